import { tick } from '../../src/app/tick.ts';
import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import type { Panel } from '../../src/core/panel/panel.ts';
import type { Person } from '../../src/core/register/register.ts';
import { parsePanel } from '../../src/core/panel/parse-panel.ts';
import { offered } from '../../src/panels/index.ts';
import { boxesFor } from '../../src/forms/typed-answers.ts';
import { referralFields } from '../../src/forms/referral-fields.ts';
import { givenAnswers } from '../forms/given/referral-form.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf } from '../given/hands.ts';
import slough from '../panels/others/slough-child-in-need.yaml';
import { addressOf, givenSite } from './given/site.ts';

/** What `panel check FILE --emit` prints for Slough's Child in Need Panel: every Tuesday. */
const panel: Panel = (() => {
  const parsed = parsePanel(slough);
  if (!parsed.ok) throw new Error('This file is meant to be sound.');
  return parsed.value;
})();
const emitted = (changed: object = {}): string => JSON.stringify({ ...panel, ...changed }, null, 2);

const hidden = (page: string, name: string): string =>
  (new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

function givenPanels() {
  const workbook = givenWorkbook();
  const turn = (): void => {
    while (workbook.run(tick({ ...workbook.newRun(), panels: offered })).more);
  };
  turn();
  const site = givenSite(workbook, { panels: offered });
  const look = (text: string, person = 'admin') =>
    site.post('/panels', { step: 'look', panel: text }, person);
  const accepting = (page: string) => ({
    step: 'take',
    panel: hidden(page, 'panel'),
    fingerprint: hidden(page, 'fingerprint'),
  });
  return {
    workbook,
    turn,
    site,
    look,
    accepting,
    take: (text: string): string => site.post('/panels', accepting(look(text).page), 'admin').said,
    /** Types in a cell of Panels and lets the register answer. */
    type: (key: string, column: string, value: string): string => {
      workbook.type('panels', key, column, value);
      turn();
      return rowOf(workbook, key).join(' | ');
    },
  };
}

/** A row of the tab Panels as people see it. */
const rowOf = (workbook: GivenWorkbook, key: string): readonly string[] =>
  cellsOf(workbook, 'panels')
    .map((row) => row.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? ''))
    .find((row) => row.includes(key)) ?? [];

const logOf = (workbook: GivenWorkbook): string =>
  cellsOf(workbook, 'log')
    .map((row) =>
      row.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? '').join(' | '),
    )
    .join('\n');

const everythingOf = (workbook: GivenWorkbook): string =>
  JSON.stringify(workbook.workspace.snapshot().spreadsheet);

describe('a panel of the council’s own', () => {
  it('is shown before it is kept, kept as shown, and takes a request once it runs here', () => {
    const { workbook, site, turn, look, accepting, type } = givenPanels();
    expect(rowOf(workbook, 'own').join(' ')).toContain('/panels');
    const before = everythingOf(workbook);
    const shown = look(`> panel-register@0.1.0 panel\n> node …\n\n${emitted()}\n`);
    expect(shown.status).toBe(200);
    for (const words of [
      'Child in Need Panel',
      'CN-26-0001',
      'Tuesday 24 November 2026; Tuesday 1 December 2026',
      'no cut-off is stated',
      'Every Week Tuesday',
      '4. Frequency',
    ]) {
      expect(shown.page).toContain(words);
    }
    expect(everythingOf(workbook)).toBe(before);

    const taken = site.post('/panels', accepting(shown.page), 'admin');
    expect(taken).toMatchObject({ redirect: '/panels' });
    expect(taken.said).toContain('The Child in Need Panel is kept here.');
    expect(rowOf(workbook, 'child-in-need')).toContain('– Not here');
    expect(logOf(workbook)).toContain('Own panel: nothing to Child in Need Panel');
    expect(site.open('/refer/child-in-need', 'worker.one').status).toBe(404);

    expect(type('child-in-need', 'runs', 'Yes')).toContain('✓ The Child in Need Panel runs here.');
    const answers = givenAnswers({
      panel: 'child-in-need',
      caseNumber: '0123459',
      whatIsAsked: 'Invented words.',
    });
    const boxes = boxesFor(referralFields(panel), answers);
    const checked = site.post('/refer/child-in-need', { ...boxes, step: 'check' }, 'worker.one');
    expect(checked.page).not.toContain('There is a problem');
    site.post('/refer/child-in-need', { ...boxes, step: 'send' }, 'worker.one');
    turn();
    const { rows } = site.register();
    expect([...rows.referral.keys()]).toEqual(['CN-26-0001']);
    expect([...rows.item.values()].map(({ sitting, status }) => [sitting, status])).toEqual([
      ['child-in-need:2026-11-24', 'listed'],
    ]);
    expect(site.open('/panels', 'admin').page).toContain('✓ Runs here');
  });

  it('is refused with everything that is wrong with it at once, and what was pasted is kept', () => {
    const { site, look, workbook } = givenPanels();
    const before = everythingOf(workbook);
    const text = emitted({
      code: 'resources',
      prefix: 'BC',
      shortName: 'Best Care Panel',
      castingVote: true,
      slots: { ...panel.slots, defaultMinutes: 90 },
    });
    const { status, page } = look(text);
    expect(status).toBe(422);
    for (const words of [
      'a code that no panel of the register has',
      'letters with which no other panel’s references begin',
      'a name that no other panel has',
      'cannot say a casting vote',
      'slots.maxMinutes',
    ]) {
      expect(page).toContain(words);
    }
    expect(page.replaceAll('&quot;', '"')).toContain('"castingVote": true');
    expect(look('code: child-in-need\nprefix: CN').page).toContain(
      'the whole of what `panel check FILE --emit` prints',
    );
    expect(look('').status).toBe(422);
    expect(site.post('/panels', { step: 'look', panel: text }, 'admin', 'stolen').status).toBe(403);
    expect(everythingOf(workbook)).toBe(before);
  });

  it('is kept only by the person to whom it was shown, as it was shown', () => {
    const { site, look, accepting, workbook } = givenPanels();
    const second: Person = {
      email: addressOf('admin.second'),
      name: 'Second',
      role: 'administrator',
      title: '',
    };
    workbook.run(seedPeople('local-workbook', [second]));
    const boxes = accepting(look(emitted()).page);
    expect(site.post('/panels', boxes, 'admin.second').status).toBe(409);
    const other = { ...boxes, panel: emitted({ prefix: 'CI' }) };
    const late = site.post('/panels', other, 'admin');
    expect(late.status).toBe(409);
    expect(late.page).toContain('This is not what was shown to you before.');
    expect(site.register().rows.panel.has('child-in-need')).toBe(false);
    expect(site.post('/panels', boxes, 'admin').status).toBe(303);
  });

  it('is for those who administer every panel', () => {
    const { site, workbook, look } = givenPanels();
    const one: Person = {
      email: addressOf('admin.one'),
      name: 'One',
      role: 'administrator',
      title: '',
      panels: ['best-care'],
    };
    workbook.run(seedPeople('local-workbook', [one]));
    for (const person of ['admin.one', 'chair', 'worker.one', 'somebody.else']) {
      expect(site.open('/panels', person).status).toBe(403);
      expect(look(emitted(), person).status).toBe(403);
    }
    expect(site.open('/panels', 'admin').status).toBe(200);
  });

  it('is changed by a newer file, figure by figure, and what was chosen here stays', () => {
    const { site, look, take, type, workbook } = givenPanels();
    const open = { ...panel, localChoice: ['slots.defaultMinutes'] };
    take(emitted(open));
    type('child-in-need', 'runs', 'Yes');
    expect(type('child-in-need/slots.defaultMinutes', 'local', '10')).toContain('● Local');
    const newer = {
      ...open,
      session: { ...panel.session, latestFinish: '12:30' },
      slots: { ...panel.slots, maxMinutes: 15, defaultMinutes: 12 },
    };
    const shown = look(emitted(newer));
    expect(shown.page).toContain('What it changes: 3');
    expect(shown.page).toContain('The local values chosen here stay.');
    expect(take(emitted(newer))).toContain('The Child in Need Panel is as this file says.');
    expect(logOf(workbook)).toContain('In its file: 11:30 to 12:30');
    const row = rowOf(workbook, 'child-in-need/slots.defaultMinutes');
    expect(row).toEqual(expect.arrayContaining(['12', '10', '● Local']));
    expect(site.register().rows.panel.get('child-in-need')).toMatchObject({
      runs: true,
      local: { 'slots.defaultMinutes': 10 },
    });
    expect(look(emitted(newer)).status).toBe(200);
    expect(take(emitted(newer))).toBe('');
  });

  it('holds by its file alone where a local value does not go with a newer one, and says so', () => {
    const { look, take, type, workbook } = givenPanels();
    const open = {
      ...panel,
      localChoice: ['slots.defaultMinutes'],
      slots: { ...panel.slots, maxMinutes: 30 },
    };
    take(emitted(open));
    type('child-in-need', 'runs', 'Yes');
    expect(type('child-in-need/slots.defaultMinutes', 'local', '25')).toContain('● Local');
    const newer = emitted({ ...open, slots: { ...panel.slots, maxMinutes: 15 } });
    expect(look(newer).page).toContain('do not all go with it');
    take(newer);
    const row = rowOf(workbook, 'child-in-need/slots.defaultMinutes');
    expect(row.join(' | ')).toContain('▲ Local value not in force');
    expect(row).toContain('10');
  });

  it('never loses a name that its rows may know, once it has begun', () => {
    const { look, take, type } = givenPanels();
    const streamed = (codes: readonly string[]) => ({
      requestTypes: {
        rule: 'SCN-1',
        printed: '1. Types',
        phrase: 'Types',
        choices: codes.map((value) => ({ value, label: `Type ${value}` })),
      },
    });
    take(emitted(streamed(['one', 'two'])));
    expect(look(emitted(streamed(['one']))).status).toBe(200);
    type('child-in-need', 'runs', 'Yes');
    const gone = look(emitted({ ...streamed(['one']), prefix: 'CI' }));
    expect(gone.status).toBe(422);
    expect(gone.page).toContain('requestTypes.choices.two.value');
    expect(gone.page).toContain('CN, as its references begin');
    expect(look(emitted(streamed(['one', 'two', 'three']))).status).toBe(200);
  });
});
