import { together } from './edit.ts';
import * as e from './edits.ts';
import { admin, anything } from './kind.ts';
import type { Kind } from './kind.ts';
import { first, second, late, sitting, chairsAgenda } from './stage.ts';

/** What is an order, and changes what goes: everything else of the undisturbed run still holds. */
export const ordersKinds: readonly Kind[] = [
  admin('stops a mail of the agenda', e.typed('outbox', chairsAgenda, 'stop', true), {
    orders: anything,
  }),
  admin(
    'withdraws a request',
    e.typed('referrals', first, 'withdraw', 'Invented: a carer was found.'),
    { orders: anything },
  ),
  admin(
    'gives a request another worker',
    e.typed('referrals', second, 'newWorker', 'worker.three@council.example'),
    { orders: anything },
  ),
  admin('moves a request to another day', e.typed('referrals', late, 'moveTo', 46_358), {
    orders: anything,
  }),
  admin(
    'stands the sitting down',
    e.typed('sittings', sitting, 'standDown', 'Invented: the building is closed.'),
    { orders: anything },
  ),
  admin('changes the length of a slot', e.typed('sittings', sitting, 'slotMinutes', '15'), {
    orders: anything,
  }),
  admin('asks for the agenda now', e.typed('sittings', sitting, 'build', true), {
    orders: anything,
  }),
  admin('moves the sitting', e.typed('sittings', sitting, 'movedTo', 46_352), { orders: anything }),
  admin(
    'deletes the vice chair’s row of People',
    e.deletedRow('people', 'vice.chair@council.example'),
    { orders: anything },
  ),
  admin(
    'corrects an address of People',
    e.typed('people', 'vice.chair@council.example', 'email', 'vice@council.example'),
    { orders: anything },
  ),
  admin(
    'adds a closure',
    together(
      e.typedBelow('holidays', 1, 'date', 46_356),
      e.typedBelow('holidays', 1, 'kind', 'Closed'),
    ),
    { orders: anything },
  ),
];
