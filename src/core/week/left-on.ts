import type { LocalDate } from '../calendar/local-date.ts';
import type { Person } from '../register/register.ts';

/** The last day of somebody who was on People and is there no more; of anybody else nothing. */
export function leftOn(
  people: readonly Person[],
  email: string,
  on: LocalDate,
): LocalDate | undefined {
  const own = people.filter((person) => person.email === email);
  if (own.some(({ from = on, to = on }) => from <= on && to >= on)) return undefined;
  return own
    .flatMap(({ to = on }) => (to < on ? to : []))
    .sort()
    .at(-1);
}
