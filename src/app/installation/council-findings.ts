import { calendarOf } from '../../core/calendar/division.ts';
import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays, daysBetween } from '../../core/calendar/local-date.ts';
import type { Panel, PanelRole } from '../../core/panel/panel.ts';
import type { Register, WorkbookState } from '../../core/register/register.ts';
import { peopleIn } from '../../core/week/sittings.ts';
import { today } from '../run.ts';
import type { Run } from '../run.ts';
import { right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** What the council keeps by hand: who sits, which days count, which addresses are its own. */
export const councilFindings = (
  register: Register,
  workbook: WorkbookState,
  run: Run,
): readonly Finding[] => [
  domainsFinding(workbook),
  ...register.panels.flatMap((panel) =>
    seatsLookedFor(panel).map((seat) => seatFinding(register, workbook, run, panel, seat)),
  ),
  holidaysFinding(register, run),
];

function domainsFinding({ allowedDomains, roleAccount }: WorkbookState): Finding {
  const checked = 'Domains that mail may go to';
  const fix =
    'Choose Panel, Set up, as the shared mailbox: it takes the domain of the mailbox’s own address.';
  const odd = allowedDomains.filter((domain) => !/^[^\s@.]+(?:\.[^\s@.]+)+$/.test(domain));
  if (allowedDomains.length === 0) return wrong(checked, 'None is set.', fix);
  if (odd.length > 0) return wrong(checked, `Not a domain: ${odd.join(', ')}.`, fix);
  return allowedDomains.includes(domainOf(roleAccount))
    ? right(checked, `${allowedDomains.join(', ')}.`)
    : wrong(checked, `The shared mailbox itself is outside ${allowedDomains.join(', ')}.`, fix);
}

const domainOf = (email: string): string => email.slice(email.indexOf('@') + 1).toLowerCase();

type LookedFor = readonly [role: PanelRole, words: string];

/** A panel whose terms of reference name no vice chair needs none. */
const seatsLookedFor = ({ chairs }: Panel): readonly LookedFor[] => [
  ['chair', 'chair'],
  ...(chairs.viceChair ? [['vice-chair', 'vice chair'] as const] : []),
  ['administrator', 'administrator'],
];

function seatFinding(
  register: Register,
  { allowedDomains }: WorkbookState,
  run: Run,
  panel: Panel,
  [role, words]: LookedFor,
): Finding {
  const several = register.panels.length > 1;
  const whose = several ? ` of the ${panel.shortName}` : '';
  const checked = `People: the ${words}${whose}`;
  const found = peopleIn(register, panel.code, [role], today(run));
  if (found.length === 0) {
    return wrong(
      checked,
      `Nobody on the tab People is ${words}${whose} today.`,
      `Add a row to the tab People with the address and the role "${role}"${several ? `; under "Panel" nothing, or ${panel.shortName}` : ''}.`,
    );
  }
  const outside = found.filter(({ email }) => !allowedDomains.includes(domainOf(email)));
  if (outside.length === 0) {
    return right(checked, `${found.map(({ email }) => email).join(', ')}.`);
  }
  return wrong(
    checked,
    `${outside.map(({ email }) => email).join(', ')} lies outside ${allowedDomains.join(', ')}, so no mail goes there by itself.`,
    'Correct the address on the tab People.',
  );
}

/** Half a year: review dates are set that far ahead. */
const furthest = 183;

function holidaysFinding({ calendar: known, panels }: Register, run: Run): Finding {
  const checked = 'How far Holidays reaches';
  const ends = [known, ...panels.map((panel) => calendarOf(panel, known))].map(
    ({ covers }) => covers.to,
  );
  const to = ends.sort()[0] ?? known.covers.to;
  const seen = `It speaks of every day up to ${fullDate(to)}.`;
  if (daysBetween(today(run), to) >= furthest) return right(checked, seen);
  return wrong(
    checked,
    `${seen} It should reach ${fullDate(addDays(today(run), furthest))} at least.`,
    'Add the bank holidays of the next year to the tab Holidays, from www.gov.uk/bank-holidays.',
  );
}
