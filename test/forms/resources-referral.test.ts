import { fields } from './given/referral-form.ts';

const visible = fields.filter(({ kind }) => kind !== 'hidden');

describe('resourcesReferral [CPR-4.1]', () => {
  it('can be filled in under five minutes: 20 questions at most, 5 of them long', () => {
    expect(visible.length).toBeLessThanOrEqual(20);
    expect(visible.filter(({ kind }) => kind === 'text').length).toBeLessThanOrEqual(5);
  });

  it('asks each question once', () => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  it('asks a following question after the one it follows', () => {
    const order = fields.map(({ id }) => id);
    for (const { id, showIf } of fields) {
      if (showIf) expect(order.indexOf(showIf.field)).toBeLessThan(order.indexOf(id));
    }
  });

  it('keeps narrative and the name out of the register: tier 3 feeds nothing but initials', () => {
    const fed = fields.filter(({ tier }) => tier === 3).flatMap(({ target }) => target ?? []);
    expect(fed).toEqual(['initials']);
  });
});
