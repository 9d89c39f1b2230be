import { asksAboutChild } from '../../../src/core/panel/asks-about-child.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { firstTaking, takesRequests } from '../../../src/core/panel/takes-requests.ts';
import { preset } from '../given/presets.ts';

describe('asksAboutChild [BC-5.4] [BC-5.6] [NS-3.5]', () => {
  it.each([
    ['resources', {}],
    ['permanence', {}],
    ['best-care', { placement: 'BC-5.6', ehcPlan: 'BC-5.4' }],
    ['next-steps', { placement: 'NS-3.5' }],
  ])('of %s is what its own rules turn on, each with the first that does', (code, asks) =>
    expect(asksAboutChild(preset(code))).toEqual(asks),
  );

  it('names the rule of the part around, and looks at attendees, preparation and gates too', () => {
    const part = (rule: string, when: object) => [{ rule, when }];
    const panel = (altered: object) => asksAboutChild(altered as Panel);
    expect(panel({ attendees: part('XX-1', { placements: [] }) })).toEqual({ placement: 'XX-1' });
    expect(panel({ preparation: part('XX-2', { ehcPlan: true }) })).toEqual({ ehcPlan: 'XX-2' });
    expect(panel({ gates: part('XX-3', { legalStatus: 'care-order' }) })).toEqual({
      legalStatus: 'XX-3',
    });
    expect(panel({ gates: part('XX-4', { notAskedFor: [] }) })).toEqual({ placement: 'XX-4' });
    const first = [...part('XX-5', { placements: [] }), ...part('XX-6', { placements: [] })];
    expect(panel({ gates: first })).toEqual({ placement: 'XX-5' });
    expect(panel({ quorum: { rule: 7, placements: [] } })).toEqual({ placement: '' });
    expect(panel({ cohorts: part('XX-7', { placements: [] }) })).toEqual({});
  });
});

describe('takesRequests [NS-3.2] [BC-6.1]', () => {
  const way = (mode: string) => ({ intake: [{ mode: 'cohort' }, { mode }] }) as unknown as Panel;

  it('is so of a panel to which somebody sends a form, or whose file does not say how children come', () => {
    expect(takesRequests(way('referral'))).toBe(true);
    expect(takesRequests(way('nomination'))).toBe(true);
    expect(takesRequests(way('tracker'))).toBe(false);
    expect(takesRequests(preset('resources'))).toBe(true);
    expect(takesRequests({} as Panel)).toBe(true);
  });

  it('says which panel is meant where none is named: the first that takes any, else the first', () => {
    const [tracks, takes, too] = [way('tracker'), way('referral'), way('nomination')];
    expect(firstTaking([tracks, takes, too])).toBe(takes);
    expect(firstTaking([tracks])).toBe(tracks);
    expect(firstTaking([])).toBeUndefined();
  });
});
