import { people, product, state } from './column.ts';
import type { Tab } from './column.ts';

/** Concerns about attendance, in two stages: the member first, then their line manager. Source: CPR-2.4. */
export const concernsTab = {
  id: 'concerns',
  title: 'Concerns',
  sheetId: 21,
  order: 'append',
  columns: [
    product('key', 'Concern'),
    product('panel', 'Panel'),
    product('seat', 'Title'),
    product('person', 'Person'),
    product('absences', 'Absent without cover'),
    product('member', 'Raised with them', 'moment'),
    product('manager', 'Raised with line manager', 'moment'),
    state('status', 'Status'),
    people('lineManager', 'Line manager: address', 'CPR-2.4'),
    people('closed', 'Closed: why', 'CPR-2.4'),
    product('done', 'What was done'),
  ],
} as const satisfies Tab;
