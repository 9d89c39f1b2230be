import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { KnownChildren } from '../cohort/cohort-on.ts';
import type { Panel } from '../panel/panel.ts';
import { broughtOver } from '../register/brought-over.ts';
import { oncePer } from '../register/once-per.ts';
import type { Referral, Register } from '../register/register.ts';
import { dayOfSitting, sittingsInOrder } from './sittings.ts';

/** By code of the panel and LCS number. */
type PerChild<Value> = ReadonlyMap<string, Value>;
const nameOf = (panel: string, child: string): string => `${panel}/${child}`;

/** The case of each child that waits before each panel. */
const waitingCases = oncePer(
  ({ rows }: Register): PerChild<Referral> =>
    new Map(
      [...rows.referral.values()]
        .filter(({ status }) => status !== 'heard' && status !== 'withdrawn')
        .map((referral) => [nameOf(referral.panel, referral.facts.caseNumber), referral]),
    ),
);

/** The case of each child that each panel heard last. */
const heardCases = oncePer(
  ({ rows }: Register): PerChild<Referral> =>
    new Map(
      [...rows.referral.values()]
        .filter(({ status }) => status === 'heard')
        .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
        .map((referral) => [nameOf(referral.panel, referral.facts.caseNumber), referral]),
    ),
);

/** A child brought over was heard before it came. */
const discussions = oncePer(({ rows }: Register): PerChild<readonly LocalDate[]> => {
  const days = new Map<string, LocalDate[]>();
  const add = ({ panel, facts }: Referral, day: LocalDate): void => {
    const key = nameOf(panel, facts.caseNumber);
    days.set(key, [...(days.get(key) ?? []), day].sort());
  };
  for (const item of rows.item.values()) {
    const referral = rows.referral.get(item.reference);
    const sitting = rows.sitting.get(item.sitting);
    if (item.status === 'heard' && referral && sitting) add(referral, dayOfSitting(sitting));
  }
  for (const referral of rows.referral.values()) {
    const { cohort, receivedAt, responses } = referral;
    if (responses[0] === broughtOver && cohort === undefined) add(referral, dateOf(receivedAt));
  }
  return days;
});

/** The case of a child that waits before a panel, if one does. */
export const waitingCase = (
  register: Register,
  { code }: Panel,
  child: string,
): Referral | undefined => waitingCases(register).get(nameOf(code, child));

/** The case of a child that a panel heard last. */
export const heardCase = (
  register: Register,
  { code }: Panel,
  child: string,
): Referral | undefined => heardCases(register).get(nameOf(code, child));

/** The days on which each panel sat or will sit, oldest first, by its code. */
const sittingDaysOf = oncePer((register: Register): ReadonlyMap<string, readonly LocalDate[]> => {
  const days = new Map<string, LocalDate[]>();
  for (const sitting of sittingsInOrder(register)) {
    if (sitting.status === 'stood-down') continue;
    const { panel } = sitting;
    days.set(panel, [...(days.get(panel) ?? []), dayOfSitting(sitting)]);
  }
  return days;
});

/** The children of the register as one panel sees them. */
export function knownChildren(register: Register, panel: Panel): KnownChildren {
  const begunOn = begunOnOf(register, panel);
  return {
    children: [...register.rows.child.values()],
    sitsOn: sittingDaysOf(register).get(panel.code) ?? [],
    discussedOn: (child) => discussions(register).get(nameOf(panel.code, child)) ?? [],
    waits: (child) => waitingCase(register, panel, child) !== undefined,
    ...(begunOn === undefined ? {} : { begunOn }),
  };
}

/** The first sitting that its file names, or that the register has. */
function begunOnOf(register: Register, { code, sittings }: Panel): LocalDate | undefined {
  if (sittings.pattern === 'phases') return sittings.from;
  return sittingsInOrder(register).find(
    ({ panel, status }) => panel === code && status !== 'stood-down',
  )?.on;
}
