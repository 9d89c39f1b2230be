import { isMissing, partnersAt } from '../attendance/partners.ts';
import type { Partner } from '../attendance/partners.ts';
import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register, Sitting } from '../register/register.ts';
import { isFinal } from './final-minutes.ts';
import { logged } from './logged.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, panelOf, sittingsInOrder, startOf, toldIssue } from './sittings.ts';

/**
 * Partners for whom nobody comes, from when the agenda went: for the administrator and the chair, who may still
 * ask for a deputy. Once it was held, attendance that nobody marked. Source: LCLH-2.2. Source: LCLH-2.9.
 */
export const partnersToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter((sitting) => asksForPartners(register, sitting))
    .flatMap((sitting) => {
      if (sitting.status === 'held') return notMarked(register, sitting);
      if (sitting.status !== 'planned' || startOf(register, sitting) <= now) return [];
      return toldIssue(register, sitting.key) ? notComing(register, sitting) : [];
    });

const asksForPartners = (register: Register, { panel }: Sitting): boolean =>
  panelOf(register, panel).attendance.partners !== undefined;

const about = (
  register: Register,
  { key, panel }: Sitting,
): Pick<OpenMatter, 'about' | 'path' | 'panel' | 'rule'> => ({
  about: key,
  path: paths.sitting(key),
  panel,
  rule: panelOf(register, panel).attendance.partners?.rule ?? '',
});

function notComing(register: Register, sitting: Sitting): readonly OpenMatter[] {
  const missing = partnersAt(register, sitting).filter(isMissing);
  if (missing.length === 0) return [];
  return [
    {
      ...about(register, sitting),
      words: '● Not represented',
      what: `${fullDate(dayOfSitting(sitting))}: nobody comes for ${missing.map(whyMissing).join('; ')}. Ask for a deputy, and answer for them under "Reply for them" on Attendance. The sitting is held all the same.`,
      who: `${administrator}, chair`,
    },
  ];
}

const whyMissing = ({ title, holders }: Partner): string =>
  holders.length === 0
    ? `${title} (nobody on People has that title)`
    : `${title} (${holders.join(', ')})`;

/** Where a quorum asks for the marks, that line says so already. */
function notMarked(register: Register, sitting: Sitting): readonly OpenMatter[] {
  if (panelOf(register, sitting.panel).quorum) return [];
  const open = partnersAt(register, sitting).filter(({ is }) => is === 'not-known');
  if (open.length === 0) return [];
  return [
    {
      ...about(register, sitting),
      words: '● Attendance to mark',
      what: `${fullDate(dayOfSitting(sitting))}: nobody said whether these were represented: ${open.map(({ title }) => title).join('; ')}. Choose Present, Cover or Absent under "Attendance" on Attendance.`,
      who: administrator,
      path: paths.tab('attendance'),
    },
  ];
}

/**
 * Keeps which partners were not represented, once the minutes are final; a mark that is put right afterwards
 * takes it back. It stops nothing. Source: LCLH-2.2.
 */
export const notePartners = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()]
    .filter((sitting) => sitting.status === 'held' && isFinal(sitting))
    .filter((sitting) => asksForPartners(register, sitting))
    .flatMap((sitting): readonly Change[] => {
      const partners = partnersAt(register, sitting);
      const { unrepresented: before = [] } = sitting;
      const missing = titlesOf(partners.filter(isMissing));
      const fresh = missing.filter((title) => !before.includes(title));
      const mended = titlesOf(partners.filter((one) => !isMissing(one))).filter((title) =>
        before.includes(title),
      );
      if (fresh.length + mended.length === 0) return [];
      const unrepresented = [...before.filter((title) => !mended.includes(title)), ...fresh];
      const line = (words: string) => (title: string) =>
        logged(now, sitting.key, `${words}: ${title}`, about(register, sitting).rule);
      return [
        { table: 'sitting', row: { ...sitting, unrepresented } },
        ...fresh.map(line('Not represented')),
        ...mended.map(line('Represented after all')),
      ];
    });

const titlesOf = (partners: readonly Partner[]): readonly string[] =>
  partners.map(({ title }) => title);
