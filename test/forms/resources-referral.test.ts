import { citationsOf } from '../../src/core/panel/citations.ts';
import { fields, panel } from './given/referral-form.ts';

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

describe('the rules behind the questions', () => {
  it('are all quoted in the terms of reference', () => {
    const quoted = new Set(citationsOf(panel).map(({ rule }) => rule));
    expect(fields.filter(({ rule }) => !quoted.has(rule))).toEqual([]);
  });

  it('ask what follows from a type of request by a type the panel has', () => {
    const types = panel.requestTypes.choices.map(({ value }) => value);
    const followed = fields.flatMap(({ showIf }) => showIf?.is ?? []);
    expect(types).toEqual(expect.arrayContaining(followed));
  });
});
