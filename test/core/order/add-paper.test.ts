import type { Order } from '../../../src/core/order/order.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { answersToForget } from '../../../src/core/week/answers-to-forget.ts';
import { papersShown } from '../../../src/core/week/papers-of.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { whoMayOpen } from '../../../src/core/week/who-may-open.ts';
import {
  consentA,
  consentB,
  home,
  homes,
  removed,
  said,
  sitting,
  told,
} from '../../given/homes.ts';
import { admin, chair, finance, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, logOf, ordered, refusal, worked } from '../../given/week.ts';

const when = '2026-12-03 10:00';
const summary = 'preparation:case-summary';
const record = 'preparation:care-planning-record';
const link = 'https://cases.example/papers/1';

const adding = (changed: Partial<Extract<Order, { readonly kind: 'add-paper' }>> = {}): Order => ({
  kind: 'add-paper',
  about: home,
  title: '',
  of: summary,
  id: 'web-1',
  ...changed,
});

const open = (): Register => said(homes(), consentA, consentB, removed);
const added = (register: Register, order: Order = adding()): Register =>
  worked(ordered(register, order, when, workerOne), when);
const back = (register: Register, why = 'Another child’s.'): Register =>
  worked(
    ordered(register, { kind: 'take-paper-back', about: home, paper: key, why }, when, workerOne),
    when,
  );
const key = `added:${home}:1`;
const papers = ({ rows }: Register) => rows.referral.get(home)?.papers ?? [];
const shown = (register: Register) => {
  const referral = register.rows.referral.get(home);
  return referral ? papersShown(register, referral).map(({ label, url }) => `${label} ${url}`) : [];
};
const toAdd = (register: Register, moment: string) =>
  toDo(register, at(moment)).filter(({ words }) => words.includes('Papers to add'));

describe('a paper from the case system [LCLH-4.3] [LCLH-4.7]', () => {
  it('is taken only once consent stands and the section is removed, and says which is missing', () => {
    expect(refusal(homes(), adding(), when)).toBe(
      'First on the page “What is asked”: Consent to share the documents; Section “why we are involved” removed. Until then no paper is shared.',
    );
    expect(refusal(said(homes(), consentA), adding(), when)).toBe(
      'First on the page “What is asked”: Section “why we are involved” removed. Until then no paper is shared.',
    );
    expect(papers(added(open()))).toMatchObject([{ title: 'Case summary', by: workerOne }]);
  });

  it('is a Doc whose name says nothing, open to those who may read the request', () => {
    const one = added(open());
    const row = one.rows.document.get(key);
    expect(row).toMatchObject({ kind: 'added', status: 'made', name: `${home} added paper 1` });
    const paper = one.rows.document.get(`paper:${home}:1`);
    expect(row?.audience).toEqual(paper?.audience);
    expect(row?.audience.map(({ email }) => email)).toEqual(
      expect.arrayContaining([admin, workerOne, managerOne]),
    );
  });

  it('lies in the folder of its sitting with the request paper, and leaves it when consent is withdrawn', () => {
    const gone = told(added(open()));
    expect(gone.rows.document.get(key)?.folder).toBe(`folder:${sitting}`);
    const without = worked(said(gone, ['gate:share-documents', 'No']), '2026-12-09 10:00');
    expect(without.rows.document.get(key)?.folder).toBeUndefined();
    expect(shown(without)).toEqual([
      'Case summary: to follow ',
      'Record of the last care planning meeting: to follow ',
    ]);
  });

  it('names why each may open it, and until when as for the request paper', () => {
    const gone = told(added(open()));
    const granted = (kind: string): Register => ({
      ...gone,
      rows: {
        ...gone.rows,
        document: new Map(
          [...gone.rows.document].map(([of, row]) => [
            of,
            row.kind === kind
              ? {
                  ...row,
                  granted: Object.fromEntries(row.audience.map(({ email }) => [email, 'p'])),
                }
              : row,
          ]),
        ),
      },
    });
    const reasons = (kind: string) =>
      whoMayOpen(granted(kind), at('2026-12-09 10:00')).map(
        ({ person, because }) => `${person}: ${because}`,
      );
    expect(reasons('added')).toEqual(reasons('paper'));
    expect(reasons('added')).toContain(`${workerOne}: Presents the child`);
  });

  it('counts once from one form, and its text is for the Doc alone', () => {
    const one = added(open());
    expect(deciding(one, adding(), when, workerOne)).toEqual({
      changes: [],
      said: 'Case summary: added.',
    });
    const lines = logOf(deciding(open(), adding(), when, workerOne).changes);
    expect(lines.map(({ what, rule, by }) => [what, rule, by])).toEqual([
      ['Paper 1 from the case system added', 'LCLH-4.1', workerOne],
    ]);
  });

  it('takes another paper by its title, on one line and in few words', () => {
    const other = adding({ of: '', title: ' Health\n assessment ' });
    expect(papers(added(open(), other))).toMatchObject([{ title: 'Health assessment' }]);
    expect(refusal(open(), adding({ of: '' }), when)).toBe(
      'Say what the paper is, in a few words.',
    );
    expect(papers(added(open(), adding({ of: '', title: 'x'.repeat(80) })))).toHaveLength(1);
    expect(refusal(open(), adding({ of: '', title: 'x'.repeat(81) }), when)).toContain(
      'longer than 80 letters',
    );
    expect(refusal(open(), adding({ of: 'preparation:none' }), when)).toContain(
      'Choose what it is',
    );
    expect(refusal(open(), adding({ of: 'preparation:housing-options' }), when)).toContain(
      'Choose what it is',
    );
  });

  it('is no more taken once the request was heard or withdrawn, and for a request that is not there', () => {
    const off = ordered(open(), { kind: 'withdraw', reference: home, why: 'x' }, when);
    expect(refusal(off, adding(), when)).toBe('It has been heard or withdrawn already.');
    expect(refusal(open(), adding({ about: 'LH-26-0009' }), when)).toBe(
      'There is no request LH-26-0009.',
    );
  });
});

describe('a pasted link to a paper', () => {
  it('is shown with the remark that its sharing is not controlled here, and makes no Doc', () => {
    const one = added(open(), adding({ link }));
    expect(shown(one)[0]).toBe(`Case summary (sharing not controlled here) ${link}`);
    expect(one.rows.document.has(key)).toBe(false);
  });

  it.each([
    'http://cases.example/1',
    'cases.example/1',
    'https://nowhere',
    'https://a.b/"x',
    'https://a.b c',
  ])('is refused where it is not a whole address: %s', (wrong) => {
    expect(refusal(open(), adding({ link: wrong }), when)).toBe(
      'Paste the whole address of the paper, from https:// on.',
    );
  });

  it('is refused where no browser would open it', () => {
    const long = `https://cases.example/${'x'.repeat(1978)}`;
    expect(papers(added(open(), adding({ link: long })))).toHaveLength(1);
    expect(refusal(open(), adding({ link: `${long}x` }), when)).toContain('too long');
  });
});

describe('what is to follow', () => {
  it('stands on To do by its name for whoever presents, with what comes first, until it is there', () => {
    expect(toAdd(homes(), when)).toMatchObject([
      {
        words: '○ Papers to add',
        what: `${home}, papers to follow for Tuesday 15 December 2026: Case summary; Record of the last care planning meeting. First: Consent to share the documents; Section “why we are involved” removed. It stops nothing.`,
        who: workerOne,
        path: `/referrals/${home}/asked`,
      },
    ]);
    const asked = toDo(homes(), at(when)).map(({ what }) => what);
    expect(asked.filter((what) => what.includes('Case summary updated'))).toEqual([]);
    const [line] = toAdd(added(open()), when);
    expect(line).toMatchObject({
      what: `${home}, papers to follow for Tuesday 15 December 2026: Record of the last care planning meeting. It stops nothing.`,
      path: `/referrals/${home}/papers`,
    });
    expect(line?.clause).toContain('record of the last multi agency');
    const both = added(added(open()), adding({ of: record, id: 'web-2' }));
    expect(toAdd(both, when)).toEqual([]);
    expect(toDo(both, at(when)).filter(({ what }) => what.includes('Case summary'))).toEqual([]);
  });

  it('is pressing once the agenda went without it', () => {
    const [line] = toAdd(told(open()), '2026-12-09 10:00');
    expect(line?.words).toBe('● Papers to add');
  });

  it('has no address on the agenda until its Doc is made', () => {
    const wanted = ordered(open(), adding(), when, workerOne);
    expect(shown(wanted)).toEqual([
      'Case summary: to follow ',
      'Record of the last care planning meeting: to follow ',
    ]);
    expect(shown(added(open()))[0]).toBe(`Case summary https://docs.example/file of ${key}`);
  });
});

describe('a paper that is taken back', () => {
  it('leaves the agenda and the folder, is the administrator’s alone, and is asked for again', () => {
    const without = back(told(added(open())));
    expect(without.rows.document.get(key)).toMatchObject({
      audience: [{ email: admin, role: 'reader' }],
    });
    expect(without.rows.document.get(key)?.folder).toBeUndefined();
    expect(shown(without)[0]).toBe('Case summary: to follow ');
    expect(without.rows.referral.get(home)?.said?.[summary]).toBeUndefined();
    expect(without.rows.referral.get(home)?.said?.['gate:share-documents']?.answer).toBe('Yes');
    for (const person of [chair, finance, workerOne]) {
      expect(without.rows.document.get(key)?.audience.map(({ email }) => email)).not.toContain(
        person,
      );
    }
  });

  it('needs a reason, once; the first stands', () => {
    const one = added(open());
    const order = { kind: 'take-paper-back', about: home, paper: key, why: ' ' } as const;
    expect(refusal(one, order, when)).toBe('Say why it is taken back.');
    expect(refusal(one, { ...order, paper: 'added:x:1' }, when)).toBe('There is no such paper.');
    expect(refusal(one, { ...order, about: 'LH-26-0009' }, when)).toBe('There is no such paper.');
    const again = back(back(one), 'For another reason.');
    expect(papers(again)[0]?.takenBack).toMatchObject({ why: 'Another child’s.', by: workerOne });
  });

  it('still counts as there where the same was added again', () => {
    const two = back(added(added(open()), adding({ id: 'web-2' })));
    expect(two.rows.referral.get(home)?.said?.[summary]?.answer).toBe('Done');
    expect(papers(two).map(({ key: of }) => of)).toEqual([key, `added:${home}:2`]);
  });
});

describe('the text of an added paper', () => {
  it('is let go a week after it stands in its Doc, whatever became of the request', () => {
    const one = added(open());
    const row = one.rows.document.get(key);
    const claimed: Register = {
      ...one,
      rows: {
        ...one.rows,
        document: new Map([
          ...one.rows.document,
          ...(row ? [[key, { ...row, claim: { run: 'run-1', at: at(when) } }] as const] : []),
        ]),
      },
    };
    expect(answersToForget(claimed, at('2026-12-10 09:59'))).toEqual([]);
    expect(answersToForget(claimed, at('2026-12-10 10:00'))).toEqual([
      { reference: home, responses: ['web-1'] },
    ]);
  });
});
