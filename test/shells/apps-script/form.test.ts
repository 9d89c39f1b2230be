import { takeResponses } from '../../../src/app/receive-referrals.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Referral } from '../../../src/core/register/register.ts';
import { nextCutOff } from '../../../src/forms/form-description.ts';
import type { FormPlan } from '../../../src/forms/form-plan.ts';
import { formPlan } from '../../../src/forms/google-form.ts';
import { panel } from '../../forms/given/referral-form.ts';
import { at, givenRegister } from '../../given/register.ts';
import { settled } from '../../given/week.ts';
import { givenFormShell } from './given/form-shell.ts';
import { givenAnswersOnForm } from './given/answers-on-form.ts';
import { fillIn } from './given/respondent.ts';
import { givenRun } from './given/run.ts';

const planAt = (when: string): FormPlan => {
  const register = settled(givenRegister(), when);
  const planned = formPlan(panel, nextCutOff(register, 'resources', at(when)));
  if (!planned.ok) throw new Error(planned.error.join('\n'));
  return planned.value;
};
const plan = planAt('2026-11-20 06:00');
const instant = Date.parse('2026-11-20T10:00:00Z');
const worker = 'worker.one@council.example';

type Shell = ReturnType<typeof givenFormShell>;

function built(): Shell {
  const shell = givenFormShell();
  shell.build(plan);
  return shell;
}

/** The keys of the items in the order the Form has them now; the council's own as their titles. */
function order(shell: Shell): readonly string[] {
  const keys = new Map(plan.items.map(({ key }) => [shell.itemId(key), key]));
  return shell.form().items.map((item) => keys.get(item.getId()) ?? item.getTitle());
}

const planned = plan.items.map(({ key }) => key);

const itemOf = (shell: Shell, key: string) => {
  const item = shell.form().items.find((one) => one.getId() === shell.itemId(key));
  if (!item) throw new Error(`There is no item for ${key}.`);
  return item;
};

/** Fills the Form in and takes the response in as the register does. */
function referred(shell: Shell, changed: Record<string, string> = {}): Referral {
  const wanted = givenAnswersOnForm(shell.itemId, changed);
  const { responseId } = fillIn(shell.form(), wanted, { email: worker, at: instant });
  const responses = shell.formResponsesSince('2026-11-20T00:00:00Z');
  const changes = takeResponses(givenRegister(), responses, givenRun());
  const { referral } = withChanges(givenRegister(), changes).rows;
  const found = [...referral.values()].find((one) => one.responses.includes(responseId));
  if (!found) throw new Error('The response was not taken in.');
  return found;
}

describe('buildForm on an empty account', () => {
  it('makes one Form with everything that is planned, in its order', () => {
    const shell = givenFormShell();
    const { made, ofAnotherKind, url } = shell.build(plan);
    expect(order(shell)).toEqual(planned);
    expect(made).toEqual(plan.items.map(({ title }) => title));
    expect(ofAnotherKind).toEqual([]);
    expect(url).toContain(shell.form().form.getId());
    for (const { key, title, help } of plan.items) {
      expect(itemOf(shell, key).state).toMatchObject({ title, help, required: false });
    }
  });

  it('publishes it, asks for the signed-in address and lets nobody change what was sent', () => {
    expect(Object.fromEntries(built().form().settings)).toMatchObject({
      title: 'Resources Panel: refer a child',
      Published: true,
      EmailCollectionType: 'VERIFIED',
      RequireLogin: true,
      AllowResponseEdits: false,
      PublishingSummary: false,
      LimitOneResponsePerUser: false,
      ConfirmationMessage: plan.settings.confirmation,
      Description: plan.description,
    });
  });

  it('puts it in the folder of the panel and lets the people of the council answer it', () => {
    const { drive } = built();
    expect(drive.parents).toEqual(['panel-folder']);
    expect(drive.readers).toEqual([
      { type: 'domain', role: 'reader', domain: 'council.example', view: 'published' },
    ]);
  });

  it('leads each request type to its own page and nobody else there [CPR-1.3] [CPR-A13]', () => {
    const shell = built();
    const shownTo = (requestType: string): readonly string[] =>
      fillIn(shell.form(), givenAnswersOnForm(shell.itemId, { requestType }), {
        email: worker,
        at: instant,
      }).shown.slice(1, 3);
    expect(shownTo('emergency')).toEqual(['Emergency placement', 'The child']);
    expect(shownTo('exceptional')).toEqual(['Exceptional accommodation', 'The child']);
    expect(shownTo('new')).toEqual(['The child', 'Who will present']);
    expect(shownTo('')).toEqual(['The child', 'Who will present']);
  });
});

describe('buildForm again', () => {
  it('changes nothing where nothing changed', () => {
    const shell = built();
    const before = JSON.stringify([[...shell.properties], order(shell), shell.drive]);
    expect(shell.build(plan)).toMatchObject({ made: [], ofAnotherKind: [] });
    expect(JSON.stringify([[...shell.properties], order(shell), shell.drive])).toBe(before);
  });

  it('leaves items where the council moved them and as it named them', () => {
    const shell = built();
    const { form } = shell.form();
    form.moveItem(itemOf(shell, 'manager'), 0);
    itemOf(shell, 'dateOfBirth').setTitle('When was the child born?');
    shell.build(plan);
    expect(order(shell)[0]).toBe('manager');
    expect(itemOf(shell, 'dateOfBirth').getTitle()).toBe('When was the child born?');
  });

  it('brings words that are still ours up to date', () => {
    const shell = built();
    const items = plan.items.map((item) =>
      item.key === 'childName'
        ? { ...item, title: 'Name of the child', help: 'Both names.' }
        : item,
    );
    shell.build({ ...plan, title: 'Another title', items });
    expect(itemOf(shell, 'childName').state).toMatchObject({
      title: 'Name of the child',
      help: 'Both names.',
    });
    expect(shell.form().settings.get('title')).toBe('Another title');
  });

  it('sets the rules of a question anew: an incomplete request must stay possible [CPR-4.2]', () => {
    const shell = built();
    itemOf(shell, 'caseNumber').setRequired(true);
    shell.build(plan);
    expect(itemOf(shell, 'caseNumber').state.required).toBe(false);
  });

  it('makes a deleted question again, behind the one it stood behind', () => {
    const shell = built();
    const { form } = shell.form();
    form.deleteItem(itemOf(shell, 'worker'));
    form.moveItem(itemOf(shell, 'page:worker'), 0);
    expect(shell.build(plan).made).toEqual(['Email address of the allocated worker']);
    expect(order(shell).slice(0, 2)).toEqual(['page:worker', 'worker']);
    expect(itemOf(shell, 'worker').state.validation).toBeDefined();
  });

  it('makes a deleted page again, and choices lead to it as before', () => {
    const shell = built();
    shell.form().form.deleteItem(itemOf(shell, 'page:placedOn'));
    expect(shell.build(plan).made).toEqual(['Emergency placement']);
    expect(order(shell)).toEqual(planned);
    expect(
      referred(shell, { requestType: 'emergency', placedOn: '2026-11-19' }).facts.placedOn,
    ).toBe('2026-11-19');
  });

  it('removes nothing the council added', () => {
    const shell = built();
    shell.form().form.addTextItem().setTitle('Car registration');
    shell.build(plan);
    expect(order(shell).at(-1)).toBe('Car registration');
    const wanted = new Map([
      ...givenAnswersOnForm(shell.itemId),
      [shell.form().items.at(-1)?.getId() ?? 0, 'AB12 CDE'],
    ]);
    fillIn(shell.form(), wanted, { email: worker, at: instant });
    expect(JSON.stringify(shell.formResponsesSince(''))).not.toContain('AB12');
  });

  it('names a question that was made one of another kind, and leaves it so', () => {
    const shell = built();
    itemOf(shell, 'dateOfBirth').become('TEXT');
    expect(shell.build(plan)).toMatchObject({ made: [], ofAnotherKind: ['Date of birth'] });
    expect(itemOf(shell, 'dateOfBirth').getType()).toBe('TEXT');
  });

  it.each(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'PAGE_BREAK', 'MULTIPLE_CHOICE'])(
    'finishes a Form whose making died at a %s, with every item once',
    (type) => {
      const shell = givenFormShell();
      shell.dieAt(type);
      expect(() => shell.build(plan)).toThrow('Exceeded maximum execution time');
      shell.dieAt(undefined);
      shell.build(plan);
      expect(order(shell)).toEqual(planned);
      expect(shell.drive.parents).toEqual(['panel-folder']);
    },
  );

  it('takes up an item that a dead run made and could not remember', () => {
    const shell = built();
    const kept = JSON.parse(shell.properties.get('form:resources') ?? '') as {
      formId: string;
      items: Record<string, string>;
    };
    const { manager: _, ...items } = kept.items;
    shell.properties.set('form:resources', JSON.stringify({ ...kept, items }));
    expect(shell.build(plan).made).toEqual([]);
    expect(order(shell)).toEqual(planned);
  });

  it('never makes a second Form where the first cannot be opened, and says what to do', () => {
    const shell = built();
    shell.forms.clear();
    expect(() => shell.build(plan)).toThrow('If it is in the bin, take it out and set up again.');
    expect(shell.forms.size).toBe(0);
  });
});

describe('the description of the Form [CPR-4.3]', () => {
  it('is written anew with the next cut-off', () => {
    const shell = built();
    expect(shell.form().settings.get('Description')).toContain('Monday 23 November 2026, 5pm');
    shell.refreshDescription(planAt('2026-11-24 06:00'));
    expect(shell.form().settings.get('Description')).toContain('Monday 30 November 2026, 5pm');
  });

  it('waits for a Form', () => {
    expect(() => givenFormShell().refreshDescription(plan)).not.toThrow();
  });
});

describe('answers of the Form', () => {
  it('become a whole request', () => {
    expect(referred(built())).toMatchObject({
      status: 'accepted',
      missing: [],
      receivedAt: '2026-11-20T10:00:00',
      facts: { requestType: 'new', dateOfBirth: '2014-03-27', referrer: worker, worker },
    });
  });

  it('are read by id, whatever the council renamed or moved', () => {
    const shell = built();
    const before = referred(shell);
    for (const item of shell.form().items) item.setTitle(`Renamed ${String(item.getId())}`);
    shell.form().form.moveItem(itemOf(shell, 'manager'), 1);
    shell.form().form.moveItem(itemOf(shell, 'childName'), 2);
    expect({ ...referred(shell), responses: [] }).toEqual({
      ...before,
      reference: 'RP-26-0002',
      responses: [],
    });
  });

  it('lack a question the council deleted, and the request comes back naming it [CPR-4.2]', () => {
    const shell = built();
    shell.form().form.deleteItem(itemOf(shell, 'iroInput'));
    expect(referred(shell)).toMatchObject({
      status: 'returned',
      missing: ['Independent Reviewing Officer’s input'],
    });
  });

  it.each([
    ['31 February', '2014-02-31'],
    ['a date in words', 'the first Tuesday in March'],
  ])('to a date that was made a text come back where they say %s', (_, typed) => {
    const shell = built();
    itemOf(shell, 'dateOfBirth').become('TEXT');
    const referral = referred(shell, { dateOfBirth: typed });
    expect(referral).toMatchObject({
      status: 'returned',
      missing: [],
      toCorrect: [
        'Date of birth is not a real day. Check the day, month and year, like 27 3 2014.',
      ],
    });
    expect(referral.facts).not.toHaveProperty('dateOfBirth');
  });

  it('that are too long or no number are refused by the Form, in the words of the check', () => {
    const shell = built();
    const wanted = givenAnswersOnForm(shell.itemId, {
      caseNumber: '12345',
      penPicture: 'x'.repeat(50_000),
    });
    const { refused } = fillIn(shell.form(), wanted, { email: worker, at: instant });
    expect([...refused]).toEqual([
      [
        shell.itemId('caseNumber'),
        'LCS number must be 6 to 8 digits. Give the number from LCS, like 1234567.',
      ],
      [
        shell.itemId('penPicture'),
        'Pen picture, needs and circumstances holds up to 20,000 characters. Shorten it, or say where the full text is kept.',
      ],
    ]);
  });

  it('go when they are deleted, once or twice', () => {
    const shell = built();
    const [responseId = ''] = referred(shell).responses;
    shell.deleteResponse(responseId);
    shell.deleteResponse(responseId);
    expect(shell.formResponsesSince('')).toEqual([]);
  });
});
