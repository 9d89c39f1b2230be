import {
  citationsOf,
  clauseWords,
  ownRule,
  printedRule,
} from '../../../src/core/panel/citations.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { sameElsewhere } from '../../../src/core/panel/same-elsewhere.ts';
import { preset } from '../given/presets.ts';

const cited = (rule: string, phrase = 'any words') => ({
  rule,
  printed: `Printed ${rule}`,
  phrase,
});
const panel = (altered: object) => ({ shortName: 'Small Panel', ...altered }) as unknown as Panel;
const small = panel({
  slots: { ...cited('XX-1'), more: [cited('XX-2', ''), { ...cited('XX-3'), rule: 'XX-1' }] },
  clauses: [cited('XX-4'), null, 7],
});

describe('citationsOf', () => {
  it('is every citation once, a section before what stands in it', () => {
    expect(citationsOf(small)).toStrictEqual([cited('XX-1'), cited('XX-2', ''), cited('XX-4')]);
  });
});

describe('a rule as people are shown it', () => {
  it('is the panel’s own words, or those that speak of the same', () => {
    expect(clauseWords(small, 'XX-1')).toBe('Small Panel, Printed XX-1: “any words”');
    expect(clauseWords(small, 'XX-2')).toBe('Small Panel, Printed XX-2');
    expect(clauseWords(small, 'XX-9')).toBe('Small Panel');
    const same = panel({ slots: cited('XX-1') });
    expect(clauseWords(same, 'CPR-3.3')).toBe('Small Panel, Printed XX-1: “any words”');
    expect([ownRule(same, 'CPR-3.3'), ownRule(same, 'XX-1'), ownRule(same, 'CPR-3.2')]).toEqual([
      'XX-1',
      'XX-1',
      '',
    ]);
  });

  it('is found in the first panel that prints it', () => {
    const other = { ...panel({ late: cited('XX-5') }), shortName: 'Other Panel' } as Panel;
    expect(printedRule([small, other], 'XX-5')).toBe('Other Panel, Printed XX-5');
    expect(printedRule([small, other], 'XX-1')).toBe('Small Panel, Printed XX-1');
    expect(printedRule([small, other], 'XX-9')).toBe('');
  });
});

describe('what another panel says of the same', () => {
  const parts = {
    requestTypes: cited('XX-1.1'),
    chairs: cited('XX-2.1'),
    members: cited('XX-2.2'),
    attendance: { members: cited('XX-2.3'), worker: cited('XX-2.6'), manager: cited('XX-2.7') },
    sittings: cited('XX-3.1'),
    session: cited('XX-3.2'),
    slots: cited('XX-3.3'),
    decisions: cited('XX-3.5'),
    request: cited('XX-4.1'),
    cutOff: cited('XX-4.3'),
    late: cited('XX-4.4'),
    agenda: cited('XX-5.1a'),
    review: cited('XX-5.1c'),
  };

  it.each([
    ...['1.1', '2.1', '2.2', '2.3', '2.6', '2.7', '3.1', '3.2', '3.3', '3.5', '4.1', '4.3', '4.4'],
    ...['5.1a', '5.1c'],
  ])('of CPR-%s is the part of its file that speaks of it', (number) =>
    expect(sameElsewhere(panel(parts), `CPR-${number}`)?.rule).toBe(`XX-${number}`),
  );

  it('of decisions and of requests is one part for two rules', () => {
    expect(sameElsewhere(panel(parts), 'CPR-3.6')?.rule).toBe('XX-3.5');
    expect(sameElsewhere(panel(parts), 'CPR-4.2')?.rule).toBe('XX-4.1');
  });

  it('of requests is the first way in where no form is described, and of a cut-off the way in', () => {
    const { request: _r, cutOff: _c, ...without } = parts;
    const tracked = panel({ ...without, intake: [cited('XX-6'), cited('XX-7')] });
    expect(
      ['CPR-4.1', 'CPR-4.2', 'CPR-4.3'].map((rule) => sameElsewhere(tracked, rule)?.rule),
    ).toEqual(['XX-6', 'XX-6', 'XX-6']);
    expect(sameElsewhere(panel(without), 'CPR-4.1')).toBeUndefined();
  });

  it('of who must come is who is asked to each item, where no attendance is stated', () => {
    const attendees = [
      { who: 'carer', ...cited('XX-7') },
      { who: 'social-worker', ...cited('XX-8') },
      { who: 'team-manager', ...cited('XX-9') },
    ];
    const asked = panel({ attendance: {}, attendees });
    expect([sameElsewhere(asked, 'CPR-2.6')?.rule, sameElsewhere(asked, 'CPR-2.7')?.rule]).toEqual([
      'XX-8',
      'XX-9',
    ]);
    expect(sameElsewhere(panel({ attendance: {} }), 'CPR-2.6')).toBeUndefined();
  });

  it('is nothing of a rule that is of one panel alone, or of a local default', () => {
    expect(sameElsewhere(panel(parts), 'CPR-9.9')).toBeUndefined();
    expect(sameElsewhere(panel({ slots: cited('XX-1', '') }), 'CPR-3.3')).toBeUndefined();
    expect(sameElsewhere(preset('permanence'), 'CPR-4.4')).toBeUndefined();
  });
});
