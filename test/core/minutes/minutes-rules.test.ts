import { actionsRule } from '../../../src/core/minutes/actions-rule.ts';
import { decisionDone } from '../../../src/core/minutes/decision-words.ts';
import {
  actionRule,
  decisionsRule,
  minutesRule,
  outcomeRule,
  reviewRule,
} from '../../../src/core/minutes/minutes-rules.ts';
import { printedItem } from '../../../src/core/minutes/printed-rows.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { decided } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { bare, minutes, notes, silent } from '../given/silent-panels.ts';

describe('the table of actions, and the rules of minutes', () => {
  const section = { ...notes, reads: 'actions' };

  it('notes for what the file notes for [CPR-5.1b] [NS-1.3]', () => {
    const usual = { kinds: [], required: false, needsAll: false };
    expect(actionsRule(bare())).toStrictEqual({
      ...{ ...usual, expected: 'each action, or None', rule: '' },
    });
    const open = silent('next-steps');
    expect(actionsRule(open)).toStrictEqual({
      ...{ kinds: open.decisions?.choices, required: true, needsAll: false },
      ...{ expected: 'each outcome on a row of its own, or None', rule: open.decisions?.rule },
    });
    const of = (altered: object) => actionsRule(bare(minutes(notes, { ...section, ...altered })));
    const said = { expected: 'each action, or None', rule: 'NS-2', label: 'Notes' };
    expect(of({})).toStrictEqual({ ...usual, ...said });
    expect(of({ answer: 'required', expected: 'all' })).toStrictEqual({
      ...{ ...usual, required: true, needsAll: true, ...said, expected: 'all' },
    });
    expect(actionsRule(silent('resources', minutes(section))).kinds).toEqual([]);
  });

  it('has the panel’s own words in its hint, but where its title says them already', () => {
    const hint = (label: string) =>
      printedItem(bare(minutes({ ...section, label })), {}).actionsHint;
    expect(hint('Tasks')).toBe('Tasks; write None if there are none');
    expect(hint('Actions')).toBe('write None if there are none');
  });

  it('names the rule of each part, or the next that says it', () => {
    const rules = (panel: Panel) =>
      [minutesRule, decisionsRule, outcomeRule, reviewRule, actionRule].map((of) => of(panel));
    expect(rules(bare())).toEqual(['', '', '', '', '']);
    const whole = silent('resources', {
      ...minutes(section),
      decisions: { kind: 'closed', choices: [], rule: 'D', confirmed: { rule: 'C' } },
      review: { rule: 'R' },
    });
    expect(rules(whole)).toEqual(['NS-2', 'D', 'C', 'R', 'NS-2']);
    const { decisions } = silent('resources', { decisions: { choices: [], rule: 'D' } });
    expect(rules(bare({ decisions }))).toEqual(['D', 'D', 'D', '', '']);
    const followed = { minutes: { sections: [section], followUp: { rule: 'F' } } };
    expect(rules(bare(followed))[4]).toBe('F');
  });
});

describe('what was decided, as something done', () => {
  const of = (...kinds: readonly string[]) =>
    kinds.map((kind) => ({ what: 'Visit', owner: '', dueOn: day('2026-07-01'), kind }));

  it('counts the outcomes of an open list by kind, in the order of the file [NS-1.3]', () => {
    const done = (...kinds: readonly string[]) =>
      decisionDone(preset('next-steps'), decided({ decision: 'heard', actions: of(...kinds) }));
    expect(done('advice', 'recommendation', 'recommendation')).toBe(
      'Heard: 2 × Recommendation, 1 × Advice',
    );
    expect(done()).toBe('Heard');
  });

  it('is the decision alone of a child not heard, of a closed list, and where there is none', () => {
    const actions = of('recommendation');
    const done = (panel: Panel, decision: string) =>
      decisionDone(panel, decided({ decision, actions }));
    expect(done(preset('next-steps'), 'not-heard')).toBe('Not heard');
    expect(done(preset('resources'), 'approve')).toBe('Approved');
    expect(done(bare(), 'heard')).toBe('Heard');
    expect(done(preset('resources'), 'older')).toBe('older');
  });
});
