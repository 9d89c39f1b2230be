import type { ActionsRule } from '../../../src/core/minutes/actions-rule.ts';
import { actionsIn } from '../../../src/core/minutes/agreed-in.ts';
import {
  confirmedIn,
  decisionIn,
  flawsOfChoice,
  flawsOfQuestion,
  fundingIn,
  isYes,
} from '../../../src/core/minutes/answers-in.ts';
import type { MinutesRow } from '../../../src/core/minutes/minutes-row.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { bare, row } from '../given/silent-panels.ts';

const on = day('2026-06-10');
const rowOf = (reads: string, altered: object = {}) =>
  row('Label', reads, { expected: 'this', rule: 'NS-1', required: true, ...altered }) as MinutesRow;
const flaw = (code: string) => ({ code, label: 'Label', expected: 'this', rule: 'NS-1' });
const refused = (code: string) => ({ taken: [], flaws: [flaw(code)] });
const read = <T>(...taken: readonly T[]) => ({ taken, flaws: [] });

describe('what was decided, as it is typed [CPR-3.5] [NS-1.5]', () => {
  const decision = (text: string, reads = 'decision') =>
    decisionIn(rowOf(reads), text, preset('resources'));
  const is = (value: string, beside = '') => read({ decision: value, beside });

  it('is one of the panel’s own, whole, in whichever form', () => {
    expect(decision('approve')).toStrictEqual(is('approve'));
    expect(decision('Approved.')).toStrictEqual(is('approve'));
    expect(decision('deferred')).toStrictEqual(is('defer'));
    expect(decision('approvapproveed')).toStrictEqual(refused('not-a-decision'));
    expect(decision('Approved it')).toStrictEqual(refused('not-a-decision'));
    expect(decision('')).toStrictEqual(refused('blank'));
    expect(decision('Not heard: ill,\nand away')).toStrictEqual(is('not-heard', 'ill,\nand away'));
    expect(decision('Not heard - ill')).toStrictEqual(is('not-heard', 'ill'));
    expect(decision('Not heard')).toStrictEqual(is('not-heard'));
  });

  it('is whether the child was heard, said at its beginning, where nothing is chosen', () => {
    for (const text of ['Yes', 'Heard', 'heard in part', 'Discussed: all of it', '✓']) {
      expect(decision(text, 'heard')).toStrictEqual(is('heard'));
    }
    for (const text of ['was heard', 'unheard', 'heardly', 'approve']) {
      expect(decision(text, 'heard')).toStrictEqual(refused('not-a-decision'));
    }
  });

  it('has no funding where the panel shares none [CPR-1.4]', () => {
    expect(fundingIn(rowOf('funding'), 'SEN', bare())).toStrictEqual(refused('not-a-funding'));
    expect(fundingIn(rowOf('funding'), 'SEN', preset('resources'))).toStrictEqual(
      read('joint-sen'),
    );
  });
});

describe('yes and no, and what has to stand [CPR-3.6] [BC-1.3] [LCLH-4.6]', () => {
  it('are read from the first word; blank is no where nothing stops for it', () => {
    const said = (text: string) => confirmedIn(rowOf('confirmed'), text);
    expect(said('Yes, on the day')).toStrictEqual(read(true));
    expect(said('')).toStrictEqual(read(false));
    expect(said('Not yet')).toStrictEqual(read(false));
    expect(said('perhaps')).toStrictEqual(refused('not-yes-or-no'));
    expect([isYes('yes'), isYes('yesterday'), isYes('')]).toEqual([true, false, false]);
  });

  it('answer a question, which may be blank only where nothing needs it', () => {
    const flaws = (text: string, required: boolean) =>
      flawsOfQuestion(rowOf('question', { required }), text);
    expect(flaws('', true)).toStrictEqual([flaw('blank')]);
    expect(flaws('', false)).toEqual([]);
    expect(flaws('partly', false)).toStrictEqual([flaw('not-yes-or-no')]);
    expect([flaws('No', true), flaws('Yes', true)]).toEqual([[], []]);
  });

  it('are answers that begin as one of the file, or a name and why where somebody may set it aside', () => {
    const flaws = (text: string, altered: object = {}) =>
      flawsOfChoice(rowOf('choice', { answers: ['Views shared'], ...altered }), text);
    const not = [flaw('not-an-answer')];
    expect(flaws('Views-shared, in full')).toEqual([]);
    expect(flaws('No views shared')).toStrictEqual(not);
    expect(flaws('')).toStrictEqual([flaw('blank')]);
    expect(flaws('No', { required: false })).toEqual([]);
    expect(flaws('Views shared', { answers: undefined })).toStrictEqual(not);
    const aside = 'Set aside: the chair, as it was urgent';
    expect(flaws(aside)).toStrictEqual(not);
    expect(flaws(aside, { yields: true })).toEqual([]);
    for (const text of [
      'Set aside',
      'Set aside: ',
      'To set aside: chair',
      'Set asides chair',
      'No',
    ]) {
      expect(flaws(text, { yields: true })).toStrictEqual(not);
    }
  });
});

describe('the table of actions, as it is typed [CPR-5.1b] [NS-1.3]', () => {
  const kinds = preset('next-steps').decisions?.choices ?? [];
  const asked: ActionsRule = {
    ...{ kinds, required: true, needsAll: false, expected: 'each', rule: 'NS-1.3' },
  };
  const cells = { what: 'Visit', owner: 'A.B.', due: '17 June 2026', kind: 'Advice' };
  const one = (altered: object, rule: object = {}) =>
    actionsIn([{ ...cells, ...altered }], on, { ...asked, ...rule });
  const taken = { what: 'Visit', owner: 'A.B.', dueOn: '2026-06-17', kind: 'advice' };
  const at = (code: string, expected: string) => ({
    ...{ label: 'Actions', row: 1, rule: 'NS-1.3', code, expected },
  });

  it('is read row by row, with kinds named in full where one is none', () => {
    expect(one({})).toStrictEqual(read(taken));
    const { kind: _, ...plainly } = taken;
    const labels = `one of: ${kinds.map(({ label }) => label).join('; ')}`;
    expect(one({ kind: 'Order' })).toStrictEqual({
      taken: [plainly],
      flaws: [at('not-a-kind', labels)],
    });
    expect(one({ kind: 'Order' }, { kinds: [] })).toStrictEqual(read(plainly));
    expect(one({ kind: ' ' })).toStrictEqual(read(plainly));
    const action = [{ value: 'step', label: 'Action, with owner and date' }];
    expect(one({ kind: 'Action' }, { kinds: action }).taken).toMatchObject([{ kind: 'step' }]);
  });

  it('needs a date where the file says so, and takes "None" for no date else', () => {
    const { dueOn: _, ...undated } = taken;
    expect(one({ due: 'None' })).toStrictEqual(read(undated));
    expect(one({ due: '' })).toStrictEqual(read(undated));
    const date = 'a date from the day of the sitting on, such as 8 July 2026';
    expect(one({ due: 'soon' }).flaws).toStrictEqual([at('not-a-date', date)]);
    const strict = { kinds: [], needsAll: true };
    expect(one({ due: 'None' }, strict).flaws).toStrictEqual([at('not-a-date', date)]);
    expect(one({ due: '' }, strict).flaws).toStrictEqual([at('action-without-date', date)]);
    expect(one({ owner: 'None' }).taken).toStrictEqual([{ ...taken, owner: '' }]);
  });

  it('may be blank where nothing is required, and "None" only where all of the row says so', () => {
    const blank = { code: 'blank', label: 'Actions', expected: 'each', rule: 'NS-1.3' };
    expect(actionsIn([], on, asked)).toStrictEqual({ taken: [], flaws: [blank] });
    expect(actionsIn([], on, { ...asked, required: false })).toStrictEqual(read());
    const none = { what: 'None', owner: '', due: '', kind: '' };
    expect(one(none)).toStrictEqual(read());
    expect(one({ ...none, what: '', kind: 'None' })).toStrictEqual(read());
    expect(one({ ...none, owner: 'A.B.' }).taken).toHaveLength(1);
    expect(one({ ...none, what: '', owner: 'None' }).flaws).toStrictEqual([
      at('action-without-words', 'what is to be done'),
    ]);
    expect(one({ ...none, what: 'Visit', kind: 'None' }).taken).toHaveLength(1);
  });
});
