import type { Panel } from '../../../src/core/panel/panel.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import type { RosterPerson } from '../../../src/core/quorum/roster.ts';
import type { QuorumRule, Seat } from '../../../src/core/quorum/seat-applies.ts';
import { missingParts } from '../../../src/core/quorum/quorum-of.ts';
import { bestCare, quorumFor, seatIn } from './given-roster.ts';

const cited = { rule: 'XX-1.1', printed: 'Quorum', phrase: 'shall be' };
const seat = (code: string, anyOf: readonly string[], more: Partial<Seat> = {}): Seat => ({
  code,
  label: code,
  anyOf,
  ...cited,
  ...more,
});

/** A panel of another council, of which only the quorum matters. */
const panelWith = (quorum: Partial<QuorumRule>): Panel => ({
  ...bestCare,
  members: { ...bestCare.members, titles: ['Nurse', 'Teacher', 'Lawyer', 'Doctor'] },
  chairs: { chair: ['Director'], viceChair: ['Deputy Director'], ...cited },
  quorum: { of: 'item', whenLost: 'stand-down', ...cited, ...quorum },
});
const person = (title: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  name: `Person ${title}`,
  titles: [title],
  attending: true,
  ...more,
});
const members = ['Director', 'Nurse', 'Teacher', 'Lawyer', 'Doctor'];
const attending = (...titles: readonly string[]): readonly RosterPerson[] =>
  members.map((title) => person(title, { attending: titles.includes(title) }));

describe('quorums of other councils', () => {
  it('counts a number of members, and nobody who comes because of one child', () => {
    const panel = panelWith({ atLeast: 3 });
    expect(quorumFor(attending('Nurse', 'Teacher', 'Director'), {}, panel).mayDecide).toBe(true);
    const worker: RosterPerson = {
      name: 'Worker One',
      attending: true,
      for: [{ item: 'CH-0001', as: 'social-worker' }],
    };
    const short = quorumFor([...attending('Nurse', 'Teacher'), worker], {}, panel);
    expect([short.mayDecide, missingParts(short)]).toEqual([false, ['Members']]);
  });

  it('counts a number with named categories: both must hold', () => {
    const panel = panelWith({ atLeast: 3, seats: [seat('medical', ['Doctor', 'Nurse'])] });
    expect(quorumFor(attending('Director', 'Teacher', 'Lawyer'), {}, panel).mayDecide).toBe(false);
    expect(quorumFor(attending('Nurse', 'Doctor'), {}, panel).mayDecide).toBe(false);
    expect(quorumFor(attending('Nurse', 'Teacher', 'Lawyer'), {}, panel).mayDecide).toBe(true);
  });

  it('rounds a fraction of the members up: a half of five is three', () => {
    const panel = panelWith({ fraction: { part: 1, of: 2 } });
    expect(quorumFor(attending('Nurse', 'Doctor'), {}, panel).counts).toMatchObject([
      { asks: 'fraction', needed: 3, there: 2, of: 5, met: false },
    ]);
    expect(quorumFor(attending('Nurse', 'Doctor', 'Lawyer'), {}, panel).mayDecide).toBe(true);
  });

  it('counts a deputy for a member who is not there, never beside one who is', () => {
    const panel = panelWith({ atLeast: 2 });
    const deputy: RosterPerson = { name: 'Deputy', attending: true, deputyFor: ['Nurse'] };
    expect(quorumFor([...attending('Teacher'), deputy], {}, panel).mayDecide).toBe(true);
    expect(quorumFor([...attending('Nurse'), deputy], {}, panel).mayDecide).toBe(false);
  });

  it('asks for the chair in person where the chair is compulsory, else for the vice chair too', () => {
    const deputy: RosterPerson = { name: 'Deputy', attending: true, deputyFor: ['Director'] };
    const vice = person('Deputy Director');
    const may = (chair: NonNullable<QuorumRule['chair']>, ...people: readonly RosterPerson[]) =>
      quorumFor(people, {}, panelWith({ chair })).mayDecide;
    expect(may('compulsory', person('Director'))).toBe(true);
    expect(may('compulsory', vice, deputy)).toBe(false);
    expect(may('chair-or-vice-chair', vice)).toBe(true);
    expect(may('chair-or-vice-chair', deputy)).toBe(false);
  });

  it('needs those who stand in only while nobody fills the seat itself', () => {
    const panel = panelWith({
      seats: [
        seat('doctor', ['Doctor']),
        seat('nurse', ['Nurse'], { ifAbsent: 'doctor' }),
        seat('teacher', ['Teacher'], { ifAbsent: 'doctor' }),
      ],
    });
    const states = (...titles: readonly string[]) => {
      const quorum = quorumFor(attending(...titles), {}, panel);
      return [quorum.mayDecide, ...quorum.seats.map(({ state }) => state)];
    };
    expect(states('Doctor')).toEqual([true, 'filled', 'not-needed', 'not-needed']);
    expect(states('Nurse', 'Teacher')).toEqual([true, 'not-needed', 'filled', 'filled']);
    expect(states('Nurse')).toEqual([false, 'missing', 'not-needed', 'not-needed']);
  });

  it('loses a seat and a count to a declared interest, for that item alone, where the file says so', () => {
    const people = [person('Nurse', { interestIn: ['CH-0001'] }), person('Teacher')];
    const seats = [seat('nurse', ['Nurse'])];
    const strict = panelWith({ seats, atLeast: 2, lostBy: ['declared-interest'] });
    const lost = quorumFor(people, {}, strict);
    expect(seatIn(lost, 'nurse').missing?.unable).toEqual([
      { name: 'Person Nurse', because: 'interest' },
    ]);
    expect(missingParts(lost)).toEqual(['nurse', 'Members']);
    expect(quorumFor(people, { reference: 'CH-0002' }, strict).mayDecide).toBe(true);
    expect(quorumFor(people, {}, panelWith({ seats, atLeast: 2 })).mayDecide).toBe(true);
  });

  it('lets one person fill two seats for every item where the file names nobody who must allow it', () => {
    const seats = [seat('nurse', ['Nurse']), seat('teacher', ['Teacher'])];
    const two = [person('Nurse', { titles: ['Nurse', 'Teacher'] })];
    expect(quorumFor(two, {}, panelWith({ seats })).mayDecide).toBe(false);
    const samePerson = [{ seats: ['nurse', 'teacher'], ...cited }];
    expect(quorumFor(two, {}, panelWith({ seats, samePerson })).mayDecide).toBe(true);
  });

  it('refuses a seat that stands in for one that comes after it, or for itself', () => {
    for (const ifAbsent of ['second', 'first']) {
      const seats = [seat('first', ['Nurse'], { ifAbsent }), seat('second', ['Doctor'])];
      const parsed = parsePanel(JSON.parse(JSON.stringify(panelWith({ seats }))));
      const faults = parsed.ok ? [] : parsed.error.map(({ path }) => path);
      expect(faults).toContain('quorum.seats[0].ifAbsent');
    }
  });
});
