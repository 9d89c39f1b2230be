import { citation, listOf, maybe, oneOf, section, words } from './figures.ts';

/** What a column of the agenda may show of an item. */
const agendaColumns = ['time', 'child', 'item', 'worker', 'manager'] as const;

/** How the agenda is laid out. */
export const agendaPaper = section({
  title: maybe(words('what stands over the agenda', 'Permanence Panel')),
  columns: maybe(listOf(words('headings of columns', 'Name of child'), 'headings of columns')),
  /** What stands in each column, in the same order: with it every slot and break has its row. */
  shows: maybe(listOf(oneOf(agendaColumns), 'what the columns show')),
  /** How times are written in them: 9:30am, unless `dotted` says 9.30. */
  times: maybe(oneOf(['am-pm', 'dotted'])),
  identity: oneOf(['initials-and-number', 'name']),
  ...citation,
});
