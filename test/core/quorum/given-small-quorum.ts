import type { Panel } from '../../../src/core/panel/panel.ts';
import type { QuorumItem, RosterPerson } from '../../../src/core/quorum/roster.ts';
import type { Seat } from '../../../src/core/quorum/seat-applies.ts';

export const panel = (altered: object = {}): Panel =>
  ({
    members: { titles: ['Nurse'], additional: { titles: ['Teacher'] } },
    chairs: { chair: ['Director'], viceChair: ['Deputy'] },
    quorum: {},
    ...altered,
  }) as unknown as Panel;
export const item: QuorumItem = { reference: 'CH-0001' };
export const seat = (
  code: string,
  anyOf: readonly string[] = ['Nurse'],
  altered: object = {},
): Seat => ({
  code,
  label: code,
  anyOf,
  rule: 'XX-1',
  printed: 'Any 1',
  phrase: 'any words',
  ...altered,
});
export const person = (
  name: string,
  titles: readonly string[],
  altered: Partial<RosterPerson> = {},
): RosterPerson => ({
  name,
  titles,
  attending: true,
  ...altered,
});
