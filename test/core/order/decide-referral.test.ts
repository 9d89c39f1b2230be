import { admin, chair, managerOne, viceChair, workerOne, workerTwo } from '../../given/people.ts';
import { givenReferral, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  deciding,
  itemsAt,
  logOf,
  nextSitting,
  ordered,
  referral,
  refusal,
  settled,
  sitting,
  workedThrough,
} from '../../given/week.ts';
import { paperAudience } from '../../../src/core/week/child-audiences.ts';
import { dateOf } from '../../../src/core/calendar/local-date-time.ts';
import { at } from '../../given/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Person, Register } from '../../../src/core/register/register.ts';

const day = (text: string) => text as never;
const withdraw = { kind: 'withdraw', reference: 'RP-26-0001', why: 'Home.' } as const;
const change = {
  kind: 'change-worker',
  reference: 'RP-26-0001',
  worker: ' Worker.Two@council.example ',
} as const;
const move = { kind: 'move-referral', reference: 'RP-26-0001', to: day('2026-12-02') } as const;

const paper = {
  key: 'paper:RP-26-0001:1',
  kind: 'paper',
  status: 'made',
  reference: 'RP-26-0001',
  name: 'p',
  audience: [],
  granted: {},
} as const;
const listed = () =>
  settled(
    givenRegister([...givenReferrals(1), { table: 'document', row: paper }]),
    '2026-11-20 10:00',
  );
const held = () =>
  workedThrough(listed(), '2026-11-23 17:01', '2026-11-24 11:30', '2026-11-25 09:30');

describe('withdraw [CPR-3.5]', () => {
  it('takes it off its sitting, keeping who said so and why', () => {
    const { said, changes } = deciding(listed(), withdraw, '2026-11-20 11:00');
    expect(said).toBe('Withdrawn by admin@council.example.');
    expect(logOf(changes)).toMatchObject([
      { about: 'RP-26-0001', what: 'Withdrawn: Home.', by: admin, rule: 'CPR-3.5' },
    ]);
    const register = ordered(listed(), withdraw, '2026-11-20 11:00');
    expect(referral(register, 1)).toMatchObject({
      status: 'withdrawn',
      withdrawn: { by: admin, why: 'Home.', at: '2026-11-20T11:00:00' },
    });
    expect(itemsAt(register)).toEqual(['09:30 RP-26-0001 withdrawn']);
  });

  it('is refused without a reason, a second time, and for what is not there', () => {
    expect(refusal(listed(), { ...withdraw, why: ' ' }, '2026-11-20 11:00')).toBe(
      'Say why it is withdrawn.',
    );
    expect(
      refusal(ordered(listed(), withdraw, '2026-11-20 11:00'), withdraw, '2026-11-20 12:00'),
    ).toBe('It has been heard or withdrawn already.');
    expect(
      refusal(
        givenRegister([givenReferral(1, '2026-11-20 10:00', { status: 'heard' })]),
        withdraw,
        '2026-11-20 12:00',
      ),
    ).toBe('It has been heard or withdrawn already.');
    expect(refusal(listed(), { ...withdraw, reference: 'RP-26-0009' }, '2026-11-20 11:00')).toBe(
      'There is no referral RP-26-0009.',
    );
  });
});

describe('change-worker [CPR-2.6]', () => {
  it('names who presents now, as one plain address', () => {
    expect(deciding(listed(), change, '2026-11-20 11:00').said).toBe(
      'worker.two@council.example now presents.',
    );
    expect(logOf(deciding(listed(), change, '2026-11-20 11:00').changes)).toMatchObject([
      { what: `Worker: ${workerOne} → ${workerTwo}`, by: admin },
    ]);
  });

  it.each([
    [
      'two addresses',
      'a@council.example, b@council.example',
      'Type one email address, like worker.two@council.example.',
    ],
    ['a name', 'Worker Two', 'Type one email address, like worker.two@council.example.'],
    ['the one who presents', workerOne, `${workerOne} presents already.`],
  ])('refuses %s', (_, worker, words) =>
    expect(refusal(listed(), { ...change, worker }, '2026-11-20 11:00')).toBe(words),
  );
});

describe('move-referral [CPR-3.3]', () => {
  it('puts it down for the sitting chosen', () => {
    expect(deciding(listed(), move, '2026-11-20 11:00').said).toBe(
      'Moved to Wednesday 2 December 2026.',
    );
    const register = settled(ordered(listed(), move, '2026-11-20 11:00'), '2026-11-20 11:00');
    expect(itemsAt(register)).toEqual(['09:30 RP-26-0001 moved']);
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
  });

  it('never puts it on an agenda whose cut-off it missed [CPR-4.4]', () => {
    const late = settled(givenRegister([givenReferral(1, '2026-11-23 18:00')]), '2026-11-23 18:00');
    const no = ordered(
      late,
      { kind: 'answer-late', reference: 'RP-26-0001', answer: 'no', why: 'It can wait.' },
      '2026-11-24 09:00',
      chair,
    );
    expect(
      refusal(
        settled(no, '2026-11-24 09:00'),
        { ...move, to: day('2026-11-25') },
        '2026-11-24 09:30',
      ),
    ).toBe('It missed the cut-off for that day. Only the chair or vice chair can permit it.');
  });

  it('may be put back where it was permitted to be', () => {
    const late = settled(givenRegister([givenReferral(1, '2026-11-23 18:00')]), '2026-11-23 18:00');
    const yes = settled(
      ordered(
        late,
        { kind: 'answer-late', reference: 'RP-26-0001', answer: 'yes', why: 'Go.' },
        '2026-11-24 09:00',
        viceChair,
      ),
      '2026-11-24 09:00',
    );
    const away = settled(ordered(yes, move, '2026-11-24 09:30'), '2026-11-24 09:30');
    const back = settled(
      ordered(away, { ...move, to: day('2026-11-25') }, '2026-11-24 09:40'),
      '2026-11-24 09:40',
    );
    expect(itemsAt(back)).toEqual(['09:30 RP-26-0001 listed late']);
  });

  it.each([
    [
      'a day without a sitting',
      day('2026-12-03'),
      '2026-11-20 11:00',
      'There is no coming sitting on that day. Choose one from Sittings.',
    ],
    ['its own day', day('2026-11-25'), '2026-11-20 11:00', 'It is listed for that day already.'],
  ])('refuses %s', (_, to, when, words) =>
    expect(refusal(listed(), { ...move, to }, when)).toBe(words),
  );

  it('refuses a sitting that has begun, to leave and to join', () => {
    expect(refusal(held(), move, '2026-11-25 10:00')).toBe(
      'Its sitting has begun. Write "Not heard" in the minutes: it then goes to the next.',
    );
    expect(refusal(listed(), { ...move, to: day('2026-11-25') }, '2026-11-25 09:30')).toBe(
      'There is no coming sitting on that day. Choose one from Sittings.',
    );
  });

  it('refuses what is not listed', () =>
    expect(refusal(ordered(listed(), withdraw, '2026-11-20 11:00'), move, '2026-11-20 11:00')).toBe(
      'Only a listed referral can be moved.',
    ));
});

describe('who may open a request paper [CPR-5.1a]', () => {
  const readersOf = (register: Register) =>
    register.rows.document.get(paper.key)?.audience.map(({ email }) => email);
  const first = [chair, viceChair, admin, workerOne, managerOne];

  it('is those who judge it, and its own sender, worker and manager', () =>
    expect(readersOf(listed())).toEqual(first));

  it('is the new worker, and no longer the one before, who sent it', () => {
    const register = settled(ordered(listed(), change, '2026-11-20 11:00'), '2026-11-20 11:00');
    expect(readersOf(register)).toEqual([chair, viceChair, admin, workerTwo, managerOne]);
    const back = settled(
      ordered(register, { ...change, worker: workerOne }, '2026-11-20 12:00'),
      '2026-11-20 12:00',
    );
    expect(readersOf(back)).toEqual(first);
    expect(referral(back, 1).formerWorkers).toEqual([workerTwo]);
  });

  it('is a manager only while People knows them', () => {
    const without = listed().people.filter(({ email }) => email !== managerOne);
    const register = settled({ ...listed(), people: without }, '2026-11-20 11:00');
    expect(readersOf(register)).toEqual([chair, viceChair, admin, workerOne]);
    expect(
      readersOf(settled({ ...register, people: listed().people }, '2026-11-20 12:00')),
    ).toEqual(first);
  });

  it('ends for a chair who has left, on the day after', () => {
    const left: readonly Person[] = listed().people.map((person) =>
      person.email === chair ? { ...person, to: day('2026-11-23') } : person,
    );
    const register = { ...listed(), people: left };
    const open = (when: string) =>
      paperAudience(register, referral(register, 1), dateOf(at(when))).map(({ email }) => email);
    expect(open('2026-11-23 17:00')).toContain(chair);
    expect(open('2026-11-24 09:00')).not.toContain(chair);
  });
});

describe('who may open what belongs to a sitting [CPR-5.1a] [CPR-5.2b]', () => {
  const open = (register: Register, key: string) => register.rows.document.get(key)?.audience;
  const extra: Person = {
    email: 'sen@council.example',
    name: 'Person Sen',
    role: 'member',
    title: 'SEN Officer',
  };

  it('is every standing member, by the folder its papers are gathered in', () => {
    expect(open(held(), `folder:${sitting}`)?.map(({ email, role }) => `${role} ${email}`)).toEqual(
      [chair, viceChair, admin, 'finance@council.example'].map((email) => `reader ${email}`),
    );
    expect(held().rows.document.get(paper.key)?.folder).toBe(`folder:${sitting}`);
    expect(held().rows.document.get(`agenda:${sitting}:1`)).toMatchObject({
      folder: `folder:${sitting}`,
      audience: [],
      name: '2026-11-25 Resources Panel agenda issue 1',
    });
  });

  it('is chair and administrator alone for the minutes, made when the agenda goes', () => {
    const minutes = `minutes:${sitting}`;
    const ready = workedThrough(listed(), '2026-11-23 17:01', '2026-11-24 11:29');
    expect(ready.rows.document.has(minutes)).toBe(false);
    expect(settled(ready, '2026-11-24 11:30').rows.document.get(minutes)).toMatchObject({
      audience: [chair, viceChair, admin].map((email) => ({ email, role: 'writer' })),
    });
    expect(held().rows.document.get(minutes)).toMatchObject({
      kind: 'minutes',
      name: '2026-11-25 Resources Panel minutes',
      audience: [chair, viceChair, admin].map((email) => ({ email, role: 'writer' })),
    });
  });

  it('lets a new member in before it is over, and nobody new after', () => {
    const joined = settled({ ...held(), people: [...held().people, extra] }, '2026-11-25 10:00');
    expect(open(joined, `folder:${sitting}`)?.map(({ email }) => email)).toContain(extra.email);
    const final = withChanges(held(), [
      {
        table: 'sitting',
        row: { ...held().rows.sitting.get(sitting)!, finalAt: at('2026-11-27 09:00') },
      },
    ]);
    const later = settled(
      { ...final, people: [...final.people.filter(({ email }) => email !== viceChair), extra] },
      '2026-12-10 09:00',
    );
    expect(open(later, `folder:${sitting}`)?.map(({ email }) => email)).toEqual([
      chair,
      admin,
      'finance@council.example',
    ]);
    expect(open(later, `minutes:${sitting}`)?.map(({ email }) => email)).toEqual([chair, admin]);
  });

  it('gives every standing member a seat on Attendance [CPR-2.3]', () => {
    const seats = [...held().rows.attendance.values()].filter(({ presents }) => !presents);
    expect(seats).toHaveLength(4);
    expect(seats[0]).toEqual({
      key: `${sitting}/${chair}`,
      sitting,
      person: chair,
      title: 'Service Director',
      mark: '',
      cover: '',
    });
  });

  it('is written up even where its agenda never went', () => {
    const ready = settled(listed(), '2026-11-23 17:01');
    const stopped = ordered(
      ready,
      { kind: 'stop-mail', mail: `agenda:${sitting}:1/${chair}` },
      '2026-11-23 18:00',
    );
    const register = workedThrough(stopped, '2026-11-24 11:30', '2026-11-25 09:30');
    expect(register.rows.sitting.get(sitting)?.status).toBe('held');
    expect(register.rows.document.has(`minutes:${sitting}`)).toBe(true);
    expect(register.rows.attendance.size).toBe(4);
  });
});
