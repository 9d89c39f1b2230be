import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Item, RegisterDocument } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { gatherPapers } from '../../../src/core/week/gather-papers.ts';
import { blockedBy, heldBackBy, leaveOff } from '../../../src/core/week/gates.ts';
import { at } from '../../given/register.ts';
import { logOf } from '../../given/week.ts';
import { answered, asking, gate } from './given-asking.ts';
import type { When } from './given-asking.ts';

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
type Given = Parameters<typeof asking>[1] & { readonly item?: Partial<Item> };
const given = (file: Partial<Panel>, { item: altered = {}, ...rest }: Given = {}) =>
  withChanges(asking(file, rest), [{ table: 'item', row: item(altered) }]);
const said = { 'gate:g': answered('Yes') };

describe('what keeps a listed child off every agenda [LCLH-4.4]', () => {
  const held = (file: Partial<Panel>, is: Given = {}) =>
    heldBackBy(given(file, is), item(is.item)).map(({ code }) => code);

  it.each([
    ['listing', ['gate:g']],
    ['agenda', ['gate:g']],
    ['hearing', ['gate:g']],
    ['papers', []],
    ['final-minutes', []],
  ] as const)('is what must stand before %s', (before, codes) =>
    expect(held({ gates: [gate({ before })] })).toEqual(codes),
  );

  it('is nothing that stands, or only warns, beside one that blocks', () => {
    expect(held({ gates: [gate()] }, { said })).toEqual([]);
    expect(held({ gates: [gate({ effect: 'warns' })] })).toEqual([]);
    const warns = gate({ code: 'w', effect: 'warns' });
    const papers = gate({ code: 'p', before: 'papers' });
    expect(held({ gates: [warns, papers, gate()] })).toEqual(['gate:g']);
  });

  it('is nothing of one that is not listed, or at a sitting that is not to come', () => {
    const gates = [gate()];
    expect(held({ gates }, { item: { status: 'moved' } })).toEqual([]);
    expect(held({ gates }, { item: { reference: 'another' } })).toEqual([]);
    expect(held({ gates }, { item: { sitting: 'another' } })).toEqual([]);
    for (const is of ['held', 'stood-down'] as readonly When[]) {
      expect(held({ gates }, { is })).toEqual([]);
    }
  });

  it('is asked by step', () => {
    const register = given({ gates: [gate(), gate({ code: 'p', before: 'papers' })] });
    const referral = register.rows.referral.get('NS-26-0001')!;
    const of = (...steps: readonly ('agenda' | 'papers' | 'listing')[]) =>
      blockedBy(register, referral, ...steps).map(({ code }) => code);
    expect([of('agenda'), of('papers', 'agenda'), of('listing')]).toEqual([
      ...[['gate:g'], ['gate:g', 'gate:p'], []],
    ]);
  });
});

describe('a child still held back when its sitting begins [LCLH-4.4]', () => {
  const two = [gate(), gate({ code: 'h', label: 'Views', before: 'hearing' })];
  const left = (when: string, is: Given = {}) => leaveOff(given({ gates: two }, is), at(when));

  it('is moved on, with what was missing', () => {
    const start = '2026-12-10 10:30';
    expect(left('2026-12-10 00:00')).toEqual([]);
    const changes = left(start);
    expect(changes[0]).toEqual({ table: 'item', row: item({ status: 'moved' }) });
    expect(logOf(changes).map(({ what }) => what.split(': ')[0])).toEqual([
      'Not heard, Consent, Views missing',
    ]);
    expect(left(start, { said: { ...said, 'gate:h': answered('Yes') } })).toEqual([]);
  });

  it('stays where it is once it was moved, or the sitting was held', () => {
    expect(left('2026-12-11 09:00', { item: { status: 'moved' } })).toEqual([]);
    expect(left('2026-12-11 09:00', { is: 'held' })).toEqual([]);
  });
});

describe('where the paper of a child lies [CPR-5.1a] [LCLH-4.3]', () => {
  const folder = `folder:${sitting}`;
  const document = (altered: Partial<RegisterDocument>): RegisterDocument => ({
    ...{ key: 'paper:NS-26-0001:1', kind: 'paper', status: 'made', name: 'n' },
    ...{ reference: 'NS-26-0001', audience: [], granted: {} },
    ...altered,
  });
  const gathered = (
    altered: Partial<RegisterDocument>,
    is: Given = {},
    gates: readonly ReturnType<typeof gate>[] = [],
  ): readonly (string | undefined)[] =>
    gatherPapers(
      withChanges(given({ gates: [...gates] }, is), [
        { table: 'document', row: document({ key: folder, kind: 'folder' }) },
        { table: 'document', row: document(altered) },
      ]),
      at('2026-12-01 09:00'),
    ).map((change) => (change.table === 'document' ? change.row.folder : change.table));

  it('is the folder of the sitting for which it is listed, once', () => {
    expect(gathered({})).toEqual([folder]);
    expect(gathered({ folder })).toEqual([]);
    expect(gathered({}, { sitting: 'next-steps:2027-01-14' })).toEqual([]);
    expect(gathered({ folder: 'another' }, { sitting: 'next-steps:2027-01-14' })).toEqual([
      undefined,
    ]);
  });

  it('stays there once it was heard, and nowhere once it is put off, replaced or waits for consent', () => {
    expect(gathered({ folder }, { status: 'heard' })).toEqual([]);
    expect(gathered({}, { status: 'heard' })).toEqual([]);
    for (const status of ['accepted', 'withdrawn'] as const) {
      expect(gathered({ folder }, { status })).toEqual([undefined]);
    }
    expect(gathered({ folder }, { version: 2 })).toEqual([undefined]);
    expect(gathered({ folder }, {}, [gate({ before: 'papers' })])).toEqual([undefined]);
    const register = given({}, { status: 'accepted' });
    const row = document({ folder });
    const [change] = gatherPapers(
      withChanges(register, [{ table: 'document', row }]),
      at('2026-12-01 09:00'),
    );
    expect(change?.row).not.toHaveProperty('folder');
  });

  it('is so of each added paper that was not taken back, and of no other document', () => {
    const one = {
      id: '1',
      of: 'c',
      title: 'Report',
      heard: 0,
      by: 'w',
      at: at('2026-11-20 09:00'),
    };
    const papers = [{ ...one, key: 'added:1' }] as unknown as NonNullable<Given['papers']>;
    const added = (key: string) => gathered({ key, kind: 'added' }, { papers });
    expect([added('added:1'), added('added:2')]).toEqual([[folder], []]);
    expect(gathered({ key: 'added:2', kind: 'added', folder }, { papers })).toEqual([undefined]);
    expect(gathered({ key: 'record:1', kind: 'record', folder: 'another' })).toEqual([]);
    expect(gathered({ reference: 'another', folder: 'kept' })).toEqual([]);
  });
});
