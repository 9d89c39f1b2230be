import { anything } from './kind.ts';
import type { Kind } from './kind.ts';
import { columnsKinds } from './kinds-of-columns.ts';
import { ordersKinds } from './kinds-of-orders.ts';
import { rowsKinds } from './kinds-of-rows.ts';
import { councilKinds, looksKinds } from './kinds-of-tabs.ts';
import { pastingKinds, typingKinds } from './kinds-of-typing.ts';

/** Kinds that ask for no mending and order nothing that goes: they are done among many others. */
export const isCalm = ({
  refused: no,
  says,
  mend,
  setsBack,
  alone,
  orders: ordered,
}: Kind): boolean => !no && !says && !mend && !setsBack && !alone && ordered !== anything;

export const kinds: readonly Kind[] = [
  ...typingKinds,
  ...pastingKinds,
  ...rowsKinds,
  ...columnsKinds,
  ...looksKinds,
  ...councilKinds,
  ...ordersKinds,
];
