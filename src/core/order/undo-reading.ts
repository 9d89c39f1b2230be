import { minutesRule } from '../minutes/minutes-rules.ts';
import type { Change, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { itemsOf, panelOf } from '../week/sittings.ts';
import { seatName } from '../minutes/presence-differences.ts';
import type { Decided, Given } from './order.ts';
import { itemPutBack } from './take-times.ts';
import { seatsPutBack, seatsToPutBack, sittingPutBack } from './take-presence.ts';

/** Puts back what the last reading took the place of. */
export function undoReading(register: Register, sitting: Sitting, { by, now }: Given): Decided {
  const read = itemsOf(register, sitting.key).filter(
    ({ status, before }) => status === 'listed' && before !== undefined,
  );
  const seats = seatsToPutBack(register, sitting);
  const isNone = read.length === 0 && seats.length === 0 && !sitting.before;
  if (isNone || sitting.reopened) return err('Nothing was read back that could be undone.');
  const panel = panelOf(register, sitting.panel);
  const names = [
    ...read.map(({ reference }) => reference),
    ...seats.map(seatName),
    ...(sitting.before ? ['the sitting'] : []),
  ];
  const said = `Undone: ${names.join(', ')} ${names.length === 1 ? 'stands' : 'stand'} as before the minutes were last read back.`;
  return ok({
    changes: [
      ...read.map((item): Change => ({ table: 'item', row: itemPutBack(item) })),
      ...seatsPutBack(register, sitting),
      ...(sitting.before ? [{ table: 'sitting' as const, row: sittingPutBack(sitting) }] : []),
      ...answered(register, sitting, said),
      logged(now, sitting.key, 'The last reading back was undone', minutesRule(panel), by),
    ],
    said,
  });
}

/** Beside the tick that took what was read stands that it was undone. */
function answered({ rows }: Register, { key }: Sitting, said: string): readonly Change[] {
  const row = rows.taken.get(`sittings/${key}`);
  if (!row) return [];
  return [{ table: 'taken', row: { ...row, answers: { ...row.answers, takeRead: `✓ ${said}` } } }];
}
