import { day } from '../core/given/day.ts';
import { homesSitting, homesTold, housing } from '../given/lasting-homes.ts';
import { admin, chair, finance, managerOne, workerOne } from '../given/people.ts';
import { at } from '../given/register.ts';
import { ordered, refusal, workedThrough } from '../given/week.ts';
import type { Person, Register } from '../../src/core/register/register.ts';
import { askedOf } from '../../src/core/week/asked-of.ts';
import { itemPrompts } from '../../src/core/week/item-prompts.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { askedPage } from '../../src/pages/asked-page.ts';
import { askedRows } from '../../src/pages/asked-rows.ts';
import { askedView } from '../../src/pages/asked-view.ts';
import { mayAnswerAsked, visitorFrom } from '../../src/pages/who-may.ts';

const when = '2026-12-04 10:00';
const [homes, access, foster, leaving] = ['homes', 'access', 'foster', 'leaving'].map(
  (one) => `${one}@council.example`,
) as [string, string, string, string];

/** A second provider beside the first. */
const homesTwo = 'homes.two@council.example';
const given: Register = {
  ...homesTold,
  people: [
    ...homesTold.people,
    {
      ...(homesTold.people.find(({ email }) => email === homes) as Person),
      email: homesTwo,
    },
  ],
};

const childOf = (register: Register) => {
  const found = register.rows.referral.get('LH-26-0001');
  if (!found) throw new Error('There is no such child.');
  return found;
};

const frameOf = (register: Register, email: string) => ({
  visitor: visitorFrom(register.people, email, day('2026-12-04')),
  token: 't',
  address: '/referrals/LH-26-0001/asked',
});

const view = (register: Register, email: string) =>
  askedView(frameOf(register, email), register, childOf(register), day('2026-12-04'));

const says = (register: Register, code: string, note: string, by: string): Register =>
  ordered(
    register,
    { kind: 'say-of-case', about: 'LH-26-0001', code, answer: 'Done', note },
    when,
    by,
  );

/** What somebody may answer of what members are asked to bring, by label. */
const mayAnswer = (register: Register, email: string): readonly string[] =>
  view(register, email)
    .rows.filter(({ code, answers }) => code.startsWith('preparation:') && answers.length > 0)
    .map(({ label }) => label);

const opens = (register: Register, email: string): boolean =>
  mayAnswerAsked(frameOf(register, email).visitor, register, childOf(register));

/** What the minutes say above the child's answers. */
function itemPromptsOf(register: Register): string {
  const sitting = register.rows.sitting.get(homesSitting);
  const item = [...register.rows.item.values()][0];
  if (!sitting || !item) throw new Error('There is no such item.');
  return JSON.stringify(itemPrompts(register, sitting, item));
}

const lines = (register: Register, email: string): readonly string[] =>
  toDo(register, at(when))
    .filter(({ who, what }) => who === email && what.includes('to prepare'))
    .map(({ what }) => what);

describe('what each member is asked for of each young person [LCLH-1.10] [LCLH-1.11] [LCLH-1.12] [LCLH-1.14]', () => {
  it('says that nobody is named where the seat that is asked has no holder', () => {
    const vacant = { ...given, people: given.people.filter(({ email }) => email !== foster) };
    const page = (register: Register) => askedPage(view(register, admin));
    const unnamed = (register: Register) =>
      page(register).split('Nobody is named for this yet: the panel administrator answers.').length;
    expect(page(given)).toContain(`Asked of ${foster}`);
    expect(unnamed(vacant)).toBeGreaterThan(unnamed(given));
  });

  it('stands with the member on To do, child by child, and stops nothing', () => {
    expect(lines(given, housing)).toEqual([
      'LH-26-0001, to prepare for Tuesday 8 December 2026: Access to housing, and the options there are, for this young person. It stops nothing.',
    ]);
    expect(lines(given, foster)).toEqual([
      'LH-26-0001, to prepare for Tuesday 8 December 2026: Support to develop independence skills; How fostering supports preparation for independence. It stops nothing.',
    ]);
    const [line = ''] = lines(given, access);
    expect(line).toContain('Whether the placement gives evidence-based outcomes');
    expect(line).toContain('What the placement costs; Placement searches');
    expect(line).toContain('Move-on options. It stops nothing.');
  });

  it('is said by each provider for themselves, and is open until each has said it', () => {
    const one = says(given, `preparation:schemes:${homes}`, 'Two rooms free', homes);
    expect(lines(one, homes)).toEqual([]);
    expect(lines(one, homesTwo)).toHaveLength(1);
    expect(mayAnswer(given, homesTwo)).toEqual([
      'Schemes and how they meet the young person’s needs',
    ]);
    expect(
      refusal(
        given,
        {
          kind: 'say-of-case',
          about: 'LH-26-0001',
          code: 'preparation:schemes',
          answer: 'Done',
          note: '',
        },
        when,
      ),
    ).toBe('This is not asked about this child any more.');
  });

  it('is shown to each on the page of the sitting, theirs alone; all of it to chair and administrator', () => {
    const sitting = given.rows.sitting.get(homesSitting);
    if (!sitting) throw new Error('There is no such sitting.');
    const rows = (email: string) =>
      askedRows(frameOf(given, email), given, sitting).map(({ label }) => label);
    expect(rows(homes)).toEqual(['Schemes and how they meet the young person’s needs']);
    expect(rows(finance)).toEqual([]);
    expect(rows(chair)).toEqual(rows(admin));
    expect(rows(admin)).toHaveLength(askedOf(given, childOf(given)).length);
  });
});

describe('who oversees the pathway plan, on the page of what is asked [LCLH-1.8] [LCLH-1.9]', () => {
  it('is told to everybody who may open it, with the clause', () => {
    const child = childOf(given);
    const row = { ...child, facts: { ...child.facts, legalStatus: 'care-order' as const } };
    const cared = { ...given, rows: { ...given.rows, referral: new Map([[row.reference, row]]) } };
    for (const person of [workerOne, homes, chair]) {
      const page = askedPage(view(cared, person));
      expect(page).toContain('Pathway plan overseen by');
      expect(page).toContain('Children in Our Care Team Manager (care@council.example).');
      expect(page).toContain('oversee the pathway planning for individual young people');
    }
  });
});

describe('what a placement costs [LCLH-1.14]', () => {
  const costs = 'What the placement costs';
  const told = says(given, 'preparation:financial-information', '£4321 a week', access);
  const reads = (email: string, register = told): boolean =>
    askedPage(view(register, email)).includes('4321');

  it('is read by those whom the panel’s file names, and by nobody else who may open the page', () => {
    expect([admin, chair, access, 'senior@council.example'].filter((one) => !reads(one))).toEqual(
      [],
    );
    const others = [workerOne, managerOne, homes, homesTwo, housing, foster, leaving];
    expect(others.filter((one) => reads(one))).toEqual([]);
    for (const one of [workerOne, managerOne, homes]) {
      expect(opens(told, one)).toBe(true);
      expect(askedPage(view(told, one))).not.toContain(costs);
    }
    expect(askedPage(view(told, access))).toContain('It stands in no document and no mail.');
    expect(opens(told, finance)).toBe(false);
  });

  it('is opened to a member whom the council adds, who finds it on the page of the sitting', () => {
    const [panel] = told.panels;
    if (!panel) throw new Error('There is no panel.');
    const chosen = {
      ...told,
      panels: [
        {
          ...panel,
          preparation: (panel.preparation ?? []).map((one) =>
            one.seenBy ? { ...one, seenBy: ['Leaving Care Service Team Manager'] } : one,
          ),
        },
      ],
    };
    expect(opens(told, leaving)).toBe(false);
    expect(opens(chosen, leaving)).toBe(true);
    expect(reads(leaving, chosen)).toBe(true);
    expect(mayAnswer(chosen, leaving)).toEqual([]);
    expect(reads(chair, chosen)).toBe(false);
    const sitting = chosen.rows.sitting.get(homesSitting);
    const rows = sitting ? askedRows(frameOf(chosen, leaving), chosen, sitting) : [];
    expect(rows.map(({ label }) => label)).toEqual([costs]);
  });

  it('is answered by whom it is asked of, or the administrator for them, and not by the child’s own worker', () => {
    expect(mayAnswer(given, workerOne)).not.toContain(costs);
    expect(mayAnswer(given, access)).toContain(costs);
    expect(mayAnswer(given, admin)).toContain(costs);
  });

  it('comes into no mail, no document and no line of the log, to the end of the sitting', () => {
    const after = workedThrough(told, '2026-12-04 10:20', '2026-12-08 09:00', '2026-12-08 17:00');
    const { mail, document, issue, item } = after.rows;
    for (const rows of [mail, document, issue, item]) {
      expect(JSON.stringify([...rows.values()])).not.toContain('4321');
    }
    const minutes = itemPromptsOf(told);
    expect(minutes).toContain('Move-on options');
    expect(minutes).not.toContain(costs);
    expect(minutes).not.toContain('4321');
    expect(
      toDo(after, at('2026-12-08 17:00'))
        .map(({ what }) => what)
        .join(),
    ).not.toContain('4321');
  });
});
