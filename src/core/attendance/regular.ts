import type { Panel } from '../panel/panel.ts';
import type { Person } from '../register/register.ts';

/** Whether somebody of People has that title, in any case. */
export const isCalled = ({ title }: Pick<Person, 'title'>, name: string): boolean =>
  title.trim().toLowerCase() === name.toLowerCase();

/** Whether the administrator set that mark on somebody, in any case. */
export const isMarked = ({ flags = [] }: Pick<Person, 'flags'>, mark: string): boolean =>
  flags.some((flag) => flag.toLowerCase() === mark.toLowerCase());

/**
 * Whether somebody sits on a panel whenever it sits. A member by a title that its file leaves out does only
 * where the administrator marked them; they may still present, or stand in for whoever does. Source: NS-2.4.
 */
export function isRegular(
  { members: { notRegular } }: Pick<Panel, 'members'>,
  person: Pick<Person, 'role' | 'title' | 'flags'>,
): boolean {
  if (!notRegular || person.role !== 'member') return true;
  const { titles, unless } = notRegular;
  const isLeftOut = titles.some((title) => isCalled(person, title));
  return !isLeftOut || (unless !== undefined && isMarked(person, unless));
}
