import type { Item } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { givenReferral, givenRegister, at } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';
import { preset } from '../given/presets.ts';
import { given, key } from '../week/given-tuesday.ts';

const now = '2026-11-26 09:00';
const chair = 'chair@council.example';
const item = `BC-26-0001@${key}`;
const switchSeat = (altered: object = {}) =>
  ({
    kind: 'switch-seat',
    item,
    seat: 'commissioning',
    applies: false,
    why: ' Not here. ',
    ...altered,
  }) as const;
const fill = (seats: readonly string[]) =>
  ({ kind: 'let-one-fill', item, seats, why: 'She knows the child.' }) as const;
const without = { kind: 'decided-without-quorum', item, why: 'It could not wait.' } as const;
const why = (words: string) => ({ by: chair, why: words, at: at(now) });
const line = (what: string, rule: string) => ({
  table: 'log',
  row: { at: at(now), by: chair, about: item, what, rule },
});
const pair = ['lead-professional', 'case-manager'];
const decided = (order: Parameters<typeof deciding>[1], before: Partial<Item> = {}) => {
  const register = given({ item: before });
  const { changes, said } = deciding(register, order, now, chair);
  return { said, changes, row: register.rows.item.get(item) };
};

describe('what the chair says of a quorum [BC-A2] [BC-A3] [BC-A14]', () => {
  it('switches a seat off or on for one child, beside what was said before', () => {
    const off = decided(switchSeat());
    expect(off.said).toBe('“ART Team or Practice Manager” is not needed for BC-26-0001.');
    const commissioning = { ...why('Not here.'), applies: false };
    expect(off.changes).toStrictEqual([
      { table: 'item', row: { ...off.row, quorum: { switched: { commissioning } } } },
      line('“ART Team or Practice Manager” is not needed for BC-26-0001.', 'BC-5.7'),
    ]);
    const before = { found: 'quorate', switched: { commissioning } } as const;
    const on = decided(switchSeat({ seat: 'case-manager', applies: true }), { quorum: before });
    expect(on.said).toBe(
      '“Team or Practice Manager of the child’s team” is needed for BC-26-0001.',
    );
    expect(on.changes[0]).toMatchObject({
      row: {
        quorum: {
          found: 'quorate',
          switched: { commissioning, 'case-manager': { applies: true, why: 'Not here.' } },
        },
      },
    });
  });

  it('lets one person fill two seats that the file names, beside those let before', () => {
    const first = decided(fill(pair));
    const one = { ...why('She knows the child.'), seats: pair };
    expect(first.said).toBe('One person may fill both seats for BC-26-0001.');
    expect(first.changes).toStrictEqual([
      { table: 'item', row: { ...first.row, quorum: { together: [one] } } },
      line('One person may fill both seats for BC-26-0001.', 'BC-A2'),
    ]);
    const again = decided(fill(pair), { quorum: { together: [one] } });
    expect(again.changes[0]).toMatchObject({ row: { quorum: { together: [one, one] } } });
  });

  it('keeps why it was decided all the same', () => {
    const kept = decided(without);
    expect(kept.said).toBe('Why BC-26-0001 was decided without a quorum is kept.');
    expect(kept.changes).toStrictEqual([
      { table: 'item', row: { ...kept.row, quorum: { decided: why('It could not wait.') } } },
      line('Why BC-26-0001 was decided without a quorum is kept.', 'BC-5.0'),
    ]);
  });

  it.each([
    [
      'of a child that is not listed',
      { ...without, item: 'BC-26-0009@x' },
      'The child is not listed at that sitting.',
    ],
    ['without a reason', { ...without, why: ' ' }, 'Say why.'],
    ['of a seat that there is not', switchSeat({ seat: 'seven' }), 'There is no such seat.'],
    ['of one seat alone', fill(pair.slice(1)), 'These seats are not among those named.'],
    [
      'of other seats',
      fill(['case-manager', 'commissioning']),
      'These seats are not among those named.',
    ],
  ] as const)('is refused %s', (_, order, words) =>
    expect(refusal(given({}), order, now, chair)).toBe(words),
  );

  it('is the chair’s or vice chair’s alone, however the address is written', () => {
    const words = 'Only the chair or vice chair says this.';
    expect(refusal(given({}), without, now, 'admin@council.example')).toBe(words);
    const people = given({}).people.map((one) => ({ ...one, panels: ['resources'] }));
    expect(refusal({ ...given({}), people }, without, now, chair)).toBe(words);
    const vice = given({}).people.map((one) =>
      one.email === chair ? { ...one, role: 'vice-chair' as const } : one,
    );
    const written = deciding({ ...given({}), people: vice }, without, now, chair.toUpperCase());
    expect(written.changes[0]).toMatchObject({ row: { quorum: { decided: { by: chair } } } });
  });

  it('is refused where the sitting is not there, or the file lets nobody fill two seats', () => {
    const register = given({});
    const gone = { ...register, rows: { ...register.rows, sitting: new Map() } };
    expect(refusal(gone, without, now, chair)).toBe('The child is not listed at that sitting.');
    const bestCare = preset('best-care');
    const { quorum } = bestCare;
    if (!quorum?.samePerson) throw new Error('Best Care lets one person fill two seats.');
    const open = quorum.samePerson.map(({ allowedBy: _, ...group }) => group);
    const { samePerson: _, ...none } = quorum;
    for (const altered of [{ ...quorum, samePerson: open }, none]) {
      const panels = [{ ...bestCare, quorum: altered }];
      expect(refusal({ ...register, panels }, fill(pair), now, chair)).toBe(
        'These seats are not among those named.',
      );
    }
  });

  it('is refused where the terms of reference ask for none', () => {
    const listed = `RP-26-0001@resources:2026-11-25`;
    const register = withChanges(givenRegister([givenReferral(1, '2026-11-19 09:00')]), [
      { table: 'sitting', row: sittingOn('2026-11-25') },
      { table: 'item', row: { key: listed, sitting: 'resources:2026-11-25' } as Item },
    ]);
    expect(resourcesPanel.quorum).toBeUndefined();
    expect(refusal(register, { ...without, item: listed }, now, chair)).toBe(
      'The terms of reference of this panel ask for no quorum.',
    );
  });
});
