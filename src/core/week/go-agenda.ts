import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { clauseWords } from '../panel/citations.ts';
import type {
  AgendaIssue,
  Attendance,
  Change,
  Grant,
  Mail,
  Register,
  RegisterDocument,
  Sitting,
} from '../register/register.ts';
import { mailsOf } from './agenda-letters.ts';
import { logged } from './logged.ts';
import { panelOf, standingMembers, timetableFor } from './sittings.ts';

/** A mail that this issue need not wait for: it went, or a person has it in hand. */
const settled: ReadonlySet<Mail['status']> = new Set([
  'sent',
  'failed',
  'cancelled',
  'not-known',
  'held',
]);

/**
 * Lets an issue go at its send time: asks for its documents, and calls it gone when every mail of it is
 * settled. A stopped issue waits for a person. Source: CPR-5.1a.
 */
export const letAgendasGo = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.issue.values()].flatMap((issue): readonly Change[] => {
    const sitting = register.rows.sitting.get(issue.sitting);
    if (!sitting) return [];
    if (issue.status === 'ready' && issue.sendAt <= now)
      return going(register, issue, sitting, now);
    if (
      issue.status === 'going' &&
      mailsOf(register, issue).every((mail) => settled.has(mail.status))
    ) {
      return gone(register, issue, sitting, now);
    }
    return [];
  });

function going(
  register: Register,
  issue: AgendaIssue,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Change[] {
  const row: Change = { table: 'issue', row: { ...issue, status: 'going' } };
  if (issue.kind === 'stand-down') return [row];
  return [
    row,
    ...wanted(register, folderOf(register, sitting, now)),
    ...wanted(register, agendaOf(register, issue, sitting)),
    ...wanted(register, minutesOf(register, sitting, now)),
    ...seats(register, sitting, now),
  ];
}

function gone(
  register: Register,
  issue: AgendaIssue,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Change[] {
  const timetable = timetableFor(register, sitting);
  const panel = panelOf(register, sitting.panel);
  const late = issue.issue === 1 && timetable.ok && timetable.value.agendaDue.at < now;
  return [
    { table: 'issue', row: { ...issue, status: 'gone', goneAt: now } },
    logged(
      now,
      issue.key,
      late ? `Sent after its limit. ${clauseWords(panel, panel.agenda.rule)}` : 'Sent',
      'CPR-5.1a',
    ),
  ];
}

const wanted = (register: Register, row: RegisterDocument): readonly Change[] =>
  register.rows.document.has(row.key) ? [] : [{ table: 'document', row }];

const bare = { status: 'wanted', granted: {} } as const;

/** Members are let in once, to the folder; what lies in it is theirs to read. */
function folderOf(register: Register, sitting: Sitting, now: LocalDateTime): RegisterDocument {
  const audience = standingMembers(register, now).map((member): Grant => ({
    email: member.email,
    role: 'reader',
  }));
  return {
    ...bare,
    key: folderKey(sitting),
    kind: 'folder',
    sitting: sitting.key,
    name: `${prefixOf(register, sitting)} ${sitting.on}`,
    audience,
  };
}

export const folderKey = (sitting: Pick<Sitting, 'key'>): string => `folder:${sitting.key}`;

const prefixOf = (register: Register, sitting: Sitting): string =>
  panelOf(register, sitting.panel).shortName;

const agendaOf = (register: Register, issue: AgendaIssue, sitting: Sitting): RegisterDocument => ({
  ...bare,
  key: issue.key,
  kind: 'agenda',
  sitting: sitting.key,
  name: `${sitting.on} ${prefixOf(register, sitting)} agenda issue ${issue.issue}`,
  folder: folderKey(sitting),
  audience: [],
});

/** Chair and administrator write in the minutes; they are nobody else's until they are final. */
function minutesOf(register: Register, sitting: Sitting, now: LocalDateTime): RegisterDocument {
  const writers = standingMembers(register, now).filter((person) => person.role !== 'member');
  return {
    ...bare,
    key: `minutes:${sitting.key}`,
    kind: 'minutes',
    sitting: sitting.key,
    name: `${sitting.on} ${prefixOf(register, sitting)} minutes`,
    audience: writers.map((person): Grant => ({ email: person.email, role: 'writer' })),
  };
}

/** A seat on Attendance for every standing member. Source: CPR-2.3. */
function seats(register: Register, sitting: Sitting, now: LocalDateTime): readonly Change[] {
  return standingMembers(register, now).flatMap((member): readonly Change[] => {
    const key = `${sitting.key}/${member.email}`;
    if (register.rows.attendance.has(key)) return [];
    const row: Attendance = {
      key,
      sitting: sitting.key,
      person: member.email,
      title: member.title,
      mark: '',
      cover: '',
    };
    return [{ table: 'attendance', row }];
  });
}

/** Moves each listed item's paper into the folder of its sitting, where members may read it. */
export const gatherPapers = (register: Register, _now: LocalDateTime): readonly Change[] =>
  [...register.rows.document.values()].flatMap((paper): readonly Change[] => {
    const referral = register.rows.referral.get(paper.reference ?? '');
    const folder = folderKey({ key: referral?.sitting ?? '' });
    const listed =
      referral?.status === 'listed' &&
      paper.key === `paper:${referral.reference}:${referral.version}`;
    if (paper.kind !== 'paper' || !listed || paper.folder === folder) return [];
    return register.rows.document.has(folder)
      ? [{ table: 'document', row: { ...paper, folder } }]
      : [];
  });
