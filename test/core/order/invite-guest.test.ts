import type { Change, Item, Sitting } from '../../../src/core/register/register.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { registerOf } from '../../given/panels.ts';
import { admin } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-20 11:00';
const guest = 'guest.one@council.example';
const reference = 'LH-26-0001';
const key = 'lasting-homes:2026-12-03';
const itemAt = itemKey(reference, key);
const item = { key: itemAt, sitting: key, reference, status: 'listed' } as Item;
const given = (
  altered: Partial<Item> = {},
  sitting: Partial<Sitting> = {},
  code = 'lasting-homes',
) =>
  registerOf(code, [
    {
      table: 'sitting',
      row: { key, panel: code, on: day('2026-12-03'), status: 'planned', ...sitting },
    },
    { table: 'item', row: { ...item, ...altered } },
  ] satisfies readonly Change[]);
const invite = (person: string, of = itemAt) =>
  ({ kind: 'invite-guest', item: of, person }) as const;
const rule = preset('lasting-homes').attendees?.find(({ who }) => who === 'guest')?.rule;

describe('a guest of one item [LCLH-2.5]', () => {
  it('is asked to it alone, and the log does not name them', () => {
    const { changes, said } = deciding(given(), invite(' Guest.One@council.example '), now);
    const what = 'A guest is asked to the item';
    expect(changes).toStrictEqual([
      { table: 'item', row: { ...item, guests: [guest] } },
      { table: 'log', row: { at: at(now), by: admin, about: itemAt, what, rule } },
    ]);
    expect(said).toBe(`${guest} is asked to ${reference}, and to nothing else.`);
  });

  it('comes beside those asked before, and is asked once', () => {
    const before = given({ guests: ['guest.two@council.example'] });
    expect(deciding(before, invite(guest), now).changes[0]).toMatchObject({
      row: { guests: ['guest.two@council.example', guest] },
    });
    expect(refusal(given({ guests: [guest] }), invite(guest.toUpperCase()), now)).toBe(
      'They are asked to it already.',
    );
  });

  it('is asked to an item of a sitting still to come, by one address, where the panel knows guests', () => {
    const gone = 'The child is not listed for that sitting.';
    expect(refusal(given(), invite(guest, 'other'), now)).toBe(gone);
    expect(refusal(given({ sitting: 'other' }), invite(guest), now)).toBe(gone);
    expect(refusal(given({}, { status: 'held' }), invite(guest), now)).toBe(gone);
    expect(refusal(given(), invite('Person One'), now)).toBe('Give one email address.');
    const none = 'The terms of reference of this panel know no guests.';
    expect(refusal(given({}, {}, 'resources'), invite(guest), now)).toBe(none);
    expect(refusal(given({}, {}, 'best-care'), invite(guest), now)).toBe(none);
  });
});
