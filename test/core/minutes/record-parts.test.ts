import { recordParts } from '../../../src/core/minutes/record-parts.ts';
import type { Outcome } from '../../../src/core/register/register.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { decided } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { reading } from '../given/minutes.ts';
import { preset } from '../given/presets.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const parts = (
  panel: Panel,
  outcome: Partial<Outcome> = {},
  answers: Readonly<Record<string, string>> = {},
) => recordParts(panel, { on: day('2026-06-10') }, { ...reading(), answers }, decided(outcome));

describe('what a child’s record says [CPR-5.3a]', () => {
  it('is the panel’s own headings, the decision as its list has it, and what follows', () => {
    const found = parts(
      resourcesPanel,
      { reviewOn: day('2026-07-08'), sharedFunding: 'tripartite', recommendations: 'Visit soon.' },
      {
        'Pen picture, needs and circumstances': ' A.B. is settled. ',
        'Outcome sought and why': 'A placement.',
        'Discussion highlights': ' ',
      },
    );
    expect(found).toMatchObject({ decision: 'Approve', takesDissent: true });
    expect(found.sections).toEqual([
      { heading: 'Presentation', text: 'A.B. is settled.\nA placement.' },
      { heading: 'Discussion highlights', text: 'Nothing was noted.' },
    ]);
    expect(found.said).toEqual([
      { label: 'Reasons', text: 'It meets the assessed need.' },
      { label: 'Recommendations', text: 'Visit soon.' },
      { label: 'Shared funding', text: 'Tripartite' },
      { label: 'Review date', text: 'Wednesday 8 July 2026' },
    ]);
  });

  it('says when a deferred decision comes back, and that nothing does', () => {
    const backOn = (outcome: Partial<Outcome>) =>
      parts(resourcesPanel, outcome).said.find(({ label }) => label === 'Review date')?.text;
    expect(backOn({ decision: 'defer', deferredTo: day('2026-06-17') })).toBe(
      'Wednesday 17 June 2026',
    );
    expect(backOn({ reviewOn: day('2026-07-08'), deferredTo: day('2026-06-17') })).toBe(
      'Wednesday 8 July 2026',
    );
    expect(backOn({})).toBe('None');
  });

  it('names no decision where the panel makes no such choice', () => {
    expect(parts(resourcesPanel, { decision: 'heard' }).decision).toBe('');
    expect(parts(preset('permanence'), { decision: 'heard' }).decision).toBe('');
    expect(parts(preset('permanence')).takesDissent).toBe(false);
  });

  it('leaves reasons out only where there are none and nothing is decided', () => {
    const labels = (panel: Panel, reasons: string) =>
      parts(panel, { reasons, recommendations: '', sharedFunding: '' }).said.map(
        ({ label }) => label,
      );
    expect(labels(resourcesPanel, '')).toContain('Reasons');
    const { decisions: _, ...panel } = preset('permanence');
    expect(labels(panel, '')).not.toContain('Reasons');
    expect(labels(panel, 'Not heard.')).toContain('Reasons');
  });

  it('gathers rows that are recorded under one heading, and leaves out what does not apply', () => {
    const section = (label: string, altered: object = {}) => ({
      label,
      rule: 'XX-1',
      printed: 'Any 1',
      phrase: 'any words',
      ...altered,
    });
    const sections = [
      section('First', { recordedAs: 'Together' }),
      section('Alone'),
      section('Second', { recordedAs: 'Together' }),
      section('Third', { when: { asked: 'Does it apply?' } }),
    ];
    const { gates: _, ...bare } = preset('permanence');
    const panel = { ...bare, minutes: { ...bare.minutes, sections } } as unknown as Panel;
    const found = (answers: Readonly<Record<string, string>>) => parts(panel, {}, answers).sections;
    const noted = 'Nothing was noted.';
    expect(found({ First: 'One.', Second: 'Two.' })).toEqual([
      { heading: 'Together', text: 'One.\nTwo.' },
      { heading: 'Alone', text: noted },
    ]);
    expect(found({ 'Does it apply?': 'Yes' }).at(-1)).toEqual({ heading: 'Third', text: noted });
    expect(found({ 'Does it apply?': 'No', Third: 'All the same.' }).at(-1)).toEqual({
      heading: 'Third',
      text: 'All the same.',
    });
    expect(found({ 'Does it apply?': 'No' }).map(({ heading }) => heading)).toEqual([
      'Together',
      'Alone',
    ]);
  });
});
