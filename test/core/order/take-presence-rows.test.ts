import type { PresenceSaid } from '../../../src/core/minutes/presence.ts';
import {
  finishLogged,
  seatsPutBack,
  sittingPutBack,
  sittingTaken,
  takenSeats,
} from '../../../src/core/order/take-presence.ts';
import type { Change } from '../../../src/core/register/register.ts';
import { admin, chair, finance, viceChair } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { deciding } from '../../given/week.ts';
import { by, held, now, of, register, says, seat, seats } from '../given/seats.ts';

describe('what is taken from the minutes, and put back [CPR-2.3] [CPR-3.2]', () => {
  const other = seat(finance, { before: says('absent') }, 'resources:2026-12-02');
  const answer = (key: string, mark: string, more: object = {}) => ({
    table: 'taken',
    row: { key: `attendance/${key}`, values: {}, answers: { ...more, mark } },
  });

  it('marks the seats of that sitting alone, keeping what stood and naming who accepted it', () => {
    const was = seat(chair, { mark: 'absent', cover: 'Older' });
    const earlier = seat(viceChair, { mark: 'present', before: { mark: '', cover: '' } });
    const untouched = seat(finance);
    const { before: _, ...settled } = earlier;
    const said = { [of(chair)]: says('cover'), [other.key]: says('present') };
    const changes = takenSeats(register(was, earlier, untouched, other), held, seats(said), by);
    const row = { ...was, mark: 'cover', before: { mark: 'absent', cover: 'Older' } };
    const words = `✓ Seat of ${chair}: Cover: Older, as the minutes say. Accepted by ${admin}; it counts until something else is chosen here.`;
    expect(changes).toStrictEqual([
      { table: 'attendance', row },
      answer(of(chair), words),
      { table: 'attendance', row: settled },
    ]);
  });

  it('puts back the marks of that sitting alone, in words', () => {
    const first = seat(chair, { mark: 'present', before: { mark: 'cover', cover: 'B.C.' } });
    const second = seat(finance, { mark: 'present', before: { mark: '', cover: '' } });
    const taken = { key: `attendance/${of(finance)}`, values: {}, answers: { reply: 'Kept' } };
    const all = givenRegister([
      ...[first, second, seat(viceChair), other].map((row): Change => ({
        table: 'attendance',
        row,
      })),
      { table: 'taken', row: taken },
    ]);
    const back = 'as before the minutes were read.';
    expect(seatsPutBack(all, held)).toStrictEqual([
      { table: 'attendance', row: seat(chair, { mark: 'cover', cover: 'B.C.' }) },
      answer(of(chair), `✓ Seat of ${chair}: Cover: B.C., ${back}`),
      { table: 'attendance', row: seat(finance) },
      answer(of(finance), `✓ Seat of ${finance}: not marked, ${back}`, { reply: 'Kept' }),
    ]);
  });

  it('keeps what the sitting said of the same before, and no more than it said', () => {
    const presiding = { seats: {}, presiding: viceChair };
    const finishedAt = at('2026-11-25 12:40');
    const was = { presiding: chair, finishedAt: at('2026-11-25 13:00') };
    expect(sittingTaken(register(), held, presiding)).toStrictEqual({
      ...{ ...held, presiding: viceChair, before: {} },
    });
    const sat = { ...held, ...was };
    expect(sittingTaken(register(), sat, { seats: {}, finishedAt })).toStrictEqual({
      ...{ ...sat, finishedAt, before: was },
    });
    expect(sittingTaken(register(), { ...sat, before: {} }, { seats: {} })).toStrictEqual(sat);
    expect(sittingPutBack({ ...sat, finishedAt, before: was })).toStrictEqual(sat);
    expect(sittingPutBack({ ...sat, before: {} })).toStrictEqual(held);
    expect(sittingPutBack(sat)).toBe(sat);
  });

  it('has the finish in the log alone, where there is one', () => {
    const tables = (said: PresenceSaid) =>
      finishLogged(register(), held, said, by).map(({ table }) => table);
    expect(tables({ seats: {}, finishedAt: at('2026-11-25 12:40') })).toEqual(['log']);
    expect(tables({ seats: {} })).toEqual([]);
  });

  it('is undone by name, with the answer beside the tick', () => {
    const first = seat(chair, { mark: 'present', before: { mark: '', cover: '' } });
    const sat = { ...held, presiding: chair, before: {} };
    const undo = { kind: 'undo-reading', sitting: held.key } as const;
    const taken = {
      key: `sittings/${held.key}`,
      values: {},
      answers: { takeRead: 'Old', else: 'Kept' },
    };
    const rows: readonly Change[] = [
      { table: 'sitting', row: sat },
      { table: 'attendance', row: first },
    ];
    const said = `Undone: Seat of ${chair}, the sitting stand as before the minutes were last read back.`;
    const plain = deciding(givenRegister(rows), undo, now);
    expect(plain.said).toBe(said);
    expect(plain.changes.slice(2)).toStrictEqual([
      { table: 'sitting', row: held },
      {
        table: 'log',
        row: {
          ...{ at: at(now), by: admin, about: held.key },
          ...{ what: 'The last reading back was undone', rule: 'CPR-5.1b' },
        },
      },
    ]);
    const ticked = deciding(givenRegister([...rows, { table: 'taken', row: taken }]), undo, now);
    expect(ticked.changes[3]).toStrictEqual({
      table: 'taken',
      row: { ...taken, answers: { takeRead: `✓ ${said}`, else: 'Kept' } },
    });
    const alone = deciding(givenRegister([{ table: 'sitting', row: sat }]), undo, now).said;
    expect(alone).toBe('Undone: the sitting stands as before the minutes were last read back.');
  });
});
