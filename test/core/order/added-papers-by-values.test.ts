import { addPaper } from '../../../src/core/order/add-paper.ts';
import { takePaperBack } from '../../../src/core/order/take-paper-back.ts';
import type { AddedPaper, Change, Referral } from '../../../src/core/register/register.ts';
import { logged } from '../../../src/core/week/logged.ts';
import { answered, asking, gate, prepare } from '../week/given-asking.ts';
import { workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';

const reference = 'NS-26-0001';
const now = at('2026-12-01 09:00');
const given = { by: 'Worker.One@council.example', now };
const preparation = [
  prepare({ paper: 'Case summary' }),
  prepare({ code: 'q', label: 'Visit', of: 'team-manager' }),
];
type Given = Parameters<typeof asking>[1];
const file = { preparation, gates: [gate({ code: 'h', before: 'agenda' })] };
const order = {
  kind: 'add-paper',
  about: reference,
  title: '',
  of: 'preparation:p',
  id: 'web-1',
} as const;
const paper: AddedPaper = {
  key: `added:${reference}:1`,
  id: 'web-1',
  title: 'Case summary',
  of: 'preparation:p',
  by: workerOne,
  at: now,
  heard: 0,
};
const add = (altered: object = {}, is: Given = {}) =>
  addPaper(asking(file, is), { ...order, ...altered }, given);
const changesOf = (done: ReturnType<typeof add>): readonly Change[] => {
  if (!done.ok) throw new Error(done.error);
  return done.value.changes;
};
const rowOf = (done: ReturnType<typeof add>): Referral | undefined =>
  changesOf(done).flatMap((one) => (one.table === 'referral' ? [one.row] : []))[0];
const why = (done: ReturnType<typeof add>) => (done.ok ? '' : done.error);

describe('what adding a paper from the case system changes [LCLH-4.7]', () => {
  it('is the paper beside its request, what it was to show, its Doc, and a line in the log', () => {
    const done = add();
    expect(changesOf(done).map(({ table }) => table)).toEqual(['referral', 'document', 'log']);
    expect(rowOf(done)?.papers).toStrictEqual([paper]);
    expect(rowOf(done)?.said).toEqual({
      'preparation:p': { answer: 'Done', by: workerOne, at: now, heard: 0 },
    });
    expect(changesOf(done)[1]?.row).toMatchObject({
      ...{ key: paper.key, kind: 'added', status: 'wanted', reference },
      ...{ name: `${reference} added paper 1`, granted: {} },
    });
    expect(changesOf(done)[2]).toEqual(
      logged(now, reference, 'Paper 1 from the case system added', 'NS-5.1', given.by),
    );
  });

  it('is no Doc of a pasted link, and no answer of a paper that nobody asked for', () => {
    const link = 'https://cases.example/1';
    const linked = add({ link });
    expect(changesOf(linked).map(({ table }) => table)).toEqual(['referral', 'log']);
    expect(rowOf(linked)?.papers).toStrictEqual([{ ...paper, link }]);
    expect(changesOf(linked)[1]).toMatchObject({
      row: { what: 'Paper 1 from the case system added as a link' },
    });
    const said = { other: answered('Yes') };
    const free = add({ of: '', title: 'Health\u2028 \u0007assessment' }, { said });
    expect(rowOf(free)?.papers?.[0]).not.toHaveProperty('of');
    expect(rowOf(free)?.papers?.[0]?.title).toBe('Health assessment');
    expect(rowOf(free)?.said).toEqual(said);
    expect(changesOf(free).at(-1)).toMatchObject({ row: { rule: '' } });
  });

  it('is numbered after those before, and keeps what else was said', () => {
    const said = { other: answered('Yes') };
    const done = add({ id: 'web-2' }, { papers: [paper], said });
    expect(rowOf(done)?.papers?.map(({ key }) => key)).toEqual([
      ...[paper.key, `added:${reference}:2`],
    ]);
    expect(Object.keys(rowOf(done)?.said ?? {})).toEqual(['other', 'preparation:p']);
    expect(changesOf(add({}, { papers: [paper], status: 'heard' }))).toEqual([]);
  });

  it('is refused of one that was heard or withdrawn, and of what is no paper or no address', () => {
    for (const status of ['heard', 'withdrawn'] as const) {
      expect(why(add({}, { status }))).toBe('It has been heard or withdrawn already.');
    }
    expect(why(add({ of: 'preparation:q' }))).toMatch(/^Choose what it is/);
    for (const link of ['see https://a.b', 'https://a.b see', 'https://a', 'https://.b ', 'a.b']) {
      expect(why(add({ link }))).toMatch(/^Paste the whole address/);
    }
    expect(why(add({ link: 'https://cases.example/a?b=c#d' }))).toBe('');
    const blocked = addPaper(
      asking({ ...file, gates: [gate({ before: 'papers' })] }),
      order,
      given,
    );
    expect(why(blocked)).toBe(
      'First on the page “What is asked”: Consent. Until then no paper is shared.',
    );
  });
});

describe('what taking a paper back changes', () => {
  const back = { kind: 'take-paper-back', about: reference, paper: paper.key } as const;
  const said = { 'preparation:p': answered('Done'), other: answered('Yes') };
  const take = (papers: readonly AddedPaper[], reason = ' Another\n child’s. ') =>
    takePaperBack(asking(file, { papers, said }), { ...back, why: reason }, given);
  const takenBack = { by: workerOne, why: 'Another child’s.', at: now };

  it('is who did so, when and why, and that what it was to show is asked for again', () => {
    const done = take([paper]);
    expect(rowOf(done)?.papers).toEqual([{ ...paper, takenBack }]);
    expect(rowOf(done)?.said).toEqual({ other: said.other });
    expect(changesOf(done)[1]).toEqual(
      logged(now, reference, 'Paper 1 from the case system taken back', '', given.by),
    );
    expect(done.ok && done.value.said).toBe('Case summary: taken back.');
  });

  it('leaves what was said while another shows it, or where nobody asked for it', () => {
    const second = { ...paper, key: `added:${reference}:2`, id: 'web-2' };
    expect(rowOf(take([paper, second]))?.said).toEqual(said);
    expect(rowOf(take([paper, second]))?.papers?.[1]).toEqual(second);
    const gone = { ...second, takenBack };
    expect(rowOf(take([paper, gone]))?.said).toEqual({ other: said.other });
    const { of: _, ...free } = paper;
    expect(rowOf(take([free]))?.said).toEqual(said);
    const elsewhere = { ...second, of: 'preparation:r' };
    expect(rowOf(take([paper, elsewhere]))?.said).toEqual({ other: said.other });
  });

  it('is nothing more where it was taken back before, whatever the reason now', () => {
    const done = take([{ ...paper, takenBack }], '');
    expect(changesOf(done)).toEqual([]);
    expect(why(take([paper], ' '))).toBe('Say why it is taken back.');
    expect(why(take([{ ...paper, key: 'another' }]))).toBe('There is no such paper.');
  });
});
