import * as e from './edits.ts';
import * as t from './edits-of-tabs.ts';
import { admin, owner, refused, answer, only, asked, ofAll } from './kind.ts';
import type { Kind } from './kind.ts';
import { first, second, third, late, ownColumn, sitting, receipt } from './stage.ts';

export const rowsKinds: readonly Kind[] = [
  ...['key', 'status', 'sitting', 'permittedWhy', 'worker'].map((column) =>
    owner(`sorts Referrals by “${column}”`, e.sorted('referrals', column)),
  ),
  ...['key', 'type', 'goes', 'stop'].map((column) =>
    owner(`sorts the Outbox by “${column}”`, e.sorted('outbox', column)),
  ),
  owner('sorts Sittings upside down', e.sorted('sittings', 'on')),
  owner('sorts Attendance', e.sorted('attendance', 'person')),
  owner('sorts Agenda', e.sorted('agenda', 'worker')),
  owner('sorts Start', e.sorted('start', 'what')),
  owner('sorts the Log', e.sorted('log', 'what')),
  refused('sorts Referrals', e.sorted('referrals', 'key')),
  owner('filters the Outbox and sorts by the filter', t.filtered('outbox', 'to')),
  owner('inserts rows under the heading', e.insertedRows('referrals', 1, 2)),
  owner('inserts rows in between', e.insertedRows('referrals', 3, 3)),
  owner('inserts rows in the Outbox', e.insertedRows('outbox', 2, 1)),
  owner('inserts rows in Sittings', e.insertedRows('sittings', 1, 1)),
  refused('inserts a row', e.insertedRows('referrals', 2, 1)),
  owner('deletes a row', e.deletedRow('referrals', first), { orders: asked('referrals', first) }),
  owner('deletes the row of a mail that has gone', e.deletedRow('outbox', receipt), {
    orders: asked('outbox', receipt),
  }),
  owner('deletes the row of a sitting', e.deletedRow('sittings', sitting), {
    orders: asked('sittings', sitting),
  }),
  owner('deletes every row of Referrals', e.deletedRows('referrals', 1, 4), {
    orders: ofAll,
  }),
  owner('deletes rows of Help', e.deletedRows('help', 2, 3)),
  owner('moves a row up', e.movedRow('referrals', third, 1)),
  owner('moves a row below all', e.movedRowDown('referrals', first)),
  owner('moves a row of the Outbox below all', e.movedRowDown('outbox', receipt)),
  refused('moves a row', e.movedRowDown('referrals', first)),
  owner('cuts a row and pastes it below', e.cutRowBelow('referrals', second, 2)),
  owner('copies a row below', e.copiedRowBelow('referrals', third, 2), { alone: true }),
  owner('copies a row of the Outbox below', e.copiedRowBelow('outbox', receipt, 1), {
    alone: true,
  }),
  owner('clears a row', e.clearedRow('referrals', first), { orders: asked('referrals', first) }),
  admin(
    'cuts a note and pastes it on another row',
    e.cutTo('referrals', 'permittedWhy', first, late),
    {
      orders: only(answer('referrals', first), answer('referrals', late)),
    },
  ),
  admin('sorts only their own notes', e.sortedOnly('referrals', 'permittedWhy', 'permittedWhy'), {
    orders: ofAll,
  }),
  owner('merges notes', e.mergedDown('referrals', first, ownColumn, 3)),
  owner('merges states', e.mergedDown('referrals', first, 'status', 3)),
  admin('hides rows', t.hiddenRows('people', 1, 2)),
  owner('hides rows of Referrals', t.hiddenRows('referrals', 1, 2)),
];
