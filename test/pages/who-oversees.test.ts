import { day } from '../core/given/day.ts';
import { afterNextSteps, overseen, reviewing } from '../given/next-steps.ts';
import { people } from '../given/people.ts';
import { at } from '../given/register.ts';
import { mail, mailKeys, ordered, settled } from '../given/week.ts';
import { withChanges } from '../../src/core/register/rows.ts';
import type { Person, Register } from '../../src/core/register/register.ts';
import { askedOf } from '../../src/core/week/asked-of.ts';
import { askedWords } from '../../src/core/week/asked-words.ts';
import { recordAudience } from '../../src/core/week/child-audiences.ts';
import { oversightPage } from '../../src/pages/oversight-page.ts';
import { oversightView } from '../../src/pages/oversight-view.ts';
import { overseenPage } from '../../src/pages/overseen-page.ts';
import { overseenView } from '../../src/pages/overseen-view.ts';
import { visitorFrom } from '../../src/pages/who-may.ts';
import { ledToOversight, mayFeed, mayLook, mayOversee } from '../../src/pages/who-oversees.ts';

const member = (name: string, title: string): Person => ({
  email: `${name}@council.example`,
  name: '',
  role: 'member',
  title,
});
const everybody = [
  ...people,
  member('reviewing.manager', 'IRO Team Manager'),
  member('housing', 'Housing Options'),
];
const register: Register = { ...afterNextSteps([]), people: everybody };
const visitor = (person: string) =>
  visitorFrom(everybody, `${person}@council.example`, day('2026-11-20'));
const row = register.rows.oversight.get(overseen);

describe('who passes on what each officer needs to know [NS-7.1]', () => {
  it('is the member whom the panel’s file names, who sees every officer’s children and answers for none', () => {
    if (!row) throw new Error('Nobody looks at it.');
    const manager = visitor('reviewing.manager');
    expect(ledToOversight(register, manager)).toEqual({ oversight: true });
    expect(mayOversee(manager, register, row)).toBe(true);
    expect(mayLook(manager, register, row)).toBe(false);
    const frame = { visitor: manager, token: '', address: '' };
    const page = oversightPage(oversightView(frame, register, at('2026-11-20 09:00')));
    expect(page).toContain(`<h3>${reviewing}: 1</h3>`);
    expect(page).toContain('overarching oversight that can be cascaded');
  });

  it('is no officer, and no worker of the child, who has left', () => {
    if (!row) throw new Error('Nobody looks at it.');
    const worker = 'worker.one@council.example';
    const officer: Person = { email: reviewing, name: '', role: 'worker', title: '' };
    const gone = [...everybody, officer].map((one) => ({ ...one, to: day('2026-11-19') }));
    for (const [email, may] of [
      [reviewing, mayLook],
      [worker, mayFeed],
    ] as const) {
      const on = (people: readonly Person[]) => visitorFrom(people, email, day('2026-11-20'));
      expect([email, may(on([...everybody, officer]), register, row)]).toEqual([email, true]);
      expect([email, may(on(gone), register, row)]).toEqual([email, false]);
    }
  });

  it('is led to the page by the mail with the final notes, and nobody else is', () => {
    const final = at('2026-11-06 09:00');
    const approval = { version: 1, by: 'chair@council.example', at: final, text: '' };
    const sitting = register.rows.sitting.get('next-steps:2026-11-05');
    if (!sitting) throw new Error('There is no sitting.');
    const approved = withChanges(register, [
      { table: 'sitting', row: { ...sitting, finalAt: final, approvals: [approval] } },
    ]);
    const again = { by: 'chair@council.example', why: 'A name was wrong.', at: final };
    const reopened = withChanges(approved, [
      {
        table: 'sitting',
        row: { ...sitting, finalAt: final, approvals: [approval], reopened: again },
      },
    ]);
    expect(mailKeys(settled(reopened, '2026-11-06 10:00'), 'notes')).toEqual([]);
    const notes = mailKeys(settled(approved, '2026-11-06 10:00'), 'notes').map((key) => {
      const { facts } = mail(settled(approved, '2026-11-06 10:00'), key);
      return [key.split(':').at(-1), facts['passesOn']];
    });
    expect(notes).toContainEqual(['housing@council.example', false]);
    expect(notes).toContainEqual(['reviewing.manager@council.example', true]);
  });

  it('is no other member', () => {
    if (!row) throw new Error('Nobody looks at it.');
    expect(ledToOversight(register, visitor('housing'))).toEqual({});
    expect(mayOversee(visitor('housing'), register, row)).toBe(false);
  });
});

describe('the record of a child [NS-7.2]', () => {
  const withOfficer: Register = {
    ...register,
    people: [...everybody, { ...member('reviewing', 'IRO'), role: 'worker' }],
  };
  const readsAfter = (from: Register): boolean => {
    const referral = from.rows.referral.get('NS-26-0001');
    if (!referral) throw new Error('There is no request.');
    return recordAudience(from, referral, day('2026-12-20'), overseen).some(
      ({ email }) => email === reviewing,
    );
  };

  it('is open to its reviewing officer of People until the check is met', () => {
    expect(readsAfter(register)).toBe(false);
    expect(readsAfter(withOfficer)).toBe(true);
    const look = {
      kind: 'look-at',
      oversight: overseen,
      code: 'in-pathway-plan',
      answer: 'yes',
      on: day('2026-12-10'),
    } as const;
    expect(readsAfter(ordered(withOfficer, look, '2026-12-10 09:00', reviewing))).toBe(false);
  });
});

describe('the page of a child [NS-7.4]', () => {
  const pageOf = (from: Register): string => {
    const child = from.rows.oversight.get(overseen);
    if (!child) throw new Error('Nobody looks at it.');
    const frame = { visitor: visitor('admin'), token: '', address: '' };
    return overseenPage(overseenView(frame, from, child, at('2026-11-20 10:00')));
  };

  it('quotes beside each line the words that ask for it', () => {
    expect(pageOf(register)).toContain('“contingency planning for post 18”');
    expect(pageOf(register)).toContain(
      '“fulfilling their responsibilities to prepare the young person for independence”',
    );
  });

  it('says where the officer cannot open the record', () => {
    const words = 'who is not in People and cannot open the record';
    expect(pageOf(register)).toContain(words);
    const officer: Person = { ...member('reviewing', 'IRO'), role: 'worker' };
    expect(pageOf({ ...register, people: [...everybody, officer] })).not.toContain(words);
  });
});

describe('whether there is a Pathway Plan, and from when [NS-1.2]', () => {
  const say = (from: Register): Register =>
    ordered(
      from,
      {
        kind: 'say-of-case',
        ...{ about: 'NS-26-0001', code: 'preparation:pathway-plan', answer: 'In place' },
        on: day('2026-10-01'),
        note: '',
      },
      '2026-11-20 09:00',
      'worker.one@council.example',
    );
  const asked = (from: Register) => {
    const referral = from.rows.referral.get('NS-26-0001');
    const found = referral && askedOf(from, referral).find(({ label }) => /^Pathway/.test(label));
    if (!found) throw new Error('It is not asked.');
    return {
      answers: found.answers,
      owners: found.owners,
      words: askedWords(from, referral, found),
    };
  };

  it('is asked of the social worker, and stands where the child is looked at', () => {
    expect(asked(register)).toEqual({
      answers: ['In place', 'Not in place yet'],
      owners: ['worker.one@council.example'],
      words: '○ Not said yet',
    });
    const after = say(register);
    expect(asked(after).words).toBe('✓ In place');
    const frame = { visitor: visitor('admin'), token: '', address: '' };
    const factsOf = (from: Register) => {
      const child = from.rows.oversight.get(overseen);
      return child && overseenView(frame, from, child, at('2026-11-20 10:00')).facts;
    };
    expect(factsOf(register)).toContainEqual([
      'Pathway Plan',
      'Nobody has said whether there is one',
    ]);
    expect(factsOf(after)).toContainEqual([
      'Pathway Plan',
      'In place, Thursday 1 October 2026. By worker.one@council.example, Friday 20 November 2026, 9am',
    ]);
  });
});
