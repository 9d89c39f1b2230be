import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import preset from '../../../src/panels/next-steps-panel.yaml';

type Fields = Readonly<Record<string, unknown>>;

const raw = preset as Fields & {
  readonly oversight: readonly Fields[];
  readonly plan: Fields;
  readonly cascade: Fields;
  readonly decisions: Fields;
};
const [check = {}, line = {}] = raw.oversight;
const passesTo = check['passesTo'];

const faultsOf = (altered: Fields) => {
  const parsed = parsePanel({ ...raw, ...altered });
  return parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
};

describe('what is looked at afterwards in a panel’s file [NS-7.2] [NS-7.5]', () => {
  it('is taken as the terms of reference have it', () => expect(faultsOf({})).toEqual([]));

  it.each<readonly [string, Fields, string]>([
    [
      'a plan that takes up what nobody recommends',
      { plan: { ...raw.plan, kinds: ['advice', 'praise'] } },
      'plan.kinds: praise',
    ],
    [
      'a plan that takes up the one decision of a closed list',
      { plan: { ...raw.plan, kinds: ['advice'] }, decisions: { ...raw.decisions, kind: 'closed' } },
      'plan.kinds: advice',
    ],
    [
      'a plan after which nobody is asked',
      { plan: { ...raw.plan, inPlace: 'weather' } },
      'plan.inPlace: "weather"',
    ],
    [
      'a check with stages',
      { oversight: [{ ...check, stages: ['Formal escalation'] }] },
      'oversight[0].due: next-review',
    ],
    [
      'a line that passes on',
      { oversight: [check, { ...line, passesTo }] },
      'oversight[1].due: ongoing',
    ],
    [
      'children passed on by somebody who is no member',
      { cascade: { ...raw.cascade, by: ['Mayor'] } },
      'cascade.by: Mayor',
    ],
  ])('refuses %s', (_, altered, fault) => expect(faultsOf(altered)).toEqual([fault]));
});
