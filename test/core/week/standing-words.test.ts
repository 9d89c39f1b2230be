import type { Item, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { heldWords, itemLabel, standingWords } from '../../../src/core/week/status-words.ts';
import { answered, asking, gate } from './given-asking.ts';

const sitting = 'next-steps:2026-12-10';
const item = (altered: Partial<Item> = {}): Item => ({
  key: `NS-26-0001@${sitting}`,
  reference: 'NS-26-0001',
  sitting,
  from: 'referral',
  status: 'listed',
  late: false,
  ...altered,
});
const gates = [gate(), gate({ code: 'h', label: 'Views', before: 'hearing' })];
const given = (is: Parameters<typeof asking>[1] = {}, altered: Partial<Item> = {}): Register =>
  withChanges(asking({ gates }, is), [{ table: 'item', row: item(altered) }]);
const standing = (register: Register) =>
  standingWords(register, register.rows.referral.get('NS-26-0001')!);
const said = { 'gate:g': answered('Yes') };
const both = { ...said, 'gate:h': answered('Yes') };

describe('where a child stands whose slot is only held [LCLH-4.4]', () => {
  it('says what is missing, and does not call it listed', () => {
    expect(heldWords(given(), item())).toBe('◆ Slot held: Consent, Views missing');
    expect(heldWords(given({ said }), item())).toBe('◆ Slot held: Views missing');
    expect(heldWords(given({ said: both }), item())).toBe('');
    expect(standing(given())).toBe('◆ Slot held: Consent, Views missing');
  });

  it('is the state of the request once nothing holds it back, or it is on no list', () => {
    expect(standing(given({ said: both }))).toBe('○ Listed');
    expect(standing(given({}, { status: 'moved' }))).toBe('○ Listed');
    expect(standing(asking({ gates }))).toBe('○ Listed');
    expect(standing(given({ status: 'accepted', is: 'none' }))).toBe('○ Accepted');
  });
});

describe('what an item is about [LCLH-6.3]', () => {
  it('is as the administrator typed it, else its type of request', () => {
    const label = (is: Parameters<typeof asking>[1]) => {
      const register = given(is);
      return itemLabel(register, register.rows.referral.get('NS-26-0001')!);
    };
    expect(label({ agendaItem: 'A first home' })).toBe('A first home');
    expect(label({})).toBe('new');
  });
});
