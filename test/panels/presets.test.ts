import type { Citation } from '../../src/core/panel/panel.ts';
import { parsePanel } from '../../src/core/panel/parse-panel.ts';
import { presets } from '../../src/panels/index.ts';

const citationsIn = (part: unknown): readonly Citation[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'rule' in part ? [part as Citation] : [];
  return [...own, ...Object.values(part).flatMap(citationsIn)];
};

const rules: Readonly<Record<string, RegExp>> = {
  'next-steps': /^NS-/,
  resources: /^CPR-/,
  'lasting-homes': /^LCLH-/,
  'best-care': /^BC-/,
  permanence: /^CPP-/,
};

describe('the five terms of reference', () => {
  it.each(presets().map((panel) => [panel.shortName, panel] as const))(
    '%s is plain data that passes its own check once it was written out',
    (_, panel) => {
      const again: unknown = JSON.parse(JSON.stringify(panel));
      expect(parsePanel(again)).toEqual({ ok: true, value: panel });
    },
  );

  it.each(presets().map((panel) => [panel.code, panel] as const))(
    '%s cites its own rules, each with its words or as a local default',
    (code, panel) => {
      const all = citationsIn(panel);
      expect(all.length).toBeGreaterThan(25);
      for (const { rule, printed, phrase } of all) {
        expect(rule).toMatch(/^[A-Z]{2,4}-[AG]?\d+(\.\d+[a-z]?)?[a-z]?$/);
        expect(rule).toMatch(rules[code] as RegExp);
        expect([printed === 'Local default', phrase === '']).toEqual(
          printed === 'Local default' ? [true, true] : [false, false],
        );
      }
    },
  );

  it('files the record by a different hand in each [CPR-5.3a] [LCLH-5.4] [BC-8.2]', () => {
    const owners = presets().map(({ code, record }) => [code, record.steps.at(-1)?.owner]);
    expect(Object.fromEntries(owners)).toMatchObject({
      resources: 'administrator',
      'lasting-homes': 'case-support',
      'best-care': 'social-worker',
    });
  });
});
