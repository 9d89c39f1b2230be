import * as e from './edits.ts';
import * as t from './edits-of-tabs.ts';
import { owner, refused, asked, ofAll, missing, crossed, setUp, back } from './kind.ts';
import type { Kind } from './kind.ts';
import { first, ownColumn } from './stage.ts';

export const columnsKinds: readonly Kind[] = [
  owner('moves a column of the register', e.movedColumn('referrals', 'status', 'withdraw')),
  owner('moves the column of references', e.movedColumn('referrals', 'key', 'accept')),
  owner('moves a column of their own', e.movedColumn('referrals', 'permittedWhy', 'initials')),
  owner('moves a column of the Outbox', e.movedColumn('outbox', 'status', 'done')),
  owner('moves the ticks of the Outbox to the front', e.movedColumn('outbox', 'stop', 'key')),
  owner('moves a column of Start', e.movedColumn('start', 'value', 'what')),
  owner('moves a column of Agenda', e.movedColumn('agenda', 'reference', 'sitting')),
  owner('moves a column of the Log', e.movedColumn('log', 'clause', 'at')),
  owner('inserts a column of their own', e.insertedColumn('referrals', 'caseNumber', 'Mine')),
  owner('inserts a column before all', e.insertedColumn('outbox', 'key', '')),
  owner('inserts a column in Sittings', e.insertedColumn('sittings', 'agenda', 'Room')),
  owner('adds a column of notes', e.appended('sittings', 'More notes')),
  owner('hides a column', t.hiddenColumn('referrals', 'caseNumber')),
  refused('inserts a column', e.insertedColumn('referrals', 'caseNumber', 'Mine')),
  refused('moves a column', e.movedColumn('referrals', 'status', 'withdraw')),
  owner('deletes a column of the register', e.deletedColumn('referrals', 'status'), {
    says: missing,
    ...setUp,
  }),
  owner('deletes a column of the Outbox', e.deletedColumn('outbox', 'status'), {
    says: missing,
    ...setUp,
  }),
  owner('deletes the column of references', e.deletedColumn('referrals', 'key'), {
    says: missing,
    ...setUp,
    orders: ofAll,
  }),
  owner('deletes the column of references and takes it back', e.deletedColumn('referrals', 'key'), {
    says: missing,
    mend: { takenBack: 'referrals' },
  }),
  owner('deletes a column of people’s', e.deletedColumn('referrals', 'moveTo'), {
    says: missing,
    ...setUp,
    orders: asked('referrals', first),
  }),
  owner('deletes a column of Start', e.deletedColumn('start', 'value'), {
    says: missing,
    ...setUp,
  }),
  owner('deletes a column of To do', e.deletedColumn('todo', 'what'), { says: missing, ...setUp }),
  owner('deletes a column of their own', e.deletedColumn('referrals', ownColumn)),
  refused('deletes a column', e.deletedColumn('referrals', 'status')),
  owner('renames a heading', e.headed('referrals', 'status', 'How it stands')),
  owner('renames the heading of the keys', e.headed('outbox', 'key', 'Letter')),
  owner('empties a heading', e.headed('sittings', 'agenda', '')),
  owner('types a number over a heading', e.headed('referrals', 'late', '7')),
  owner(
    'gives a column of their own a heading of the register',
    e.headed('referrals', ownColumn, 'Status'),
    { alone: true },
  ),
  owner('swaps two headings', e.swappedHeadings('referrals', 'status', 'late'), {
    says: crossed,
    mend: back(e.swappedHeadings('referrals', 'status', 'late')),
  }),
  owner('swaps two headings of the Outbox', e.swappedHeadings('outbox', 'stop', 'sendNow'), {
    says: crossed,
    mend: back(e.swappedHeadings('outbox', 'stop', 'sendNow')),
  }),
  owner('swaps two headings of Start', e.swappedHeadings('start', 'what', 'value'), {
    says: crossed,
    mend: back(e.swappedHeadings('start', 'what', 'value')),
  }),
  refused('renames a heading', e.headed('referrals', 'status', 'How it stands')),
];
