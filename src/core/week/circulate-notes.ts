import { isCalled } from '../attendance/regular.ts';
import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import { circulates, circulationRule } from '../panel/step-ways.ts';
import type { Change, Register, Sitting } from '../register/register.ts';
import { circulationOf, notesEver } from './circulation.ts';
import { isFinal, versionOf } from './final-minutes.ts';
import { pageUrl } from './links.ts';
import { paths } from './page-paths.ts';
import { post } from './post.ts';
import { dayOfSitting, panelOf, standingMembers } from './sittings.ts';

/**
 * The whole of the final notes to each standing member, held until a person sends them. Whoever presented a
 * child gets that child's outcome and record, and nothing of the others. Source: NS-6.3. Source: BC-8.1.
 * Source: BC-A8.
 */
export const circulateNotes = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()].flatMap((sitting): readonly Change[] => {
    if (!isFinal(sitting) || sitting.approvals === undefined) return [];
    const panel = panelOf(register, sitting.panel);
    return circulates(panel) ? notesOf(register, sitting, now) : [];
  });

function notesOf(register: Register, sitting: Sitting, now: LocalDateTime): readonly Change[] {
  const panel = panelOf(register, sitting.panel);
  const version = versionOf(sitting);
  const own = notesKey(sitting);
  if (notesEver(register, sitting).some(({ key }) => key.startsWith(own))) return [];
  const because = `Version ${version} of the minutes takes its place.`;
  const replaced = circulationOf(register, sitting)
    .filter(({ type, status }) => type === 'notes' && waits.has(status))
    .map((mail): Change => ({ table: 'mail', row: { ...mail, status: 'cancelled', because } }));
  const letters = standingMembers(register, panel.code, now).flatMap(({ email, title }) =>
    post(register, now, {
      key: `${own}${email}`,
      type: 'notes',
      to: email,
      thread: `minutes-${sitting.key.replace(':', '-')}`,
      sitting: sitting.key,
      rule: circulationRule(panel),
      links: { minutesUrl: `minutes:${sitting.key}` },
      facts: {
        panel: panel.name,
        day: fullDate(dayOfSitting(sitting)),
        again: version > 1,
        passesOn: passesOn(panel, title),
        oversightUrl: pageUrl(register, paths.oversight),
      },
    }),
  );
  return [...replaced, ...letters];
}

/** The member who passes on to each officer what is theirs. Source: NS-7.1. */
const passesOn = ({ cascade }: Panel, title: string): boolean =>
  (cascade?.by ?? []).some((one) => isCalled({ title }, one));

const waits: ReadonlySet<string> = new Set(['held', 'ready', 'stopped', 'failed']);

/** One set of notes for each version that was approved. */
const notesKey = (sitting: Sitting): string => `notes:${sitting.key}:${versionOf(sitting)}:`;
