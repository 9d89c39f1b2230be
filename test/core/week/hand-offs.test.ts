import { givenChild } from '../../given/panels.ts';
import { admin, workerOne } from '../../given/people.ts';
import { at, decided, givenReferral, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  approved,
  mail,
  mailKeys,
  ordered,
  refusal,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import { again, parts, reopen } from '../../given/reopened.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const other = 'complex.needs@council.example';
const template = 'https://docs.example/complex-needs';
const key = 'RP-26-0001/complex-needs';
const toWorker = `hand-off:${key}:worker:1`;
const toOther = `hand-off:${key}:notice:1`;

const figure = (register: Register, path: string, typed: string): Register =>
  ordered(
    register,
    { kind: 'set-figure', panel: 'resources', path: `handOffs.complex-needs.${path}`, typed },
    '2026-11-20 09:00',
  );
const addressed = (register: Register): Register =>
  figure(figure(register, 'address', other), 'template.link', template);

const asking = () =>
  givenRegister([givenReferral(1, '2026-11-19 09:00', { facts: { handOffs: ['complex-needs'] } })]);
const heldAt = (register: Register) =>
  workedThrough(register, '2026-11-23 17:01', '2026-11-24 11:30', '2026-11-25 09:30');
const decidedSo = (sharedFunding: string, register = addressed(givenRegister(givenReferrals(2)))) =>
  worked(approved(heldAt(register), { 1: { sharedFunding }, 2: {} }), '2026-11-27 09:00');

const handOffMailsOf = (register: Register) =>
  mailKeys(register).filter((one) => one.startsWith('hand-off:'));
const matters = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ about }) => about === key);
const sent = (register: Register, when: string) =>
  [toWorker, toOther].reduce(
    (now, one) => worked(ordered(now, { kind: 'send-now', mail: one }, when), when),
    register,
  );

describe('a hand-off [CPR-1.4a] [CPR-1.4b]', () => {
  it.each(['joint-sen', 'joint-health', 'tripartite'])(
    'follows from a decision of %s funding, and not from another child’s',
    (funding) =>
      expect([...decidedSo(funding).rows.handOff.values()]).toEqual([
        {
          key,
          panel: 'resources',
          code: 'complex-needs',
          reference: 'RP-26-0001',
          since: at('2026-11-27 09:00'),
          from: 'decision',
        },
      ]),
  );

  it('is closed where a later version says that the child was not heard, and raised again by another', () => {
    const notHeard = { decision: 'not-heard', reasons: 'The time ran out.' } as const;
    const was = (register: Register) => register.rows.handOff.get(key)?.notNeeded?.why;
    const register = again(decidedSo('tripartite'), notHeard);
    expect(was(register)).toBe('The panel decided: Not heard.');
    const reopenedAgain = ordered(register, reopen, '2026-11-30 10:00');
    const heard = again(reopenedAgain, { sharedFunding: 'tripartite' }, parts, '2026-11-30 11:00');
    expect(was(heard)).toBeUndefined();
    const told = again(sent(decidedSo('tripartite'), '2026-11-27 10:00'), notHeard);
    expect(matters(told, '2026-11-30 09:00')[0]).toMatchObject({ words: '◆ Decided otherwise' });
  });

  it('waits until the minutes are final', () => {
    const outcomes = { 'RP-26-0001': decided({ sharedFunding: 'tripartite' }) };
    const read = ordered(
      heldAt(addressed(givenRegister(givenReferrals(2)))),
      { kind: 'take-reading', sitting, read: { outcomes, unread: [], print: '1:x' }, seen: '1:x' },
      '2026-11-25 14:00',
    );
    expect(worked(read, '2026-11-25 14:00').rows.handOff.size).toBe(0);
  });

  it('follows from no decision that leaves the cost to one', () =>
    expect(decidedSo('none').rows.handOff.size).toBe(0));

  it('follows from what the request asks for, as soon as it is listed', () => {
    const register = worked(asking(), '2026-11-20 10:00');
    expect([...register.rows.handOff.values()]).toMatchObject([{ key, from: 'request' }]);
    const returned = givenReferral(1, '2026-11-19 09:00', {
      status: 'returned',
      missing: ['Options considered'],
      facts: { handOffs: ['complex-needs'] },
    });
    expect(worked(givenRegister([returned]), '2026-11-20 10:00').rows.handOff.size).toBe(0);
  });

  it('is two mails, each held until a person sends it, that name nobody [AT-9]', () => {
    const register = decidedSo('tripartite');
    expect(handOffMailsOf(register)).toEqual([toOther, toWorker]);
    expect(mail(register, toWorker)).toMatchObject({
      type: 'hand-off',
      to: workerOne,
      mode: 'hold',
      status: 'held',
      rule: 'CPR-1.4a',
      facts: { initials: 'A.B.', templateUrl: template, again: false },
    });
    expect(mail(register, toWorker).facts).not.toHaveProperty('number');
    expect(mail(register, toOther)).toMatchObject({
      type: 'hand-off-notice',
      to: other,
      mode: 'hold',
      status: 'held',
      rule: 'CPR-1.4b',
      facts: { initials: 'A.B.', number: 'CH-0001', again: false },
    });
  });

  it('tells the other panel of the child only what the panel’s file says', () => {
    const register = addressed(givenRegister(givenReferrals(1)));
    const panels = register.panels.map((panel) => ({
      ...panel,
      handOffs: (panel.handOffs ?? []).map((rule) => ({ ...rule, data: ['Number' as const] })),
    }));
    expect(mail(decidedSo('tripartite', { ...register, panels }), toOther).facts).toMatchObject({
      ...{ hasInitials: false, initials: '', hasNumber: true, number: 'CH-0001' },
    });
  });

  it('asks on To do for the address and the template, and writes as soon as each is typed', () => {
    const register = worked(asking(), '2026-11-20 10:00');
    expect(handOffMailsOf(register)).toEqual([]);
    expect(matters(register, '2026-11-20 10:00')).toEqual([
      expect.objectContaining({
        words: '◆ Address missing',
        what: 'Referral to the Complex Needs Panel, RP-26-0001. Type the address of the Complex Needs Panel Administrator on Panels, row resources/handOffs.complex-needs.address. Type where the Complex Needs Panel referral template is opened on Panels, row resources/handOffs.complex-needs.template.link. Put the day on which the child is listed there under "Listed there on" on Hand-offs.',
        path: '/register/handoffs',
        clause: expect.stringContaining('Purpose of the Panel 1.4') as string,
      }),
    ]);
    const one = worked(figure(register, 'address', other), '2026-11-20 10:00');
    expect(handOffMailsOf(one)).toEqual([toOther]);
    expect(handOffMailsOf(worked(addressed(one), '2026-11-20 10:00'))).toEqual([toOther, toWorker]);
  });

  it('goes to the address that is typed last, as long as it waits', () => {
    const register = worked(addressed(asking()), '2026-11-20 10:00');
    const moved = worked(figure(register, 'address', 'new@council.example'), '2026-11-20 10:05');
    expect(mail(moved, toOther).to).toBe('new@council.example');
    expect(handOffMailsOf(moved)).toEqual([toOther, toWorker]);
  });

  it('stands on To do until that panel lists the child, and says who was written to', () => {
    const register = worked(addressed(asking()), '2026-11-20 10:00');
    expect(matters(register, '2026-11-20 10:00')[0]?.what).toContain(
      'The worker: not written to yet. Complex Needs Panel Administrator: not written to yet.',
    );
    const gone = sent(register, '2026-11-20 11:00');
    expect(matters(gone, '2026-11-20 11:00')[0]?.what).toContain(
      'Complex Needs Panel Administrator: last written to on Friday 20 November 2026, 11am.',
    );
    const listed = ordered(
      gone,
      { kind: 'hand-off-listed', handOff: key, on: '2026-12-08' as never },
      '2026-11-26 09:00',
    );
    expect(matters(listed, '2026-11-26 09:00')).toEqual([]);
    expect(handOffMailsOf(worked(listed, '2027-02-01 09:00'))).toEqual([toOther, toWorker]);
  });

  it('is asked again every fortnight until then, each time by a person', () => {
    const gone = sent(worked(addressed(asking()), '2026-11-20 10:00'), '2026-11-20 11:00');
    expect(handOffMailsOf(worked(gone, '2026-12-03 23:00'))).toHaveLength(2);
    const again = worked(gone, '2026-12-04 09:00');
    expect(handOffMailsOf(again)).toHaveLength(4);
    const second = toOther.replace(/1$/, '2');
    expect(mail(again, second)).toMatchObject({ status: 'held', facts: { again: true } });
    expect(handOffMailsOf(worked(again, '2027-01-30 09:00'))).toHaveLength(4);
  });

  it('takes back what has not gone once nothing is needed, with a reason', () => {
    const register = worked(addressed(asking()), '2026-11-20 10:00');
    const why = 'Health declined to share.';
    const order = { kind: 'hand-off-not-needed', handOff: key, why } as const;
    const closed = worked(ordered(register, order, '2026-11-20 12:00'), '2026-11-20 12:00');
    expect(closed.rows.handOff.get(key)?.notNeeded).toMatchObject({ why, by: admin });
    expect([mail(closed, toWorker).status, mail(closed, toOther).status]).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(matters(closed, '2026-11-20 12:00')).toEqual([]);
    expect(refusal(closed, order, '2026-11-20 13:00')).toBe('It is closed already.');
  });

  it('is for each child once, however often the child is heard', () => {
    const listed = ordered(
      decidedSo('tripartite'),
      { kind: 'hand-off-listed', handOff: key, on: '2026-12-08' as never },
      '2026-12-01 09:00',
    );
    expect(worked(listed, '2026-12-02 09:00').rows.handOff.size).toBe(1);
    expect(listed.rows.item.get(`RP-26-0001@${sitting}`)?.status).toBe('heard');
  });
});

describe('a hand-off that the request asked for and the panel decided otherwise [CPR-1.4]', () => {
  const outcome = (register: Register, sharedFunding: string) =>
    worked(
      approved(
        workedThrough(register, '2026-11-23 17:01', '2026-11-24 11:30', '2026-11-25 09:30'),
        {
          1: { sharedFunding },
        },
      ),
      '2026-11-27 09:00',
    );
  const asked = () => worked(addressed(asking()), '2026-11-20 10:00');

  it('closes by itself where nobody was written to, and says why', () => {
    const register = outcome(asked(), 'none');
    expect(register.rows.handOff.get(key)?.notNeeded).toEqual({
      by: 'Panel register',
      why: 'The panel decided: None.',
      at: at('2026-11-27 09:00'),
    });
    expect([mail(register, toWorker).status, mail(register, toOther).status]).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(matters(register, '2026-11-27 09:00')).toEqual([]);
    expect(worked(register, '2026-12-20 09:00').rows.handOff.get(key)?.notNeeded).toBeDefined();
  });

  it('asks a person where somebody was, and writes nothing more', () => {
    const register = outcome(sent(asked(), '2026-11-20 11:00'), 'none');
    expect(register.rows.handOff.get(key)?.notNeeded).toBeUndefined();
    const [line, ...more] = matters(register, '2026-11-27 09:00');
    expect(more).toEqual([]);
    expect(line?.words).toBe('◆ Decided otherwise');
    expect(line?.what).toContain(
      'last written to on Friday 20 November 2026, 11am. The panel decided otherwise on Wednesday 25 November 2026: None. Nothing more is written.',
    );
    expect(handOffMailsOf(worked(register, '2026-12-20 09:00'))).toEqual([toOther, toWorker]);
  });

  it('goes on where the panel decided so too, or has not decided yet', () => {
    const register = outcome(asked(), 'tripartite');
    expect(register.rows.handOff.get(key)?.notNeeded).toBeUndefined();
    expect(mail(register, toOther).status).toBe('held');
    expect(asked().rows.handOff.get(key)?.notNeeded).toBeUndefined();
  });

  it('opens again, and is written again, where a later version decides so; not where a person closed it', () => {
    const closed = outcome(asked(), 'none');
    const item = closed.rows.item.get(`RP-26-0001@${sitting}`);
    if (!item?.outcome) throw new Error('There is no outcome.');
    const row = { ...item, outcome: { ...item.outcome, sharedFunding: 'joint-sen' } };
    const later = worked(withChanges(closed, [{ table: 'item', row }]), '2026-12-01 09:00');
    expect(later.rows.handOff.get(key)).toMatchObject({ from: 'decision' });
    expect(later.rows.handOff.get(key)?.notNeeded).toBeUndefined();
    expect(mail(later, toOther.replace(/1$/, '2')).status).toBe('held');
    const byPerson = ordered(
      asked(),
      { kind: 'hand-off-not-needed', handOff: key, why: 'Health declined.' },
      '2026-11-20 12:00',
    );
    expect(outcome(byPerson, 'joint-sen').rows.handOff.get(key)?.notNeeded?.by).toBe(admin);
  });
});

describe('a hand-off of another panel [BC-3.7]', () => {
  it('tells TOG of a young person of whom the request says so, and asks no worker for anything', () => {
    const row = givenChild('best-care', 1, '2026-11-19 09:00', {
      status: 'listed',
      facts: { handOffs: ['tog'] },
    });
    const runs = ordered(
      givenRegister([row]),
      { kind: 'run-panel', panel: 'best-care', runs: true },
      '2026-11-20 09:00',
    );
    const path = 'handOffs.tog.address';
    const register = worked(
      ordered(
        runs,
        { kind: 'set-figure', panel: 'best-care', path, typed: 'tog@council.example' },
        '2026-11-20 09:00',
      ),
      '2026-11-20 09:05',
    );
    expect(handOffMailsOf(register)).toEqual(['hand-off:BC-26-0001/tog:notice:1']);
    expect(mail(register, 'hand-off:BC-26-0001/tog:notice:1')).toMatchObject({
      to: 'tog@council.example',
      facts: { number: 'CH-0001', asksWorker: false },
    });
  });
});
