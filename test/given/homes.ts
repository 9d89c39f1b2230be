import { day } from '../core/given/day.ts';
import type { Order } from '../../src/core/order/order.ts';
import type { Change, Register } from '../../src/core/register/register.ts';
import { withChanges } from '../../src/core/register/rows.ts';
import { wantedPaper } from '../../src/core/week/wanted-paper.ts';
import { givenChild, registerOf } from './panels.ts';
import { people, workerOne } from './people.ts';
import { ordered, settled, worked } from './week.ts';

export const sitting = 'lasting-homes:2026-12-15';
export const home = 'LH-26-0001';
export const early = '2026-12-01 10:00';

/** A young person whose name was submitted for Tuesday 15 December 2026, with a paper. */
export function homes(): Register {
  const child = givenChild('lasting-homes', 1, '2026-11-26 09:00', {
    facts: { dateOfBirth: day('2009-03-01') },
    sitting,
  }) as Extract<Change, { readonly table: 'referral' }>;
  const rows: readonly Change[] = [
    {
      table: 'sitting',
      row: { key: sitting, panel: 'lasting-homes', on: day('2026-12-15'), status: 'planned' },
    },
    {
      table: 'sitting',
      row: {
        key: 'lasting-homes:2027-02-09',
        panel: 'lasting-homes',
        on: day('2027-02-09'),
        status: 'planned',
      },
    },
    child,
  ];
  const register = withChanges(registerOf('lasting-homes'), rows);
  const paper = wantedPaper(register, child.row);
  return settled({ ...withChanges(register, [paper]), people }, early);
}

export const say = (code: string, answer: string, about = home): Order => ({
  kind: 'say-of-case',
  about,
  code,
  answer,
  note: '',
});

export const said = (
  register: Register,
  ...answers: readonly (readonly [string, string])[]
): Register =>
  answers.reduce(
    (now, [code, answer]) => ordered(now, say(code, answer), '2026-12-02 10:00', workerOne),
    register,
  );

export const consentB = ['gate:case-heard', 'Yes'] as const;
export const consentA = ['gate:share-documents', 'Yes'] as const;
export const removed = ['gate:section-removed', 'Removed'] as const;
/** The agenda has gone on Tuesday 8 December. */
export const told = (register: Register): Register =>
  ['2026-12-08 09:00', '2026-12-08 12:00'].reduce(worked, register);
