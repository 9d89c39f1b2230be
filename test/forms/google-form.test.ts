import { printedRule } from '../../src/core/panel/citations.ts';
import type { Field } from '../../src/forms/field.ts';
import { nextCutOff } from '../../src/forms/form-description.ts';
import type { FormItem, FormPlan } from '../../src/forms/form-plan.ts';
import { formOf, formPlan } from '../../src/forms/google-form.ts';
import { re2Fault } from '../../src/forms/re2-pattern.ts';
import { panels } from '../../src/panels/index.ts';
import { at, givenRegister } from '../given/register.ts';
import { settled } from '../given/week.ts';
import { fields, panel } from './given/referral-form.ts';

function planOf(altered: readonly Field[] = fields): FormPlan {
  const plan = formOf(panel, altered);
  if (!plan.ok) throw new Error(plan.error.join('\n'));
  return plan.value;
}

const itemNamed = (key: string, plan: FormPlan = planOf()): FormItem | undefined =>
  plan.items.find((item) => item.key === key);

const altered = (id: string, change: object): readonly Field[] =>
  fields.map((field) => (field.id === id ? { ...field, ...change } : field));

const faultsOf = (changed: readonly Field[]): readonly string[] => {
  const plan = formOf(panel, changed);
  return plan.ok ? [] : plan.error;
};

describe('formPlan [CPR-4.1]', () => {
  it.each(panels.map((one) => [one.shortName, one] as const))(
    'gives %s a Form that holds to every rule of its fields, or says where it does not',
    (_, one) => {
      expect(formPlan(one)).toMatchObject({ ok: true });
    },
  );

  it('asks every question of the web page but the hidden one, by the same key and in the same words', () => {
    const plan = planOf();
    const asked = plan.items.filter(({ kind }) => kind !== 'page');
    const shown = fields.filter(({ kind }) => kind !== 'hidden');
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(shown.map(({ id }) => id)));
    for (const { id, label, hint = '' } of shown) {
      expect(itemNamed(id, plan)?.title).toContain(label);
      expect(itemNamed(id, plan)?.help).toContain(hint);
    }
  });

  it('names the clause of every question in words', () => {
    for (const { id, rule, kind } of fields) {
      if (kind === 'hidden') continue;
      expect(itemNamed(id)?.help).toContain(`Clause: ${printedRule([panel], rule)}.`);
    }
    expect(itemNamed('dateOfBirth')?.help).toBe(
      'For example, 27 3 2014. Clause: Resources Panel, Panel Requests 3.5.',
    );
    expect(JSON.stringify(planOf())).not.toContain('CPR');
  });

  it('requires nothing: an incomplete request is taken at this door too [CPR-4.2]', () => {
    expect(planOf().items.filter((item) => item.kind !== 'page' && item.required)).toEqual([]);
  });

  it('asks each sort of answer by the question a Form has for it', () => {
    const kinds = Object.fromEntries(planOf().items.map(({ key, kind }) => [key, kind]));
    expect(kinds).toMatchObject({
      caseNumber: 'line',
      dateOfBirth: 'date',
      penPicture: 'paragraph',
      proceedings: 'radio',
      worker: 'line',
    });
    const many = Array.from({ length: 8 }, (_, n) => ({ value: `v${n}`, label: `Choice ${n}` }));
    expect(
      itemNamed('proceedings', planOf(altered('proceedings', { choices: many }))),
    ).toMatchObject({ kind: 'list', choices: many.map(({ label }) => ({ label })) });
  });

  it('refuses at once, in the words of the check, what a Form can refuse', () => {
    expect(itemNamed('caseNumber')).toMatchObject({
      validation: {
        rule: 'pattern',
        pattern: '^\\s*(?:[0-9]{6,8})?\\s*$',
        help: 'LCS number must be 6 to 8 digits. Give the number from LCS, like 1234567.',
      },
    });
    expect(itemNamed('manager')).toMatchObject({
      validation: {
        rule: 'address',
        help: 'Give one address, like worker.one@council.example.',
      },
    });
    expect(itemNamed('penPicture')).toMatchObject({
      validation: {
        rule: 'most-characters',
        most: 20_000,
        help: 'Pen picture, needs and circumstances holds up to 20,000 characters. Shorten it, or say where the full text is kept.',
      },
    });
  });

  it('gives the Form only patterns that RE2 reads', () => {
    const patterns = planOf().items.flatMap((item) =>
      'validation' in item && item.validation.rule === 'pattern' ? item.validation.pattern : [],
    );
    expect(patterns).toHaveLength(2);
    expect(patterns.filter((pattern) => re2Fault(pattern) !== undefined)).toEqual([]);
  });

  it('keeps every version: answers cannot be edited, and the address is one Google vouches for', () => {
    expect(planOf().settings).toMatchObject({
      responseEdits: false,
      verifiedAddresses: true,
      publishingSummary: false,
      confirmation: expect.stringContaining('reference comes to you by mail') as string,
    });
  });
});

describe('pages of a Form', () => {
  it('are the parts of the web page, and one for each request type that asks more', () => {
    expect(planOf().items.map(({ key, kind }) => (kind === 'page' ? `— ${key}` : key))).toEqual([
      'requestType',
      'lateReason',
      '— page:placedOn',
      'placedOn',
      '— page:exceptionalKind',
      'exceptionalKind',
      '— page:caseNumber',
      'caseNumber',
      'childName',
      'dateOfBirth',
      'siblings',
      'proceedings',
      '— page:worker',
      'worker',
      'workerRole',
      'manager',
      '— page:penPicture',
      'penPicture',
      'outcomeSought',
      'options',
      'sharedFunding',
      '— page:iroInput',
      'iroInput',
      'headOfServiceInput',
    ]);
  });

  it('follow from the request type, and from none where it is left empty [CPR-1.3] [CPR-A13]', () => {
    expect(itemNamed('requestType')).toMatchObject({
      choices: [
        { label: 'New placement', goTo: 'page:caseNumber' },
        { label: 'Emergency placement', goTo: 'page:placedOn' },
        { label: 'Future planned placement', goTo: 'page:caseNumber' },
        { label: 'Change to or review of an existing arrangement', goTo: 'page:caseNumber' },
        { label: 'Exceptional accommodation', goTo: 'page:exceptionalKind' },
      ],
    });
    expect(itemNamed('page:placedOn')).toMatchObject({
      title: 'Emergency placement',
      insteadGoTo: 'page:caseNumber',
    });
    expect(itemNamed('page:exceptionalKind')).toMatchObject({ insteadGoTo: 'page:caseNumber' });
    expect(itemNamed('page:caseNumber')).not.toHaveProperty('insteadGoTo');
  });

  it('end the Form where nothing follows for everybody', () => {
    const plan = planOf(fields.filter(({ part }) => part === 'The request'));
    expect(itemNamed('requestType', plan)).toMatchObject({
      choices: [{ goTo: 'end' }, {}, {}, {}, { goTo: 'page:exceptionalKind' }],
    });
    expect(itemNamed('page:exceptionalKind', plan)).toMatchObject({ insteadGoTo: 'end' });
  });
});

describe('a rule that a Form cannot hold to', () => {
  const lineOf = (matches: string) => ({
    pattern: { matches, fault: 'is wrong', mend: 'Mend it.' },
  });

  it.each([
    ['a day that cannot lie ahead', 'dateOfBirth', { onForm: undefined }, 'not-after-today'],
    ['a day of another century', 'dateOfBirth', { onForm: undefined }, 'within-100-years'],
    ['an address by our measure', 'worker', { onForm: undefined }, 'address'],
    ['a length beside a pattern', 'siblings', { onForm: undefined }, 'most-characters'],
    ['a hidden field', 'amends', { onForm: undefined }, 'hidden'],
    ['a look ahead', 'caseNumber', lineOf('^(?=1)[0-9]{7}$'), 'pattern'],
    ['a pattern longer than the box', 'caseNumber', lineOf('^[0-9]{6,300}$'), 'most-characters'],
    [
      'a question that follows from a text',
      'proceedings',
      { showIf: { field: 'childName', is: ['x'] } },
      'asked-if',
    ],
    [
      'a question that follows from another part',
      'proceedings',
      { showIf: { field: 'requestType', is: ['new'] } },
      'asked-if',
    ],
    [
      'a question that shares a choice with another that follows',
      'placedOn',
      { showIf: { field: 'requestType', is: ['emergency', 'exceptional'] } },
      'asked-if',
    ],
    [
      'a question that follows from one not asked of everybody',
      'lateReason',
      { showIf: { field: 'exceptionalKind', is: ['Hotel'] } },
      'asked-if',
    ],
  ])('fails the build by field and rule: %s', (_, id, change, rule) => {
    const faults = faultsOf(altered(id, change));
    expect(faults.filter((fault) => fault.startsWith(`${id}: `))).toContainEqual(
      expect.stringContaining(`cannot hold to the rule "${rule}"`),
    );
  });

  it('is let through once its field says what the Form does instead', () => {
    const said = {
      showIf: { field: 'childName', is: ['x'] },
      onForm: { 'asked-if': 'Asked of all.' },
    };
    expect(itemNamed('proceedings', planOf(altered('proceedings', said)))).toBeDefined();
    const odd = { ...lineOf('^(?=1)[0-9]{7}$'), onForm: { pattern: 'The check sends it back.' } };
    expect(itemNamed('caseNumber', planOf(altered('caseNumber', odd)))).toMatchObject({
      validation: { rule: 'most-characters', most: 200 },
    });
  });

  it('is not let through by a sentence about a rule the Form does hold to', () => {
    expect(faultsOf(altered('penPicture', { onForm: { 'most-characters': 'None.' } }))).toEqual([
      'penPicture: a Google Form holds to the rule "most-characters". Take it out of onForm.',
    ]);
  });

  it('is told with all others at once, as is a rule nobody printed', () => {
    const changed = fields.map(({ onForm: _, ...field }): Field => ({ ...field, rule: 'CPR-99' }));
    expect(faultsOf(changed)).toHaveLength(fields.length + 11);
    expect(faultsOf(changed)).toContain(
      'requestType: the terms of reference print no rule CPR-99.',
    );
  });
});

describe('formDescription [CPR-4.3]', () => {
  const described = (when: string): string => {
    const register = settled(givenRegister(), when);
    const plan = formPlan(panel, nextCutOff(register, 'resources', at(when)));
    return plan.ok ? plan.value.description : '';
  };

  it('says until when a request is in time, under which clause', () => {
    expect(described('2026-11-20 06:00')).toContain(
      'A request for Wednesday 25 November 2026 must be received by Monday 23 November 2026, 5pm (Resources Panel, Panel Requests 3.6).',
    );
  });

  it('names the next sitting once a cut-off has passed', () => {
    expect(described('2026-11-23 17:00')).toContain('for Wednesday 25 November 2026');
    expect(described('2026-11-23 17:01')).toContain('for Wednesday 2 December 2026');
  });

  it('says why a cut-off is earlier than usual [CPR-A6]', () => {
    expect(described('2026-04-30 06:00')).toContain(
      'by Friday 1 May 2026, 5pm (Resources Panel, Panel Requests 3.6). This is earlier than usual: Early May bank holiday.',
    );
  });

  it('quotes the clause where no sitting is known', () => {
    const plan = formPlan(panel);
    expect(plan.ok && plan.value.description).toContain(
      'When to send it: Resources Panel, Panel Requests 3.6: “no later than 5:00pm on Monday',
    );
  });

  it('says what happens to a request that is late or not whole', () => {
    const words = described('2026-11-20 06:00');
    expect(words).toContain('permits it (Resources Panel, Panel Requests 3.7)');
    expect(words).toContain('accepted as it stands (Resources Panel, Panel Requests 3.5)');
  });
});
