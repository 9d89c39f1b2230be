import type { Item, Referral } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { admin, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { given } from '../week/given-tuesday.ts';

const now = '2026-11-26 09:00';
const code = 'seat:fostering-or-residential';
const register = given({ facts: { placement: 'kinship' } });
const row = register.rows.referral.get('BC-26-0001');
if (!row) throw new Error('There is a child.');
const say = (altered: object = {}) =>
  ({
    kind: 'say-of-case',
    about: 'BC-26-0001',
    code,
    answer: 'Yes',
    note: '',
    ...altered,
  }) as const;
const label = 'Does it apply in the child’s circumstances? (Fostering or Residential Manager)';

describe('an answer to what a panel asks about a child [BC-A14]', () => {
  it('is kept with who gave it, when, and in how many words', () => {
    const { changes, said } = deciding(
      register,
      say({ on: day('2026-11-26'), note: '  By   telephone. ' }),
      now,
      managerOne.toUpperCase(),
    );
    expect(said).toBe(`${label}: Yes, Thursday 26 November 2026.`);
    const answer = {
      answer: 'Yes',
      on: '2026-11-26',
      note: 'By telephone.',
      by: managerOne,
      at: at(now),
      heard: 0,
    };
    expect(changes).toStrictEqual([
      { table: 'referral', row: { ...row, said: { [code]: answer } } },
      {
        table: 'log',
        row: {
          at: at(now),
          by: managerOne.toUpperCase(),
          about: 'BC-26-0001',
          what: `${label}: Yes, Thursday 26 November 2026`,
          rule: 'BC-5.6',
        },
      },
    ]);
  });

  it('takes the place of the one before, and is said to be for them where somebody else gives it', () => {
    const before = { answer: 'No', by: workerOne, at: at(now), heard: 0 };
    const answered = withChanges(register, [
      { table: 'referral', row: { ...row, said: { [code]: before, other: before } } },
    ]);
    const { changes, said } = deciding(answered, say(), now, admin);
    expect(said).toBe(`${label}: Yes.`);
    expect(changes).toStrictEqual([
      {
        table: 'referral',
        row: {
          ...row,
          said: { [code]: { answer: 'Yes', by: admin, at: at(now), heard: 0 }, other: before },
        },
      },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: 'BC-26-0001',
          what: `${label}: Yes, for them`,
          rule: 'BC-5.6',
        },
      },
    ]);
  });

  it.each<readonly [object, string]>([
    [{ about: 'BC-26-0009' }, 'There is no request BC-26-0009.'],
    [{ code: 'seat:gone' }, 'This is not asked about this child any more.'],
    [{ answer: 'Perhaps' }, 'Choose one of the answers.'],
    [{ on: day('2026-11-27') }, 'Give a day that has already come.'],
    [
      { note: 'x'.repeat(201) },
      'The words are longer than 200 letters. What is longer belongs in the request paper.',
    ],
  ])('is refused with %j', (altered, words) =>
    expect(refusal(register, say(altered), now)).toBe(words),
  );

  it('may have 200 letters', () =>
    expect(deciding(register, say({ note: `  ${'x'.repeat(200)}` }), now).said).toBe(
      `${label}: Yes.`,
    ));

  it('is of how often the child had been heard by then', () => {
    const heard = { key: 'BC-26-0001@x', reference: 'BC-26-0001', sitting: 'x', status: 'heard' };
    const again = withChanges(register, [{ table: 'item', row: heard as Item }]);
    const [change] = deciding(again, say(), now).changes;
    expect((change?.row as Referral).said?.[code]?.heard).toBe(1);
  });
});

describe('what must stand, set aside [LCLH-4.3] [LCLH-4.4]', () => {
  const homes = registerOf('lasting-homes', [givenChild('lasting-homes', 1, '2026-11-19 09:00')]);
  const referral = homes.rows.referral.get('LH-26-0001');
  const gates = referral ? askedOf(homes, referral).filter(({ kind }) => kind === 'gate') : [];
  const gate = gates.find(({ answers }) => answers.includes('Set aside'));
  const aside = (note: string) =>
    ({
      kind: 'say-of-case',
      about: 'LH-26-0001',
      code: gate?.code ?? '',
      answer: 'Set aside',
      note,
    }) as const;

  it('is so by whom the panel’s file names, with a reason, and for nobody else', () => {
    expect(gate).toBeDefined();
    expect(refusal(homes, aside(' '), now, 'chair@council.example')).toBe(
      'Say why it is set aside.',
    );
    expect(refusal(homes, aside('It cannot be had.'), now, workerOne)).toMatch(
      /^Only the chair.* sets this aside\.$/,
    );
    const { changes } = deciding(homes, aside('It cannot be had.'), now, 'Chair@council.example');
    expect(changes.at(-1)).toMatchObject({
      row: { what: `${gate?.label ?? ''}: Set aside`, rule: gate?.rule },
    });
  });
});
