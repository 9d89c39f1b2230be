import { divisionNames } from '../core/calendar/division.ts';
import { choices, moment, people, product, state, tick } from './column.ts';
import type { Tab } from './column.ts';

/** What the council keeps or reads: its people, figures and days, children brought over, log and help. */
export const councilTabs = [
  {
    id: 'people',
    title: 'People',
    sheetId: 12,
    order: 'people',
    columns: [
      people('email', 'Email', 'CPR-2.2'),
      people('name', 'Name', 'CPR-2.2'),
      choices(
        'role',
        'Role',
        ['chair', 'vice-chair', 'administrator', 'member', 'worker', 'manager'],
        'CPR-2.1',
      ),
      people('title', 'Title', 'CPR-2.2'),
      moment('from', 'From', 'CPR-2.2'),
      moment('to', 'To', 'CPR-2.2'),
      people('panel', 'Panel', 'CPR-2.2'),
      people('flag', 'Flag', 'BC-5.1'),
      {
        ...choices('account', 'Google account', ['Yes', 'No'], ''),
        says: 'No: no file is shared with them. They get PDFs by mail, which you send.',
      },
    ],
  },
  {
    id: 'panels',
    title: 'Panels',
    sheetId: 13,
    order: 'append',
    columns: [
      product('key', 'Setting'),
      product('panel', 'Panel'),
      product('what', 'What'),
      product('preset', 'Preset'),
      product('value', 'In force'),
      state('state', 'State'),
      product('clause', 'Clause'),
      product('phrase', 'The terms of reference say'),
      people('local', 'Local value', ''),
      choices('runs', 'Runs here', ['Yes', 'No'], ''),
      product('done', 'What was done'),
    ],
  },
  {
    id: 'holidays',
    title: 'Holidays',
    sheetId: 14,
    order: 'people',
    columns: [
      moment('date', 'Date', 'CPR-A6'),
      people('what', 'What', 'CPR-A6'),
      choices('kind', 'Kind', ['Bank holiday', 'Closed'], 'CPR-A6'),
      choices('where', 'Where', Object.values(divisionNames), 'CPR-A6'),
    ],
  },
  {
    id: 'incoming',
    title: 'Incoming',
    sheetId: 19,
    order: 'incoming',
    columns: [
      people('caseNumber', 'LCS number', 'CPR-5.1c'),
      people('initials', 'Initials', 'CPR-5.1c'),
      people('requestType', 'Type of request', 'CPR-5.1c'),
      people('worker', 'Worker: address', 'CPR-5.1c'),
      people('manager', 'Manager: address', 'CPR-5.1c'),
      moment('reviewOn', 'Review date', 'CPR-5.1c'),
      tick('accept', 'Accept', 'CPR-5.1c'),
      product('done', 'What was done'),
    ],
  },
  {
    id: 'log',
    title: 'Log',
    sheetId: 15,
    order: 'log',
    columns: [
      product('at', 'When', 'moment'),
      product('by', 'Who'),
      product('about', 'About'),
      product('what', 'What'),
      product('clause', 'Clause'),
    ],
  },
  {
    id: 'help',
    title: 'Help',
    sheetId: 16,
    order: 'rewritten',
    columns: [state('about', 'About'), product('words', 'In plain words')],
  },
] as const satisfies readonly Tab[];
