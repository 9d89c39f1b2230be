import { quorumOf } from '../../../src/core/quorum/quorum-of.ts';
import type { RosterPerson } from '../../../src/core/quorum/roster.ts';
import { madeWithoutQuorum } from '../../../src/core/quorum/without-quorum.ts';
import { missingParts } from '../../../src/core/quorum/quorum-of.ts';
import { preset } from '../given/presets.ts';
import { bestCare, child, everybody, quorumFor, seatIn, without } from './given-roster.ts';

describe('the quorum of the Best Care Panel [BC-5.0]', () => {
  it('is there for a child when each of its seven parts is, each filled by another person', () => {
    const quorum = quorumFor(everybody);
    expect([quorum.standing, quorum.mayDecide]).toEqual(['quorate', true]);
    expect(quorum.seats.map(({ printed, filledBy }) => [printed, filledBy?.name])).toEqual([
      ['Quorum 1', 'Person Chair'],
      ['Quorum 2', 'Worker One'],
      ['Quorum 3', 'Person Reviewing'],
      ['Quorum 4', 'Person School'],
      ['Quorum 5', 'Manager One'],
      ['Quorum 6', 'Person Fostering'],
      ['Quorum 7', 'Person Resources'],
    ]);
  });

  it('is tested child by child: the worker of one child is nobody to another', () => {
    expect(missingParts(quorumFor(everybody, { reference: 'CH-0002' }))).toEqual([
      'Lead professional who knows the child',
      'Team or Practice Manager of the child’s team',
    ]);
  });

  it.each([
    ['BC-5.1', 'Person Chair', 'decision-maker'],
    ['BC-5.2', 'Worker One', 'lead-professional'],
    ['BC-5.3', 'Person Reviewing', 'iro-service'],
    ['BC-5.4', 'Person School', 'virtual-school'],
    ['BC-5.5', 'Manager One', 'case-manager'],
    ['BC-5.6', 'Person Fostering', 'fostering-or-residential'],
    ['BC-5.7', 'Person Resources', 'commissioning'],
  ])('[%s] is lost without %s, and names the seat and the clause', (rule, name, code) => {
    for (const people of [without(name), everybody.map((one) => absent(one, name))]) {
      const quorum = quorumFor(people);
      expect([quorum.standing, quorum.mayDecide]).toEqual(['not-quorate', false]);
      const missing = quorum.seats.filter(({ state }) => state === 'missing');
      expect(missing.map((seat) => [seat.rule, seat.seat, seat.missing?.effect])).toEqual([
        [rule, code, 'blocks'],
      ]);
    }
  });

  it('needs a Service Manager who is marked as able to decide [BC-5.1] [BC-A4]', () => {
    const unmarked = everybody.map((one) => ({ ...one, flags: [] }));
    expect(seatIn(quorumFor(unmarked), 'decision-maker').missing?.unable).toEqual([
      { name: 'Person Chair', because: 'no-flag' },
    ]);
  });

  it('takes a Personal Advisor or another lead professional for the social worker [BC-5.2] [BC-A9]', () => {
    for (const as of ['personal-advisor', 'lead-professional'] as const) {
      const other = { name: 'Worker Two', attending: true, for: [{ item: 'CH-0001', as }] };
      expect(quorumFor([...without('Worker One'), other]).mayDecide).toBe(true);
    }
  });

  it('takes anybody of the IRO service, the child’s own officer or not [BC-5.3] [BC-A1]', () => {
    const own: RosterPerson = {
      name: 'Officer One',
      attending: true,
      for: [{ item: 'CH-0001', as: 'independent-reviewing-officer' }],
    };
    expect(quorumFor(everybody).mayDecide).toBe(true);
    expect(quorumFor([...without('Person Reviewing'), own]).mayDecide).toBe(true);
  });

  it.each([
    ['the manager of another child’s team', 'CH-0002', 'team-manager'],
    ['another worker of the child', 'CH-0001', 'social-worker'],
  ] as const)('takes %s for no manager of the child’s team [BC-5.5]', (_, item, as) => {
    const other = { name: 'Manager Two', attending: true, for: [{ item, as }] };
    const quorum = quorumFor([...without('Manager One'), other]);
    expect(quorum.mayDecide).toBe(false);
    expect(seatIn(quorum, 'case-manager').missing?.unable).toEqual([]);
  });

  it('shows beside the Virtual School, and no other seat, that the child has an EHC Plan [BC-5.4]', () => {
    const shown = quorumFor(everybody, { ehcPlan: true }).seats.filter(({ ehcPlan }) => ehcPlan);
    expect(shown.map(({ seat }) => seat)).toEqual(['virtual-school']);
    expect(seatIn(quorumFor(everybody), 'virtual-school').ehcPlan).toBeUndefined();
  });

  it('warns without IRO service and Virtual School for 18 and over, and does not block [BC-5.3] [BC-5.4] [BC-A15]', () => {
    const quorum = quorumFor(without('Person Reviewing', 'Person School'), { stream: '18-plus' });
    expect(quorum.mayDecide).toBe(true);
    expect(seatIn(quorum, 'iro-service').missing?.effect).toBe('warns');
    expect(seatIn(quorum, 'virtual-school').missing?.effect).toBe('warns');
    expect(quorumFor(without('Manager One'), { stream: '18-plus' }).mayDecide).toBe(false);
  });
});

describe('the seat of the fostering or residential manager [BC-5.6] [BC-A14]', () => {
  const nobody = without('Person Fostering');
  const code = 'fostering-or-residential';

  it('is needed for in-house foster care, and not for a child with parents [AT-14]', () => {
    expect(quorumFor(nobody, { placements: ['in-house-foster'] }).standing).toBe('not-quorate');
    expect(quorumFor(nobody, { placements: ['with-parents'] }).standing).toBe('quorate');
  });

  it('is needed where the placement proposed is, though the present one is not', () => {
    const placements = ['with-parents', 'in-house-residential'] as const;
    expect(quorumFor(nobody, { placements }).mayDecide).toBe(false);
  });

  it('is off, with a question, for a child with kin, until the question is answered', () => {
    const open = quorumFor(nobody, { placements: ['kinship'] });
    expect(open.mayDecide).toBe(true);
    expect(seatIn(open, code).applies).toEqual({
      applies: false,
      because: 'not-answered',
      question: 'Does it apply in the child’s circumstances?',
    });
    const answered = { placements: ['kinship'] as const, answers: [{ seat: code, applies: true }] };
    expect(quorumFor(nobody, answered).mayDecide).toBe(false);
    const none = quorumFor(nobody, { placements: ['with-parents'] });
    expect(seatIn(none, code).applies.question).toBeUndefined();
  });

  it('counts while the placement is not known: nothing is decided on a guess', () => {
    const quorum = quorumOf(
      bestCare,
      { reference: 'CH-0001', stream: 'under-18' },
      { people: nobody },
    );
    expect([quorum.mayDecide, seatIn(quorum, code).applies.because]).toEqual([false, 'not-known']);
  });

  it('is switched by the chair for one item, and the reason is kept', () => {
    const switched = [{ seat: code, applies: false, reason: 'Moves home on Friday' }];
    const quorum = quorumFor(nobody, { switched });
    expect(quorum.mayDecide).toBe(true);
    expect(seatIn(quorum, code).applies.reason).toBe('Moves home on Friday');
  });
});

describe('one person and two seats [BC-A2]', () => {
  const both: RosterPerson = {
    name: 'Manager One',
    attending: true,
    for: [
      { item: 'CH-0001', as: 'team-manager' },
      { item: 'CH-0001', as: 'lead-professional' },
    ],
  };
  const people = [...without('Worker One', 'Manager One'), both];
  const allowed = (by: 'chair' | 'administrator') => [
    { seats: ['lead-professional', 'case-manager'], by, reason: 'The worker is ill' },
  ];

  it('fills one: the other is missing, and it is said who fills another', () => {
    const quorum = quorumFor(people);
    expect(quorum.mayDecide).toBe(false);
    expect(seatIn(quorum, 'case-manager').missing?.unable).toEqual([
      { name: 'Manager One', because: 'fills-another' },
    ]);
  });

  it('fills both where the chair allowed it for that item, and the reason is kept', () => {
    const quorum = quorumFor(people, { allowed: allowed('chair') });
    expect(quorum.mayDecide).toBe(true);
    expect(seatIn(quorum, 'case-manager').filledBy).toMatchObject({
      name: 'Manager One',
      alsoFills: ['lead-professional'],
      allowedBecause: 'The worker is ill',
    });
  });

  it('does not where the administrator allowed it, or for seats that the file does not name', () => {
    expect(quorumFor(people, { allowed: allowed('administrator') }).mayDecide).toBe(false);
    const others = [
      { seats: ['decision-maker', 'commissioning'], by: 'chair' as const, reason: 'x' },
    ];
    const busy: RosterPerson = {
      ...everybody[0]!,
      titles: ['LAC Service Manager', 'Access to Resources Team Manager'],
    };
    const short = [...without('Person Chair', 'Person Resources'), busy];
    expect(quorumFor(short, { allowed: others }).mayDecide).toBe(false);
  });

  it('leaves both to two people where two are there, though one person was allowed', () => {
    const quorum = quorumFor([...people, everybody[1]!], { allowed: allowed('chair') });
    expect(seatIn(quorum, 'lead-professional').filledBy?.name).toBe('Worker One');
    expect(seatIn(quorum, 'case-manager').filledBy?.alsoFills).toBeUndefined();
  });
});

describe('what follows without a quorum [BC-A3]', () => {
  it('may be discussed, nothing is final, and it comes first at the next sitting of its stream', () => {
    expect(quorumFor(without('Worker One')).otherwise).toEqual({
      then: 'carry-forward',
      mayDiscuss: true,
      final: false,
      next: { sitting: 'next', stream: 'under-18', place: 'first' },
    });
    expect(quorumFor(everybody).otherwise).toBeUndefined();
  });

  it('keeps a decision that was taken all the same, with its reason and what was missing', () => {
    const missing = missingParts(quorumFor(without('Worker One')));
    expect(madeWithoutQuorum(missing, ' Placement ends today ', 'under-18')).toEqual({
      ok: true,
      value: {
        recordedAs: 'made without quorum',
        reason: 'Placement ends today',
        missing: ['Lead professional who knows the child'],
        final: false,
        next: { sitting: 'next', stream: 'under-18', place: 'first' },
      },
    });
    expect(madeWithoutQuorum(missing, ' ')).toEqual({ ok: false, error: 'no-reason' });
  });

  it('discusses only, or stands down, where the file says so', () => {
    const then = (whenLost: 'discuss-only' | 'stand-down') => {
      const panel = { ...bestCare, quorum: { ...bestCare.quorum!, whenLost } };
      return quorumFor(without('Worker One'), {}, panel).otherwise;
    };
    expect(then('discuss-only')).toEqual({ then: 'discuss-only', mayDiscuss: true, final: false });
    expect(then('stand-down')).toMatchObject({ mayDiscuss: false, next: { place: 'first' } });
  });

  it('does not arise for a panel whose terms of reference state none [CPR-G1]', () => {
    const quorum = quorumOf(preset('resources'), child, { people: [] });
    expect([quorum.standing, quorum.mayDecide]).toEqual(['not-stated', true]);
  });
});

const absent = (person: RosterPerson, name: string): RosterPerson =>
  person.name === name ? { ...person, attending: false } : person;
