import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { looksForChildren } from '../core/cohort/is-in-cohort.ts';
import type { Item, Register } from '../core/register/register.ts';
import { whyStopped } from '../core/register/workbook-version.ts';
import { documentUrl, pageUrl } from '../core/week/links.ts';
import {
  dayOfSitting,
  itemsOf,
  nextSitting,
  panelOf,
  sittingsInOrder,
  timetableFor,
} from '../core/week/sittings.ts';
import { whyMailWaits } from '../core/week/mail-waits.ts';
import { paths } from '../core/week/page-paths.ts';
import { inOneSlotWith, sharedWords } from '../core/week/one-slot.ts';
import { heldWords, noteOn, requestLabel } from '../core/week/status-words.ts';
import type { ToDoLine } from '../core/week/to-do.ts';
import type { FaceRow } from './face-row.ts';
import { date, moment, text } from './face-cells.ts';
import { tidyRows } from './tidy-rows.ts';

export const toDoFace = (register: Register, lines: readonly ToDoLine[]): readonly FaceRow[] =>
  lines.map((line) => ({
    state: line.words,
    ...moment('due', line.dueAt),
    what: line.what,
    who: line.who,
    about: line.about,
    ...text('link', line.path === '' ? '' : pageUrl(register, line.path)),
    ...text('clause', line.clause),
    ...text('panel', line.panel === '' ? '' : panelOf(register, line.panel).shortName),
  }));

/** What Start says first, as lines of To do. */
export const troubleFace = (trouble: readonly string[]): readonly FaceRow[] =>
  trouble.map((words) => ({ state: workbookNeedsYou, what: words }));

const workbookNeedsYou = '▲ The workbook needs you';

export function startFace(
  register: Register,
  trouble: readonly string[],
  waiting: number,
  now: LocalDateTime,
): readonly FaceRow[] {
  const stopped = whyStopped(register);
  const waits = whyMailWaits(register);
  const lines: FaceRow[] = [
    ...(stopped ? [{ what: '▲ Everything is stopped', value: stopped }] : []),
    ...(waits ? [{ what: '▲ No mail goes', value: waits }] : []),
    ...trouble.map((words) => ({ what: workbookNeedsYou, value: words })),
  ];
  for (const panel of register.panels) {
    const sitting = nextSitting(register, panel.code, now);
    if (!sitting) continue;
    const timetable = timetableFor(register, sitting);
    lines.push({
      what: `${panel.shortName}: next sitting`,
      value: fullDate(dayOfSitting(sitting)),
    });
    if (timetable.ok) {
      const { cutOff, agendaDue } = timetable.value;
      const whose = register.panels.length > 1 ? `${panel.shortName}: ` : '';
      lines.push({ what: `${whose}Requests close`, value: fullDateTime(cutOff.at) });
      if (agendaDue) {
        lines.push({ what: `${whose}Agenda is due`, value: fullDateTime(agendaDue.at) });
      }
    }
  }
  lines.push({ what: 'Waiting on To do', value: waiting });
  lines.push({
    what: 'Refer a child',
    value: 'The referral form',
    link: pageUrl(register, paths.refer),
  });
  if (register.panels.some(looksForChildren)) {
    lines.push({
      what: 'Children and who is due',
      value: `${register.rows.child.size} known`,
      link: pageUrl(register, paths.children),
    });
  }
  return [...lines, ...tidyLines(register)];
}

const tidyHints: Readonly<Record<string, string>> = {
  [tidyRows.preview]: 'Tick, and what it would put right is listed here. Nothing is changed.',
  [tidyRows.tidy]:
    'Tick, and lost columns, lists, protection and colours come back. What people typed stays.',
};

/** The answer stands until the tick is taken away. */
const tidyLines = ({ rows }: Register): readonly FaceRow[] =>
  Object.values(tidyRows).map((what) => {
    const answer = rows.taken.get(`start/${what}`)?.answers['tick'] ?? '';
    return { what, value: answer || tidyHints[what] || '' };
  });

export function agendaFace(register: Register, now: LocalDateTime): readonly FaceRow[] {
  return sittingsInOrder(register)
    .filter((sitting) => sitting.status === 'planned' && dayOfSitting(sitting) >= now.slice(0, 10))
    .flatMap((sitting) =>
      itemsOf(register, sitting.key)
        .filter((item) => item.status === 'listed' || item.status === 'over')
        .map((item): FaceRow => ({
          ...date('sitting', dayOfSitting(sitting)),
          ...text('time', item.startsAt ?? ''),
          panel: panelOf(register, sitting.panel).shortName,
          reference: item.reference,
          status: agendaStatus(register, item),
          ...referralCells(register, item),
        })),
    );
}

function agendaStatus(register: Register, item: Item): string {
  if (item.status === 'over') return '▲ Did not fit';
  return heldWords(register, item) || '○ Listed';
}

function referralCells(register: Register, item: Item): FaceRow {
  const referral = register.rows.referral.get(item.reference);
  if (!referral) return {};
  const { initials, worker, manager } = referral.facts;
  return {
    ...text('initials', initials),
    ...text('request', requestLabel(register, referral)),
    ...text('item', referral.agendaItem ?? ''),
    ...text(
      'note',
      [noteOn(item, referral), sharedWords(inOneSlotWith(register, item))]
        .filter((words) => words !== '')
        .join('. '),
    ),
    ...text('worker', worker),
    ...text('manager', manager),
    ...text('paper', documentUrl(register, `paper:${item.reference}:${referral.version}`) ?? ''),
  };
}
