import type { QuorumItem, RosterPerson } from '../../../src/core/quorum/roster.ts';
import { quorumOf } from '../../../src/core/quorum/quorum-of.ts';
import type { Quorum, SeatAnswer } from '../../../src/core/quorum/quorum-of.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from '../given/presets.ts';

export const bestCare = preset('best-care');

/** A child in in-house foster care, for whom every part of the quorum counts. */
export const child: QuorumItem = {
  reference: 'CH-0001',
  stream: 'under-18',
  placements: ['in-house-foster'],
};

/** Everybody the quorum asks for, one person for each part. */
export const everybody: readonly RosterPerson[] = [
  {
    name: 'Person Chair',
    titles: ['LAC Service Manager'],
    flags: ['Experienced operational decision-maker'],
    attending: true,
  },
  { name: 'Worker One', attending: true, for: [{ item: 'CH-0001', as: 'social-worker' }] },
  {
    name: 'Person Reviewing',
    titles: ['Quality and Assurance Service Manager / Independent Reviewing Officer (IRO) Manager'],
    attending: true,
  },
  { name: 'Person School', titles: ['Virtual School Head for LAC'], attending: true },
  { name: 'Manager One', attending: true, for: [{ item: 'CH-0001', as: 'team-manager' }] },
  { name: 'Person Fostering', titles: ['Fostering and Placements Team Manager'], attending: true },
  { name: 'Person Resources', titles: ['Access to Resources Team Manager'], attending: true },
];

export const without = (...names: readonly string[]): readonly RosterPerson[] =>
  everybody.filter(({ name }) => !names.includes(name));

export const quorumFor = (
  people: readonly RosterPerson[],
  item: Partial<QuorumItem> = {},
  panel: Panel = bestCare,
): Quorum => quorumOf(panel, { ...child, ...item }, { people });

export function seatIn(quorum: Quorum, code: string): SeatAnswer {
  const found = quorum.seats.find(({ seat }) => seat === code);
  if (!found) throw new Error(`No seat: ${code}`);
  return found;
}
