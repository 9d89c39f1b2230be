import { day } from '../given/day.ts';
import { homesTold } from '../../given/lasting-homes.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Child } from '../../../src/core/register/child.ts';
import type { Referral, Register } from '../../../src/core/register/register.ts';
import { planOverseer } from '../../../src/core/week/plan-overseer.ts';
import preset from '../../../src/panels/lasting-homes-panel.yaml';

const on = day('2026-12-08');

/** Born so that they turn 18 on the day after, or on the day. */
const seventeen = day('2008-12-09');
const eighteen = day('2008-12-08');

function told(
  facts: Partial<Referral['facts']>,
  child?: Partial<Child>,
  register: Register = homesTold,
) {
  const before = register.rows.referral.get('LH-26-0001');
  if (!before) throw new Error('There is no such child.');
  const { dateOfBirth: _, ...rest } = before.facts;
  const referral: Referral = { ...before, facts: { ...rest, ...facts } };
  const row = { key: before.facts.caseNumber, knownSince: on, ...child } as Child;
  const known = withChanges(register, child ? [{ table: 'child', row }] : []);
  return planOverseer(known, referral, on);
}

const inCare =
  'Children in Our Care Team Manager (care@council.example). Leaving Care Service Team Manager (leaving@council.example) contributes.';
const afterwards = 'Leaving Care Service Team Manager (leaving@council.example).';

describe('who oversees a pathway plan [LCLH-1.8] [LCLH-1.9]', () => {
  it.each([
    ['in care by the status of the request', { legalStatus: 'care-order' }, undefined, inCare],
    [
      'in care until the day of turning 18',
      { legalStatus: 'section-20', dateOfBirth: seventeen },
      undefined,
      inCare,
    ],
    [
      'of age, whatever an old status says',
      { legalStatus: 'care-order', dateOfBirth: eighteen },
      undefined,
      afterwards,
    ],
    [
      'a care leaver under 18',
      { legalStatus: 'care-leaver', dateOfBirth: seventeen },
      undefined,
      afterwards,
    ],
    ['in the extract of children in care', { dateOfBirth: seventeen }, {}, inCare],
    ['in the extract no more', { dateOfBirth: seventeen }, { goneOn: on }, afterwards],
    ['a care leaver by the extract', {}, { legalStatus: 'care-leaver' }, afterwards],
  ] as const)('follows from what is known: %s', (_, facts, child, words) =>
    expect(told(facts, child)?.words).toBe(words),
  );

  it.each([
    ['nothing is known', {}, undefined],
    ['only that they are under 18', { dateOfBirth: seventeen }, undefined],
    [
      'a person put the child down who stands in no extract',
      { dateOfBirth: seventeen },
      { neverListed: true },
    ],
  ] as const)('says that it is not known where %s', (_, facts, child) =>
    expect(told(facts, child)).toEqual({
      label: 'Pathway plan overseen by',
      words:
        'Not known yet: under 18 it depends on whether they are in care, and neither the request nor the extract from the case system says that.',
      clause: '',
    }),
  );

  it('quotes the clause of either', () => {
    expect(told({ legalStatus: 'care-order' })?.clause).toContain('who remain in our care');
    expect(told({ legalStatus: 'care-leaver' })?.clause).toContain('who have left our care');
  });

  it('is the child’s own manager where several hold the title, and the title alone where nobody does', () => {
    const second = {
      ...homesTold,
      people: homesTold.people.flatMap((person) =>
        person.email === 'care@council.example'
          ? [person, { ...person, email: 'care.two@council.example' }]
          : person.email === 'leaving@council.example'
            ? []
            : [person],
      ),
    };
    const facts = { legalStatus: 'care-order' } as const;
    expect(told(facts, undefined, second)?.words).toBe(
      'Children in Our Care Team Manager (care@council.example, care.two@council.example). Leaving Care Service Team Manager contributes.',
    );
    const own = { ...facts, manager: 'care.two@council.example' };
    expect(told(own, undefined, second)?.words).toContain('(care.two@council.example).');
  });

  it('is not said of a panel whose file does not', () => {
    const silent = {
      ...homesTold,
      panels: homesTold.panels.map(({ planOversight: _, ...panel }) => panel),
    };
    expect(told({ legalStatus: 'care-order' }, undefined, silent)).toBeUndefined();
  });

  it('is refused in a file that names nobody of the panel', () => {
    const { planOversight } = preset as { readonly planOversight: Record<string, object> };
    const altered = {
      ...(preset as object),
      planOversight: {
        ...planOversight,
        inCare: { ...planOversight['inCare'], by: 'Somebody', contributes: ['Nobody'] },
      },
    };
    const parsed = parsePanel(altered);
    const faults = parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
    expect(faults).toEqual([
      'planOversight.inCare.by: Somebody',
      'planOversight.inCare.contributes[0]: Nobody',
    ]);
  });
});
