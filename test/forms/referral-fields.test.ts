import { preset } from '../core/given/presets.ts';
import { takesRequests } from '../../src/core/panel/takes-requests.ts';
import { formPlan } from '../../src/forms/google-form.ts';
import { referralFields } from '../../src/forms/referral-fields.ts';
import { presets } from '../../src/panels/index.ts';
import { citationsOf } from '../../src/core/panel/citations.ts';
import { fields, panel } from './given/referral-form.ts';

const visible = fields.filter(({ kind }) => kind !== 'hidden');

describe('referralFields [CPR-4.1]', () => {
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
    const asked = fields.filter(({ kind }) => kind !== 'hidden');
    expect(asked.filter(({ rule }) => !quoted.has(rule))).toEqual([]);
  });

  it('ask what follows from a type of request by a type the panel has', () => {
    const types = panel.requestTypes.choices.map(({ value }) => value);
    const followed = fields.flatMap(({ showIf }) => showIf?.is ?? []);
    expect(types).toEqual(expect.arrayContaining(followed));
  });
});

describe('the form of any panel [BC-6.1] [LCLH-4.8]', () => {
  const taking = presets().filter(takesRequests);

  it('is offered by the panels to which somebody sends a child, and by no other [NS-3.2]', () => {
    expect(taking.map(({ code }) => code)).toEqual(['resources', 'lasting-homes', 'best-care']);
  });

  it.each(taking.map((one) => [one.shortName, one] as const))(
    'of the %s asks each question once, and a Google Form can ask it too',
    (_, one) => {
      const ids = referralFields(one).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(formPlan(one)).toMatchObject({ ok: true });
    },
  );

  it('of the Best Care Panel asks what its rules name [BC-2.1] [BC-2.2] [BC-3.8]', () => {
    const asked = referralFields(preset('best-care'));
    const required = asked.filter(({ needed }) => needed === 'section').map(({ id }) => id);
    expect(required).toEqual(
      expect.arrayContaining([
        'journey',
        'bestValue',
        'contact',
        'familyPosition',
        'commitment',
        'childsView',
        'carersView',
      ]),
    );
  });

  it('of the Best Care Panel offers its kinds of case: a great change, a barrier, a look back [BC-2.3] [BC-3.5] [BC-3.9] [BC-3.10]', () => {
    const asked = referralFields(preset('best-care'));
    const kinds = asked.find(({ id }) => id === 'requestType');
    const values = kinds?.kind === 'choice' ? kinds.choices.map(({ value }) => value) : [];
    expect(values).toEqual([
      'staying-put',
      'regulation-24',
      'special-guardianship',
      'guardianship-allowance',
      'transition',
      'reunification',
      'placement-move',
      'significant-change',
      'barrier',
      'learning-review',
    ]);
  });

  it('asks where a child lives only of a panel whose seats turn on it [BC-5.6]', () => {
    const asking = presets().filter((one) =>
      referralFields(one).some(({ id }) => id === 'placement'),
    );
    expect(asking.map(({ code }) => code)).toEqual(['next-steps', 'best-care']);
  });

  it('asks why a request is late only where somebody may permit it [CPR-4.4]', () => {
    const asking = taking.filter((one) =>
      referralFields(one).some(({ id }) => id === 'lateReason'),
    );
    expect(asking.map(({ code }) => code)).toEqual(['resources']);
  });

  it('asks for the reviewing officer where that person is invited, or looks at the child afterwards [BC-4.3] [CPP-3.6] [NS-7.2]', () => {
    const asking = presets().filter((one) =>
      referralFields(one).some(({ id }) => id === 'reviewingOfficer'),
    );
    expect(asking.map(({ code }) => code)).toEqual(['next-steps', 'best-care', 'permanence']);
  });
});
