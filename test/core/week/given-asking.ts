import type { Panel } from '../../../src/core/panel/panel.ts';
import type {
  Change,
  Referral,
  Register,
  SaidOfCase,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { askedToSettle } from '../../../src/core/week/asked-to-settle.ts';
import { askedWords } from '../../../src/core/week/asked-words.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { day } from '../given/day.ts';

export type Gate = NonNullable<Panel['gates']>[number];
export type Preparation = NonNullable<Panel['preparation']>[number];
export type When =
  | 'none'
  | 'coming'
  | 'agenda-gone'
  | 'on-the-day'
  | 'held'
  | 'final'
  | 'stood-down';

const key = 'next-steps:2026-12-10';
const cited = { rule: 'NS-5.1', printed: 'Process', phrase: 'p' };
export const gate = (altered: Partial<Gate> = {}): Gate => ({
  code: 'g',
  label: 'Consent',
  before: 'agenda',
  effect: 'blocks',
  ...cited,
  ...altered,
});
export const prepare = (altered: Partial<Preparation> = {}): Preparation => ({
  ...{ code: 'p', label: 'Visit', of: 'social-worker', effect: 'prompt', ...cited },
  ...altered,
});
export const answered = (answer: string, on?: string): SaidOfCase => ({
  ...{ answer, by: workerOne, at: at('2026-11-20 09:00'), heard: 0 },
  ...(on && { on: day(on) }),
});

/** A child before a panel whose file asks for these and nothing else. */
export function asking(
  file: Partial<Panel>,
  { is = 'coming', ...altered }: GivenReferral & { readonly is?: When } = {},
): Register {
  const status = is === 'stood-down' || is === 'held' ? is : is === 'final' ? 'held' : 'planned';
  const finalAt = is === 'final' ? { finalAt: at('2026-12-11 09:00') } : {};
  const row = { key, panel: 'next-steps', on: day('2026-12-10'), status, ...finalAt } as const;
  const issue = {
    ...{ key: `agenda:${key}:1`, sitting: key, number: 1, status: 'gone', items: [] },
  } as unknown as Extract<Change, { readonly table: 'issue' }>['row'];
  const register = registerOf('next-steps', [
    givenChild('next-steps', 1, '2026-11-19 09:00', {
      ...{ status: 'listed' as const },
      ...(is === 'none' ? {} : { sitting: key }),
      ...altered,
    }),
  ]);
  const { gates: _, preparation: __, attendees: ___, quorum: ____, ...panel } = register.panels[0]!;
  return {
    ...withChanges(register, [
      { table: 'sitting', row },
      ...(is === 'agenda-gone' ? [{ table: 'issue' as const, row: issue }] : []),
    ]),
    panels: [{ ...panel, ...file }],
  };
}
const caseOf = ({ rows }: Register): Referral => rows.referral.get('NS-26-0001')!;
export const open = (file: Partial<Panel>, given: Parameters<typeof asking>[1] = {}) =>
  askedToSettle(
    asking(file, given),
    at(given.is === 'on-the-day' ? '2026-12-10 00:00' : '2026-12-09 23:59'),
  );
export const told = (file: Partial<Panel>, given?: Parameters<typeof asking>[1]) =>
  open(file, given).map(({ words, what }) => [words, what]);
export const asked = (file: Partial<Panel>, given?: Parameters<typeof asking>[1]) => {
  const register = asking(file, given);
  return askedOf(register, caseOf(register));
};
export const stands = (file: Partial<Panel>, said: Readonly<Record<string, SaidOfCase>> = {}) => {
  const register = asking(file, { said });
  return askedOf(register, caseOf(register)).map((one) =>
    askedWords(register, caseOf(register), one),
  );
};
