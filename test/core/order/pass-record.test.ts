import type { Change, ChildRecord, RegisterDocument } from '../../../src/core/register/register.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { admin } from '../../given/people.ts';
import { deciding, refusal } from '../../given/week.ts';
import { twoPanels } from '../../given/two-panels.ts';
import { sittingOn } from '../given/resources-panel.ts';

const now = '2026-11-27 09:00';
const record = 'RP-26-0001@resources:2026-11-25';
const leaks = ['Reasons|initials|RP-26-0002', 'Decision|initials|RP-26-0002'];
const row: ChildRecord = {
  key: record,
  reference: 'RP-26-0001',
  sitting: 'resources:2026-11-25',
  filer: admin,
  version: 2,
};
const wanted: RegisterDocument = {
  key: `record:${record}:2`,
  kind: 'record',
  status: 'wanted',
  reference: 'RP-26-0001',
  name: 'RP-26-0001 record',
  audience: [],
  granted: {},
};
const held = {
  ...wanted,
  status: 'not-made',
  because: 'Reasons: perhaps the initials of RP-26-0002',
  claim: { run: 'run-1', at: at(now) },
} as const;

/** A record of which a document is held back. */
const given = (document: RegisterDocument = held) => {
  const rows: readonly Change[] = [
    givenReferral(1, '2026-11-20 09:00'),
    { table: 'sitting', row: sittingOn('2026-11-25') },
    { table: 'record', row },
    { table: 'document', row: document },
  ];
  return givenRegister(rows);
};
const pass = (altered: Partial<{ record: string; leaks: readonly string[]; why: string }> = {}) =>
  ({ kind: 'pass-record', record, leaks, why: ' A verb and a medicine. ', ...altered }) as const;

describe('passing a record that was held back', () => {
  it('has it made, keeps who looked at which lines and why, and logs that there is a reason', () => {
    const { changes, said } = deciding(given(), pass(), now);
    expect(said).toBe('The record is being made.');
    expect(changes).toEqual([
      {
        table: 'record',
        row: { ...row, passed: { by: admin, why: 'A verb and a medicine.', at: at(now), leaks } },
      },
      { table: 'document', row: wanted },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: record,
          what: `Passed by ${admin}, with a reason: 2 lines looked at`,
          rule: '',
        },
      },
    ]);
    const one = deciding(given(), pass({ leaks: leaks.slice(1) }), now, admin.toUpperCase());
    expect(one.changes.at(-1)).toMatchObject({
      row: { what: `Passed by ${admin}, with a reason: 1 line looked at` },
    });
  });

  it.each([
    [
      'there is no such record',
      given(),
      pass({ record: 'RP-26-0009@x' }),
      'There is no record RP-26-0009@x.',
    ],
    [
      'nothing is held back',
      given({ ...wanted, status: 'made' }),
      pass(),
      'This record has been made.',
    ],
    ['no line was shown', given(), pass({ leaks: [] }), 'There is nothing to be passed.'],
    [
      'no reason is given',
      given(),
      pass({ why: ' ' }),
      'Say why these lines tell of no other child.',
    ],
  ] as const)('is refused where %s', (_, register, order, words) =>
    expect(refusal(register, order, now)).toBe(words),
  );

  it('is refused where its document of this version is not there', () => {
    const before = { ...held, key: `record:${record}` };
    expect(refusal(given(before), pass(), now)).toBe(`There is no record ${record}.`);
  });

  it('is for people of its panel only', () => {
    const words = 'Only somebody on People can pass these lines.';
    expect(refusal(given(), pass(), now, 'nobody@council.example')).toBe(words);
    const people = given().people.map((person) => ({ ...person, panels: ['second'] }));
    expect(refusal({ ...given(), panels: twoPanels, people }, pass(), now)).toBe(words);
  });
});
