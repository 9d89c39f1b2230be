import { administrator } from '../../crash/given/hands.ts';
import * as e from './edits.ts';
import * as t from './edits-of-tabs.ts';
import { admin, owner, refused, only, missing, crossed, setUp, back } from './kind.ts';
import type { Kind } from './kind.ts';
import { carryOn } from './mends.ts';

export const looksKinds: readonly Kind[] = [
  owner('renames a tab', t.titled('referrals', 'Requests')),
  owner('renames a tab with quotes', t.titled('outbox', 'The mails’ "box" ’n’ \'all\'')),
  admin('renames People', t.titled('people', 'Who is who')),
  refused('renames a tab', t.titled('referrals', 'Requests')),
  owner('moves a tab', t.tabMoved('outbox', 0)),
  owner('hides a tab', t.tabHidden('reviews')),
  admin('duplicates a tab', t.duplicatedTab('referrals', 'Copy of Referrals')),
  owner('freezes columns', t.frozenTo('referrals', 1, 2)),
  owner('frees every row', t.frozenTo('outbox', 0, 0)),
  admin('frees a list', t.freed('referrals', 'permission')),
  admin('frees the ticks', t.freed('outbox', 'stop')),
  owner('takes the protection off', t.unprotected('referrals')),
  refused('takes the protection off', t.unprotected('referrals')),
  owner('deletes a tab', t.deletedTab('reviews'), {
    says: /The tab "Reviews" is missing/,
    ...setUp,
  }),
  owner('deletes To do', t.deletedTab('todo'), { says: /The tab "To do" is missing/, ...setUp }),
  owner('deletes Start', t.deletedTab('start'), { says: /The tab "Start" is missing/, ...setUp }),
  owner('deletes the Outbox', t.deletedTab('outbox'), {
    says: /The tab "Outbox" is missing/,
    ...setUp,
    orders: only('row taken/outbox/', 'cell outbox/[^ ]*/done', 'log '),
  }),
  refused('deletes a tab', t.deletedTab('outbox')),
  owner('goes back to an older version of the workbook', () => [], {
    setsBack: true,
    says: /set back|older/i,
    mend: carryOn,
    orders: /^(row workbook|log |cell outbox\/.*\/done)/,
  }),
];

export const councilKinds: readonly Kind[] = [
  admin('sorts People', e.sorted('people', 'role')),
  admin('inserts a row in People', e.insertedRows('people', 2, 1)),
  admin('moves a row of People', e.movedRowDown('people', 'chair@council.example')),
  admin('moves a column of People', e.movedColumn('people', 'role', 'email')),
  admin('adds a column to People', e.insertedColumn('people', 'name', 'Room')),
  admin('renames a heading of People', e.headed('people', 'email', 'Address')),
  admin('deletes a column of People and takes it back', e.deletedColumn('people', 'title'), {
    says: missing,
    mend: { takenBack: 'people' },
  }),
  admin('deletes the column of roles and takes it back', e.deletedColumn('people', 'role'), {
    says: missing,
    mend: { takenBack: 'people' },
  }),
  admin('swaps two headings of People', e.swappedHeadings('people', 'email', 'name'), {
    says: crossed,
    mend: back(e.swappedHeadings('people', 'email', 'name'), administrator),
  }),
  admin('deletes People and takes it back', t.deletedTab('people'), {
    says: /The tab "People" is missing/,
    mend: { takenBack: 'people' },
  }),
  admin(
    'types a role that is none',
    e.typed('people', 'worker.three@council.example', 'role', 'boss'),
    {
      says: /"boss" is not a role/,
      mend: back(
        e.typed('people', 'worker.three@council.example', 'role', 'worker'),
        administrator,
      ),
    },
  ),
  admin(
    'types an address that is none',
    e.typed('people', 'worker.three@council.example', 'email', 'worker three'),
    {
      says: /is not one email address/,
      mend: back(
        e.typed('people', 'worker three', 'email', 'worker.three@council.example'),
        administrator,
      ),
    },
  ),
  admin('adds a person', e.typedBelow('people', 1, 'email', 'new@council.example'), {
    says: /"" is not a role/,
    mend: back(e.typed('people', 'new@council.example', 'role', 'worker'), administrator),
  }),
  admin('sorts Holidays upside down', e.sorted('holidays', 'date')),
  admin('inserts a row in Holidays', e.insertedRows('holidays', 3, 1)),
  admin('types a holiday without a date', e.typedBelow('holidays', 1, 'what', 'Invented day'), {
    says: /The date is missing/,
    mend: back(e.typedBelow('holidays', 0, 'what', ''), administrator),
  }),
];
