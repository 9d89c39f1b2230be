import { homesFinal, homesSitting, homesTold } from '../given/lasting-homes.ts';
import { admin, chair, finance } from '../given/people.ts';
import { worked } from '../given/week.ts';
import { partnerViews } from '../../src/pages/partner-views.ts';
import { asText, html } from '../../src/pages/html.ts';
import { breachesPart, partnersPart } from '../../src/pages/partners-table.ts';
import { visitorFrom } from '../../src/pages/who-may.ts';
import { day } from '../core/given/day.ts';
import type { Register } from '../../src/core/register/register.ts';

function seen(register: Register, email: string) {
  const sitting = register.rows.sitting.get(homesSitting);
  if (!sitting) throw new Error('There is no such sitting.');
  const visitor = visitorFrom(register.people, email, day('2026-12-09'));
  return partnerViews({ visitor }, register, sitting);
}

const away = worked(
  homesFinal({
    'foster@council.example': { mark: 'absent' },
    'access@council.example': { mark: 'cover', cover: 'Person Deputy, Officer' },
  }),
  '2026-12-09 10:00',
);

describe('who is represented, on the page of a sitting [LCLH-2.2] [LCLH-2.9]', () => {
  it('shows chair and administrator each seat in words, and the breaches with their clause', () => {
    for (const person of [admin, chair]) {
      const { partners, breaches } = seen(away, person);
      const states = partners.map(({ title, state, who }) => [title, state, who].join(' | '));
      expect(states).toContain('Fostering Manager | ▲ Not represented | foster@council.example');
      expect(states).toContain(
        'Access to Resources representative | ✓ Deputy | Person Deputy, Officer',
      );
      expect(states).toContain(
        'Residential Services Manager | ▲ Not represented: nobody on People has that title | ',
      );
      expect(asText(html`${partnersPart(partners)}`)).toContain(
        'Whether each partner is represented',
      );
      const page = asText(html`${breachesPart(breaches)}`);
      expect(page).toContain('Not represented: Fostering Manager.');
      expect(page).toContain('Lasting Homes Panel, Membership');
    }
  });

  it('shows a member who else is asked to come, and no breach', () => {
    expect(seen(away, finance)).toMatchObject({ partners: [], breaches: [] });
    expect(seen(away, finance).coming.length).toBeGreaterThan(0);
  });

  it('says what is not known yet before the sitting, and has no part of it where nothing is kept', () => {
    const { partners, breaches } = seen(homesTold, admin);
    expect(partners.map(({ state }) => state)).toContain('○ No reply');
    expect(breachesPart(breaches)).toBe(false);
    expect(partnersPart([])).toBe(false);
  });
});
