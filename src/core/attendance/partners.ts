import type { Register, Sitting } from '../register/register.ts';
import { dayOfSitting, isFor, panelOf, peopleOn } from '../week/sittings.ts';
import { seatKey, seatsOf } from './invitations.ts';
import { presenceOf } from './presence.ts';
import type { Presence } from './presence.ts';
import { withNominees } from './seated.ts';

/** How one seat of a panel is filled at one sitting. */
export type Partner = {
  /** As the panel's file calls it. */
  readonly title: string;
  readonly is: 'present' | 'deputy' | 'not-represented' | 'nobody-named' | 'not-known';
  /** Addresses of those who hold the seat. */
  readonly holders: readonly string[];
  /** Who stands in: `Person Two, Fostering ATM`. */
  readonly by?: string;
};

/**
 * Each seat of the members' list at a sitting, in the order of the file: by replies until it was held, by the
 * marks from then on. Where several hold a seat, one is enough. None where the file does not ask that every
 * partner is represented.
 *
 * Source: LCLH-2.2. Source: LCLH-2.9.
 */
export function partnersAt(register: Register, sitting: Sitting): readonly Partner[] {
  const { attendance, members } = panelOf(register, sitting.panel);
  if (!attendance.partners) return [];
  return members.titles.map((title): Partner => {
    const holders = holdersOf(register, sitting, title);
    return {
      title,
      holders,
      ...filled(
        holders.map((person) =>
          presenceOf(register.rows.attendance.get(seatKey(sitting, person)), sitting),
        ),
      ),
    };
  });
}

/** Whoever People gives that title on the day, a nominee in place of the holder, and whoever was invited on it and left People since. */
function holdersOf(register: Register, sitting: Sitting, title: string): readonly string[] {
  const isIt = (one: { readonly title: string }): boolean =>
    one.title.toLowerCase() === title.toLowerCase();
  const people = peopleOn(register, dayOfSitting(sitting)).filter((person) =>
    isFor(person, sitting.panel),
  );
  const named = withNominees(panelOf(register, sitting.panel), people)
    .filter(isIt)
    .map(({ email }) => email);
  const seated = seatsOf(register, sitting)
    .filter(isIt)
    .map(({ person }) => person);
  return [...new Set([...named, ...seated])];
}

function filled(holders: readonly Presence[]): Pick<Partner, 'is' | 'by'> {
  if (holders.length === 0) return { is: 'nobody-named' };
  if (holders.some(({ is }) => is === 'there')) return { is: 'present' };
  for (const one of holders) {
    if (one.is !== 'cover') continue;
    const { name, role } = one.cover;
    return { is: 'deputy', by: role === '' ? name : `${name}, ${role}` };
  }
  return { is: holders.some(({ is }) => is === 'not-known') ? 'not-known' : 'not-represented' };
}

/** Nobody comes for it, or came. */
export const isMissing = ({ is }: Partner): boolean =>
  is === 'not-represented' || is === 'nobody-named';
