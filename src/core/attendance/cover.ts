import type { Cover, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { dayOfSitting, isFor, peopleOn } from '../week/sittings.ts';

/** Who is to come instead, as it was given: somebody of People by address, or else a name and a role. */
export type CoverGiven = { readonly person: string; readonly name: string; readonly role: string };

export const noCover: CoverGiven = { person: '', name: '', role: '' };

/** What is wrong with a cover, and in which part of it. */
export type CoverFault = { readonly part: keyof CoverGiven; readonly words: string };

/** Local default: a name and a role fit on one line. */
const mostLetters = 100;

/**
 * The cover that was given, or everything that is wrong with it.
 *
 * @param away - the address of the person who is covered for: nobody covers for themselves.
 *
 * Source: CPR-2.3.
 */
export function coverFrom(
  register: Register,
  given: CoverGiven,
  away: string,
  sitting: Pick<Sitting, 'panel' | 'on' | 'movedTo'>,
): Result<Cover, readonly CoverFault[]> {
  const [person, name, role] = [given.person.toLowerCase(), given.name, given.role].map(oneLine);
  if (!person) return typedCover(name ?? '', role ?? '');
  const fault = (words: string): Result<never, readonly CoverFault[]> =>
    err([{ part: 'person', words }]);
  if (name || role) return fault('Choose a person, or type a name and a role: not both.');
  if (person === away) return fault('Choose somebody else: nobody covers for themselves.');
  const found = peopleOn(register, dayOfSitting(sitting)).find(
    (one) => one.email === person && isFor(one, sitting.panel),
  );
  if (!found) return fault(`${person} is not in People on that day. Type a name and a role.`);
  return ok({ name: found.name || person, role: found.title || found.role, person });
}

function typedCover(name: string, role: string): Result<Cover, readonly CoverFault[]> {
  if (name === '' && role === '') {
    return err([{ part: 'person', words: 'Say who comes instead.' }]);
  }
  const faults = [...partFaults('name', name), ...partFaults('role', role)];
  return faults.length > 0 ? err(faults) : ok({ name, role });
}

function partFaults(part: 'name' | 'role', text: string): readonly CoverFault[] {
  if (text === '') return [{ part, words: `Type the ${part} of whoever comes instead.` }];
  if (text.length <= mostLetters) return [];
  return [{ part, words: `The ${part} is longer than ${mostLetters} letters. Shorten it.` }];
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
