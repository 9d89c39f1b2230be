import { seatedMembers } from '../attendance/seated.ts';
import { addDays } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type {
  AgendaIssue,
  Attendance,
  Change,
  Register,
  RegisterDocument,
  Sitting,
} from '../register/register.ts';
import { folderAudience, minutesAudience } from './sitting-audiences.ts';
import { dayOfSitting, itemsOf, panelOf } from './sittings.ts';

/**
 * Asks for what a sitting needs: its folder, agenda, minutes and seats when the agenda goes, so that the
 * minutes can be prepared. A sitting whose agenda never went is written up all the same, from when it
 * begins. Source: CPR-5.1a. Source: CPR-5.1b. Source: CPR-2.3.
 */
export const prepareSittings = (register: Register, now: LocalDateTime): readonly Change[] => [
  ...[...register.rows.issue.values()].flatMap((issue): readonly Change[] => {
    const sitting = register.rows.sitting.get(issue.sitting);
    if (!sitting || issue.status !== 'going' || issue.kind === 'stand-down') return [];
    return [
      ...wanted(register, folderOf(register, sitting, now)),
      ...wanted(register, agendaOf(register, issue, sitting)),
      ...wanted(register, minutesOf(register, sitting, now)),
      ...seats(register, sitting, now),
    ];
  }),
  ...[...register.rows.sitting.values()].flatMap((sitting): readonly Change[] => {
    if (sitting.status !== 'held' || register.rows.document.has(minutesKey(sitting))) return [];
    return [
      ...wanted(register, folderOf(register, sitting, now)),
      ...wanted(register, minutesOf(register, sitting, now)),
      ...seats(register, sitting, now),
    ];
  }),
  ...[...register.rows.sitting.values()].flatMap((sitting) =>
    asksEarly(register, sitting, now) ? seats(register, sitting, now) : [],
  ),
];

/** Local default: how many days before a sitting with a quorum its members are asked whether they come. */
const askedEarlyDays = 14;

/** Where a child needs its seats filled, members say in time whether they come. Source: BC-5.0. */
function asksEarly(register: Register, sitting: Sitting, now: LocalDateTime): boolean {
  if (sitting.status !== 'planned' || panelOf(register, sitting.panel).quorum === undefined) {
    return false;
  }
  return (
    addDays(dateOf(now), askedEarlyDays) >= dayOfSitting(sitting) &&
    itemsOf(register, sitting.key).some(({ status }) => status === 'listed')
  );
}

const wanted = (register: Register, row: RegisterDocument): readonly Change[] =>
  register.rows.document.has(row.key) ? [] : [{ table: 'document', row }];

const bare = { status: 'wanted', granted: {} } as const;

/** Members are let in once, to the folder; what lies in it is theirs to read. */
function folderOf(register: Register, sitting: Sitting, now: LocalDateTime): RegisterDocument {
  return {
    ...bare,
    key: folderKey(sitting),
    kind: 'folder',
    sitting: sitting.key,
    name: `${prefixOf(register, sitting)} ${sitting.on}`,
    audience: folderAudience(register, sitting.panel, now),
  };
}

export const minutesKey = (sitting: Pick<Sitting, 'key'>): string => `minutes:${sitting.key}`;

/** By the day on which it is held. */
export const minutesName = (register: Register, sitting: Sitting): string =>
  `${dayOfSitting(sitting)} ${prefixOf(register, sitting)} minutes`;

export const folderKey = (sitting: Pick<Sitting, 'key'>): string => `folder:${sitting.key}`;

const prefixOf = (register: Register, sitting: Sitting): string =>
  panelOf(register, sitting.panel).shortName;

export const agendaOf = (
  register: Register,
  issue: AgendaIssue,
  sitting: Sitting,
): RegisterDocument => ({
  ...bare,
  key: issue.key,
  kind: 'agenda',
  sitting: sitting.key,
  name: `${sitting.on} ${prefixOf(register, sitting)} agenda issue ${issue.issue}`,
  folder: folderKey(sitting),
  audience: [],
});

const minutesOf = (register: Register, sitting: Sitting, now: LocalDateTime): RegisterDocument => ({
  ...bare,
  key: minutesKey(sitting),
  kind: 'minutes',
  sitting: sitting.key,
  name: minutesName(register, sitting),
  audience: minutesAudience(register, sitting.panel, now),
});

/** A seat on Attendance for every standing member, or whoever is named to sit for them. Source: CPR-2.3. */
function seats(register: Register, sitting: Sitting, now: LocalDateTime): readonly Change[] {
  return seatedMembers(register, sitting.panel, now).flatMap((member): readonly Change[] => {
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
