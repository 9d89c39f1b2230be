import type { Referral } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { registerOf } from '../../given/panels.ts';
import { admin } from '../../given/people.ts';
import { at, givenReferral } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-20 11:00';
const reference = 'LH-26-0001';
const name = (item: string, about = reference) => ({ kind: 'name-item', about, item }) as const;
const given = (altered: GivenReferral = {}) =>
  registerOf('lasting-homes', [
    givenReferral(1, '2026-11-19 09:00', { reference, panel: 'lasting-homes', ...altered }),
  ]);
const row = given().rows.referral.get(reference) as Referral;
const rule = preset('lasting-homes').agendaPaper?.rule ?? 'none';
const line = (what: string, by = rule) => ({
  table: 'log',
  row: { at: at(now), by: admin, about: reference, what: `Agenda item: ${what}`, rule: by },
});

describe('what an item of the agenda is about, in the administrator’s words [LCLH-6.3]', () => {
  it('is kept on one line, and the log says only how long it is', () => {
    const { changes, said } = deciding(
      given(),
      name(' The wish\n\u2028 \u0007to stay  near '),
      now,
    );
    expect(changes).toStrictEqual([
      { table: 'referral', row: { ...row, agendaItem: 'The wish to stay near' } },
      line('changed, 21 characters'),
    ]);
    expect(said).toBe('The agenda says: The wish to stay near.');
    expect(rule).not.toBe('none');
  });

  it('is the type of request again without words', () => {
    const { changes, said } = deciding(given({ agendaItem: 'Before' }), name(' \n'), now);
    expect(changes).toStrictEqual([{ table: 'referral', row }, line('its type of request')]);
    expect(said).toBe('The agenda gives its type of request again.');
  });

  it('is at most 120 letters long', () => {
    const longest = 'x'.repeat(120);
    expect(deciding(given(), name(`  ${longest} `), now).said).toBe(`The agenda says: ${longest}.`);
    expect(refusal(given(), name(`${longest}y`), now)).toBe(
      'This is longer than 120 letters. Shorten it: the paper says the rest.',
    );
  });

  it('is said of a child who still waits to be heard', () => {
    const over = 'It has been heard or withdrawn already.';
    expect(refusal(given({ status: 'heard' }), name('Else'), now)).toBe(over);
    expect(refusal(given({ status: 'withdrawn' }), name('Else'), now)).toBe(over);
    expect(refusal(given(), name('Else', 'LH-26-0009'), now)).toBe(
      'There is no referral LH-26-0009.',
    );
  });

  it('goes by no rule where the panel’s file has none of its papers', () => {
    const { agendaPaper: _, ...panel } = preset('lasting-homes');
    const { changes } = deciding({ ...withChanges(given(), []), panels: [panel] }, name('A'), now);
    expect(changes[1]).toStrictEqual(line('changed, 1 characters', ''));
  });
});
