import { moment, people, product, state } from './column.ts';
import type { Tab } from './column.ts';

/** Children of whom another panel or service is told, until it has taken them up. Source: CPR-1.4b. */
export const handOffsTab = {
  id: 'handoffs',
  title: 'Hand-offs',
  sheetId: 20,
  order: 'append',
  columns: [
    product('key', 'Hand-off'),
    product('reference', 'Reference'),
    product('initials', 'Initials'),
    product('what', 'What'),
    product('since', 'Since', 'moment'),
    product('from', 'Because of'),
    product('worker', 'Worker written to', 'moment'),
    product('notice', 'Other panel written to', 'moment'),
    state('status', 'Status'),
    moment('listedOn', 'Listed there on', 'CPR-1.4b'),
    people('notNeeded', 'Not needed: why', 'CPR-1.4b'),
    product('done', 'What was done'),
  ],
} as const satisfies Tab;
