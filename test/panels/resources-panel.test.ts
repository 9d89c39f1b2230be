import { panels } from '../../src/panels/index.ts';
import { parsePanel } from '../../src/core/panel/parse-panel.ts';
import raw from '../../src/panels/resources-panel.yaml';

const [panel] = panels;

const citations = (
  value: unknown,
): readonly { rule: string; printed: string; phrase: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'rule' in value ? [value as { rule: string; printed: string; phrase: string }] : [];
  return [...own, ...Object.values(value).flatMap(citations)];
};

describe('the Resources Panel', () => {
  it('is the one panel so far, and plain data', () => {
    expect(panels).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(panel))).toEqual(panel);
    expect(panel).toEqual(raw);
  });

  it.each([
    ['CPR-3.1', 'sits on Wednesdays', 'sittings', { pattern: 'weekly', weekday: 3 }],
    [
      'CPR-3.2',
      'from 09:30 to 13:00',
      'session',
      { earliestStart: '09:30', latestFinish: '13:00' },
    ],
    [
      'CPR-3.3',
      'in slots of 15 to 20',
      'slots',
      { minMinutes: 15, defaultMinutes: 20, maxMinutes: 20 },
    ],
    [
      'CPR-4.3',
      'cuts off on Monday at 17:00',
      'cutOff',
      { weekday: 1, time: '17:00', onHoliday: 'roll-back' },
    ],
    [
      'CPR-4.4',
      'lets chair and vice chair permit a late one',
      'late',
      { approvers: ['chair', 'vice-chair'] },
    ],
    [
      'CPR-5.1a',
      'sends the agenda by noon on Tuesday',
      'agenda',
      { weekday: 2, time: '12:00', onHoliday: 'roll-back', sendAt: '11:30' },
    ],
    [
      'CPR-5.1c',
      'brings reviews back on or after their date',
      'review',
      { bringForward: 'on-or-after' },
    ],
    ['CPR-2.1', 'is chaired by the Service Director', 'chairs', { chair: ['Service Director'] }],
  ] as const)('[%s] %s', (rule, _, part, figures) =>
    expect(panel?.[part]).toMatchObject({ rule, ...figures }),
  );

  it('has the three clocks of the record, and the next sitting as their end [CPR-5.2a, CPR-5.2b, CPR-5.3a, CPR-5.4]', () => {
    const clocks = panel?.record.steps.map((s) => [s.rule, s.step, s.owner, s.startsFrom]);
    expect(clocks).toEqual([
      ['CPR-5.2a', 'draft', 'administrator', 'finish'],
      ['CPR-5.2b', 'final', 'chair', 'draft'],
      ['CPR-5.3a', 'filed', 'administrator', 'final'],
    ]);
    const roll = 'next-working-day-same-time';
    expect(panel?.record.steps.map(({ within }) => within)).toEqual(
      [48, 48, 24].map((amount) => ({ amount, unit: 'hours', roll })),
    );
    expect(panel?.record.cap).toMatchObject({ at: 'next-sitting-start', rule: 'CPR-5.4' });
  });

  it('closes its lists [CPR-1.1, CPR-3.5, CPR-1.4, CPR-2.2]', () => {
    const values = (list?: { readonly choices: readonly { readonly value: string }[] }) =>
      list?.choices.map(({ value }) => value);
    expect(values(panel?.requestTypes)).toEqual([
      'new',
      'emergency',
      'planned',
      'change',
      'exceptional',
    ]);
    expect(values(panel?.decisions)).toEqual(['approve', 'decline', 'defer']);
    expect(values(panel?.sharedFunding)).toEqual([
      'none',
      'joint-sen',
      'joint-health',
      'tripartite',
    ]);
    expect(panel?.members.titles).toHaveLength(6);
  });

  it('quotes a rule in the same words wherever a figure or heading cites it', () => {
    const cited = citations({ ...panel, request: undefined }).map(({ rule, printed, phrase }) => [
      rule,
      printed,
      phrase,
    ]);
    const quoted = new Set(cited.map((one) => one.join('|')));
    const rules = cited.map(([rule = '']) => rule);
    expect(quoted.size).toBe(new Set(rules).size);
    expect(rules.every((rule) => rule.startsWith('CPR-'))).toBe(true);
  });

  it('gives the printed number under its heading, because 3.5 and 3.6 are printed twice', () => {
    const printed = citations(panel).map((c) => [c.rule, c.printed]);
    expect(printed).toContainEqual(['CPR-4.3', 'Panel Requests 3.6']);
    expect(printed).toContainEqual([
      'CPR-3.6',
      'Frequency, Duration & Process of Panel Meetings 3.6',
    ]);
  });

  it('passes its parser', () => expect(parsePanel(raw)).toEqual({ ok: true, value: panel }));
});
