import { moment, product, state } from './column.ts';
import type { Tab } from './column.ts';

/** Children whom a reviewing officer looks at after their sitting, each with what still waits. Source: NS-7.2. */
export const oversightTab = {
  id: 'oversight',
  title: 'Oversight',
  sheetId: 24,
  order: 'append',
  columns: [
    product('key', 'Item'),
    product('reference', 'Reference'),
    product('initials', 'Initials'),
    product('sitting', 'Sitting', 'date'),
    product('officer', 'Looked at by'),
    product('review', 'Next review', 'date'),
    product('plan', 'In the plan'),
    state('status', 'Status'),
    product('looked', 'What was looked at'),
    product('escalated', 'Escalated'),
    product('page', 'Page'),
    moment('reviewOn', 'Next review: typed', 'NS-7.2'),
    moment('passedOn', 'No review left: passed on', 'NS-A12'),
    product('done', 'What was done'),
  ],
} as const satisfies Tab;
