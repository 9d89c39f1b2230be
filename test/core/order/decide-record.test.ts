import type {
  ChildRecord,
  Change,
  RegisterDocument,
  Item,
  Register,
} from '../../../src/core/register/register.ts';
import { registerOf } from '../../given/panels.ts';
import { admin, workerOne } from '../../given/people.ts';
import { at, givenReferral } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-12-03 09:00';
const filer = 'filer.one@council.example';
const stranger = 'stranger@council.example';
type Codes = 'resources' | 'best-care' | 'permanence' | 'next-steps';
const keyOf = (code: Codes) => `RP-26-0001/${code}:2026-12-01`;
const rowOf = (code: Codes, altered: Partial<ChildRecord> = {}): ChildRecord => ({
  ...{ key: keyOf(code), reference: 'RP-26-0001', sitting: `${code}:2026-12-01`, filer },
  ...altered,
});
const paper = (code: Codes, status: RegisterDocument['status']): Change => ({
  table: 'document',
  row: { key: `record:${keyOf(code)}`, status } as RegisterDocument,
});
const given = (
  code: Codes,
  altered: Partial<ChildRecord> = {},
  ...more: readonly Change[]
): Register =>
  registerOf(code, [
    givenReferral(1, '2026-11-19 09:00', { panel: code }),
    {
      table: 'sitting',
      row: { key: `${code}:2026-12-01`, panel: code, on: day('2026-12-01'), status: 'held' },
    },
    { table: 'record', row: rowOf(code, altered) },
    ...more,
  ]);
const item = (code: Codes, altered: Partial<Item> = {}): Change => ({
  table: 'item',
  row: {
    key: keyOf(code),
    sitting: `${code}:2026-12-01`,
    reference: 'RP-26-0001',
    ...altered,
  } as Item,
});
const all = (register: Register, order: Parameters<typeof deciding>[1], by?: string) => {
  const { changes, said } = deciding(register, order, now, by);
  return { changes, said };
};
const became = (
  row: ChildRecord,
  by: string,
  what: string,
  rule: string | undefined,
  said: string,
) => ({
  changes: [
    { table: 'record', row },
    { table: 'log', row: { at: at(now), by, about: row.key, what, rule } },
  ],
  said,
});

describe('a record that is filed [CPR-5.3a] [BC-8.2]', () => {
  const file = (code: Codes) => ({ kind: 'file-record', record: keyOf(code) }) as const;

  it('is so by whoever files it, or somebody of People, and nobody else', () => {
    const filed = (by: string) => rowOf('resources', { filedAt: at(now), filedBy: by });
    expect(all(given('resources'), file('resources'), 'Admin@council.example')).toStrictEqual(
      became(
        filed(admin),
        'Admin@council.example',
        'Filed on LCS',
        'CPR-5.3a',
        `Filed by ${admin}.`,
      ),
    );
    const capital = given('resources', { filer: 'Filer.One@council.example' });
    expect(all(capital, file('resources'), filer).said).toBe(`Filed by ${filer}.`);
    const unknown = 'Choose your own address from People: the record keeps who filed it.';
    expect(refusal(given('resources'), file('resources'), now, stranger)).toBe(unknown);
    expect(refusal(given('resources', { filer: '' }), file('resources'), now, '')).toBe(unknown);
    const others = registerOf('resources').people.map((one) => ({
      ...one,
      panels: ['permanence'],
    }));
    expect(refusal({ ...given('resources'), people: others }, file('resources'), now)).toBe(
      unknown,
    );
  });

  it('goes by no rule where the terms of reference have no filing', () => {
    const row = rowOf('permanence', { filedAt: at(now), filedBy: admin });
    expect(all(given('permanence'), file('permanence'))).toStrictEqual(
      became(row, admin, 'Filed on the case system', '', `Filed by ${admin}.`),
    );
  });

  it('is filed once, and once it could be made', () => {
    const twice = given('resources', { filedAt: at(now), filedBy: filer });
    expect(refusal(twice, file('resources'), now)).toBe(`${filer} has filed it already.`);
    expect(
      refusal(given('resources', {}, paper('resources', 'not-made')), file('resources'), now),
    ).toBe('The record could not be made: there is nothing to file yet. Its page says why.');
    const made = given('resources', {}, paper('resources', 'made'));
    expect(all(made, file('resources')).said).toBe(`Filed by ${admin}.`);
    expect(refusal(given('resources'), file('permanence'), now)).toBe(
      `There is no record ${keyOf('permanence')}.`,
    );
  });
});

describe('a record that attendance overtook [BC-A3] [CPR-2.6]', () => {
  const seen = (code: Codes) => ({ kind: 'attendance-seen', record: keyOf(code) }) as const;
  const words = 'Attendance was marked after the record was made; the record stays as it is';

  it.each([
    ['best-care', preset('best-care').quorum?.rule],
    ['next-steps', 'NS-4.1'],
    ['permanence', ''],
  ] as const)('stays as it is, once somebody says so: %s', (code, rule) => {
    const away = item(code, { absent: ['social-worker'] });
    const register = given(code, { attendance: 'Else.' }, away, paper(code, 'made'));
    const attendance = 'The social worker was neither there nor represented.';
    expect(all(register, seen(code))).toStrictEqual(
      became(rowOf(code, { attendance }), admin, words, rule, `${words}: noted.`),
    );
    expect(refusal(register, seen(code), now, stranger)).toBe(
      'Only whoever files it, or somebody of People, says so.',
    );
    const there = given(code, { attendance: 'Else.' }, item(code), paper(code, 'made'));
    expect(all(there, seen(code)).changes[0]).toStrictEqual({ table: 'record', row: rowOf(code) });
  });

  it('is nothing to look at where both say the same, or there is no item', () => {
    const same = 'The record and attendance say the same: there is nothing to look at.';
    expect(refusal(given('resources'), seen('resources'), now)).toBe(same);
    const made = given('resources', {}, item('resources'), paper('resources', 'made'));
    expect(refusal(made, seen('resources'), now)).toBe(same);
  });
});

describe('a step that its owner says is done [CPP-1.3]', () => {
  const step = { kind: 'step-done', record: keyOf('permanence'), step: 'captured' } as const;
  const [rule] = preset('permanence').record.steps;

  it('is kept beside the others, with who and when', () => {
    const before = { other: { by: filer, at: at('2026-12-02 09:00') } };
    const done = { ...before, captured: { by: workerOne, at: at(now) } };
    expect(all(given('permanence', { done: before }), step, workerOne)).toStrictEqual(
      became(
        rowOf('permanence', { done }),
        ...([workerOne, rule?.label ?? '', 'CPP-1.3', `${rule?.label ?? ''}: noted.`] as const),
      ),
    );
    expect(refusal(given('permanence'), step, now, stranger)).toBe(
      'Only whoever it is for, or somebody of People, says so.',
    );
    expect(refusal(given('permanence'), { ...step, step: 'else' }, now)).toBe(
      'There is no step else for this record.',
    );
  });
});
