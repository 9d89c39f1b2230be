import { citation, listOf, maybe, oneOf, section, wholeNumber, words } from './figures.ts';

/** What a column of the agenda may show of an item. */
const agendaColumns = ['time', 'child', 'item', 'worker', 'manager'] as const;

/** Something a sitting does, in the order of the list: exactly one part is where the children are heard. */
const part = section({
  label: words('what stands over the part', 'Any other business'),
  /** What it takes of the session. Those before the children begin it, those after them end it. */
  minutes: maybe(wholeNumber(1, 240, 'minutes', 10)),
  /** The part in which the children are heard: it has what the others leave. */
  children: maybe(oneOf(['all'])),
  ...citation,
});

/** How the agenda is laid out. */
export const agendaPaper = section({
  title: maybe(words('what stands over the agenda', 'Permanence Panel')),
  columns: maybe(listOf(words('headings of columns', 'Name of child'), 'headings of columns')),
  /** What stands in each column, in the same order: with it every slot and break has its row. */
  shows: maybe(listOf(oneOf(agendaColumns), 'what the columns show')),
  /** How times are written in them: 9:30am, unless `dotted` says 9.30. */
  times: maybe(oneOf(['am-pm', 'dotted'])),
  /** What it holds besides the children; where nothing is said, the children alone. */
  parts: maybe(listOf(part, 'parts')),
  identity: oneOf(['initials-and-number', 'name']),
  ...citation,
});
