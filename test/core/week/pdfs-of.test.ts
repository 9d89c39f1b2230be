import type { Change, Mail, Person, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { whyItWaits } from '../../../src/core/week/why-it-waits.ts';
import { carriesPdfs, isByPdf, pdfsOf } from '../../../src/core/week/pdfs-of.ts';
import { finance, managerOne, people, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { approved, mail, ordered, sitting, workedThrough, worked } from '../../given/week.ts';
import { sittingOn } from '../given/resources-panel.ts';

const partners = new Set([finance, workerTwo]);
const withPartners: readonly Person[] = people.map((person) =>
  partners.has(person.email) ? { ...person, byPdf: true } : person,
);
const issue = `agenda:${sitting}:1`;
const paper = (number: number, version = 1): string => `paper:RP-26-000${number}:${version}`;

const doc = (kind: 'paper' | 'added', reference: string, key: string): Change => ({
  table: 'document',
  row: {
    ...{ key, kind, reference, name: `name of ${key}`, status: 'made', fileId: `file of ${key}` },
    ...{ audience: [], granted: {} },
  },
});

/** Two children are listed, a paper added to the second; its worker and a member have no Google account. */
const listed = (): Register =>
  workedThrough(
    givenRegister(
      [
        { table: 'sitting', row: sittingOn('2026-11-25') },
        givenReferral(1, '2026-11-20 09:00'),
        givenReferral(2, '2026-11-20 10:00', {
          facts: { worker: workerTwo, referrer: workerTwo },
          papers: [
            {
              ...{ key: 'added:RP-26-0002:1', id: 'form-1', title: 'Case summary' },
              ...{ by: workerTwo, at: at('2026-11-20 11:00'), heard: 0 },
            },
          ],
        }),
        doc('paper', 'RP-26-0001', paper(1)),
        doc('paper', 'RP-26-0002', paper(2)),
        doc('added', 'RP-26-0002', 'added:RP-26-0002:1'),
      ],
      { people: withPartners },
    ),
    '2026-11-20 12:00',
    '2026-11-23 18:00',
  );

const gone = (): Register => worked(listed(), '2026-11-24 11:30');
const toMember = (register: Register): Mail => mail(register, `${issue}/${finance}`);
const toPresenter = (register: Register): Mail =>
  mail(register, `${issue}/RP-26-0002/${workerTwo}`);
const keys = (register: Register, of: Mail, when = '2026-11-24 12:00') =>
  pdfsOf(register, of, at(when)).map(({ key }) => key);

describe('pdfsOf [AT-25] [CPR-5.1a]', () => {
  it('is the agenda with all papers that members read, for a member without a Google account', () => {
    const register = gone();
    const all = [issue, paper(1), paper(2), 'added:RP-26-0002:1'];
    expect(keys(register, toMember(register))).toEqual(all);
    // Before it goes the agenda is no document yet: it is named all the same.
    const before = listed();
    expect(pdfsOf(before, toMember(before), at('2026-11-24 09:00'))[0]).toMatchObject({
      key: issue,
      name: '2026-11-25 Resources Panel agenda issue 1',
    });
    expect(keys(before, toMember(before), '2026-11-24 09:00')).toEqual(all);
  });

  it('is kept with a mail whose run ended before it could say whether it went', () => {
    const register = gone();
    const claim = { run: 'run-1', at: at('2026-11-24 12:00') };
    const died = { ...toPresenter(register), status: 'claimed', claim } as const;
    const after = worked(withChanges(register, [{ table: 'mail', row: died }]), '2026-11-24 12:11');
    expect(toPresenter(after)).toMatchObject({
      status: 'not-known',
      attached: [paper(2), 'added:RP-26-0002:1'],
    });
  });

  it('is their own papers alone for whoever presents', () => {
    const register = gone();
    expect(keys(register, toPresenter(register))).toEqual([paper(2), 'added:RP-26-0002:1']);
    const referral = register.rows.referral.get('RP-26-0002');
    if (!referral) throw new Error('No such request.');
    const amended = withChanges(register, [
      { table: 'referral', row: { ...referral, version: 2 } },
      doc('paper', 'RP-26-0002', paper(2, 2)),
    ]);
    const newest = ['added:RP-26-0002:1', paper(2, 2)];
    expect(keys(amended, toPresenter(register))).toEqual(newest);
  });

  it('is nothing for anybody else, who has links', () => {
    const register = gone();
    for (const [number, to] of [
      [1, workerOne],
      [2, managerOne],
    ] as const) {
      const other = mail(register, `${issue}/RP-26-000${number}/${to}`);
      expect(isByPdf(register, other)).toBe(false);
      expect(keys(register, other)).toEqual([]);
      expect(other.status).toBe('sent');
    }
  });

  it('holds such a mail until a person sends it, and no other kind of mail', () => {
    const register = gone();
    for (const one of [toMember(register), toPresenter(register)]) {
      expect([one.status, one.mode, one.because]).toEqual(['held', 'hold', carriesPdfs]);
    }
    const receipt = mail(register, 'receipt:RP-26-0002:1');
    expect([receipt.to, receipt.status]).toEqual([workerTwo, 'sent']);
    expect(isByPdf(register, receipt)).toBe(false);
  });

  it('asks nobody to look at an agenda before it is made', () => {
    const [before, after] = [listed(), gone()];
    const why = (register: Register): string => whyItWaits(register, toMember(register));
    expect(why(before)).toContain('the agenda is not made yet');
    const line = toDo(before, at('2026-11-24 09:00')).find(
      ({ about }) => about === toMember(before).key,
    );
    expect(line?.what).toContain(why(before));
    expect(why(after)).toBe(carriesPdfs);
    expect(whyItWaits(before, toPresenter(before))).toBe(carriesPdfs);
  });

  it('is asked of nobody any more once the minutes are final: a held agenda is called off', () => {
    const before = gone();
    const row = before.rows.sitting.get(sitting);
    if (!row) throw new Error('There is no such sitting.');
    const sat = { ...row, status: 'held' } as const;
    const finals = { ...sat, finalAt: at('2026-11-27 09:00') };
    const whatOf = (altered: typeof sat) =>
      toMember(
        worked(withChanges(before, [{ table: 'sitting', row: altered }]), '2026-11-27 09:00'),
      );
    expect(whatOf(sat).status).toBe('held');
    expect(whatOf(finals)).toMatchObject({
      status: 'cancelled',
      because: 'The minutes of its sitting are final.',
    });
  });

  it('leaves out what they may not read any more by the time it is sent', () => {
    const register = gone();
    const own = toMember(register);
    const withdrawn = worked(
      ordered(
        register,
        { kind: 'withdraw', reference: 'RP-26-0001', why: 'Moved' },
        '2026-11-24 12:00',
      ),
      '2026-11-24 12:00',
    );
    expect(keys(withdrawn, own)).toEqual([issue, paper(2), 'added:RP-26-0002:1']);
    const back = worked(
      ordered(
        register,
        {
          ...{ kind: 'take-paper-back', about: 'RP-26-0002', paper: 'added:RP-26-0002:1' },
          why: 'Another child’s',
        },
        '2026-11-24 12:00',
      ),
      '2026-11-24 12:00',
    );
    expect(keys(back, own)).toEqual([issue, paper(1), paper(2)]);
    expect(keys(back, toPresenter(back))).toEqual([paper(2)]);
    expect(keys(register, own, '2026-12-23 12:00')).toContain(issue);
    expect(keys(register, own, '2026-12-24 12:00')).toEqual([]);
    const left = { ...register, people: withPartners.filter(({ email }) => email !== finance) };
    expect(keys(left, own)).toEqual([]);
    const changed = withChanges(register, [reworked(register, workerOne)]);
    expect(keys(changed, toPresenter(register))).toEqual([]);
  });

  it('is what went with it, once it went or may have gone', () => {
    const register = gone();
    const own = { ...toMember(register), attached: [issue] };
    for (const status of ['sent', 'not-known'] as const) {
      expect(keys(register, { ...own, status })).toEqual([issue]);
      const { attached: _, ...linked } = own;
      expect(isByPdf(register, { ...linked, status })).toBe(false);
    }
    expect(keys(register, { ...own, status: 'ready' })).toHaveLength(4);
  });

  it('is the record for whoever presented the child, as long as it is open to them [CPR-5.3a]', () => {
    const register = worked(
      approved(gone(), { 1: { decision: 'approve' }, 2: { decision: 'approve' } }),
      '2026-11-27 09:00',
    );
    const key = `RP-26-0002@${sitting}`;
    const outcome = mail(register, `outcome:${key}:${workerTwo}`);
    expect(outcome.because).toBe(carriesPdfs);
    expect(keys(register, outcome, '2026-11-27 10:00')).toEqual([`record:${key}`]);
    const changed = withChanges(register, [reworked(register, workerOne)]);
    expect(keys(changed, outcome, '2026-11-27 10:00')).toEqual([]);
  });
});

/** The second request with another worker: it was taken from the one it had. */
function reworked({ rows }: Register, worker: string): Change {
  const referral = rows.referral.get('RP-26-0002');
  if (!referral) throw new Error('No such request.');
  const facts = { ...referral.facts, worker };
  return { table: 'referral', row: { ...referral, facts, formerWorkers: [workerTwo] } };
}
