import { parseRoster } from '../../../src/core/panel/parse-roster.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from '../given/presets.ts';

export const bestCare = preset('best-care');
const [decides, professional] = bestCare.quorum?.seats ?? [];
const [samePerson] = bestCare.quorum?.samePerson ?? [];
if (!bestCare.quorum || !decides || !professional || !samePerson) throw new Error('No quorum.');
/** Two seats for one person, as Best Care cites it, by nobody in particular. */
const { allowedBy: _, ...unnamed } = samePerson;
export const together = unnamed;

/** Best Care with two seats, and one post for each way in which its file can name posts. */
export const panel: Panel = {
  ...bestCare,
  members: {
    ...bestCare.members,
    titles: ['Post Member'],
    additional: { ...bestCare.members, titles: ['Post Additional'] },
    notRegular: { ...bestCare.members, titles: ['Post Guest'] },
  },
  chairs: { ...bestCare.chairs, chair: ['Post Chair'], viceChair: ['Post Vice'] },
  quorum: {
    ...bestCare.quorum,
    seats: [
      { ...decides, code: 'decides', anyOf: ['chair', 'Post Deciding'], flagged: 'Marked' },
      { ...professional, code: 'knows', anyOf: ['social-worker', 'Post Member'] },
    ],
    samePerson: [{ ...together, seats: ['decides', 'knows', 'third'], allowedBy: 'chair' }],
  },
};
export const titles =
  'chair, vice-chair, administrator, member, Post Member, Post Additional, Post Guest, Post Chair, Post Vice, Post Deciding';
export const one = { name: 'A.B.', attending: true };
export const child = { reference: 'CH-0001' };

/** Faults as `path: expected | found`, of a panel with this person and this child. */
export function faults(person: object, item: object = {}, of: Panel = panel): readonly string[] {
  const parsed = parseRoster(of, {
    people: [{ ...one, ...person }],
    items: [{ ...child, ...item }],
  });
  if (parsed.ok) return [];
  return parsed.error.map(({ path, expected, actual }) => `${path}: ${expected} | ${actual}`);
}
export const allowed = (seats: readonly string[], by = 'chair') => ({
  allowed: [{ seats, by, reason: 'Short of people' }],
});
