import type { Panel } from './panel.ts';
import { twice, type Broken, type Relation } from './relation.ts';
import type { SittingPattern, SittingPlan, Stream } from './sitting-plan.ts';

const unique = (at: string, of: (panel: Panel) => readonly string[], what: string): Relation => ({
  reads: [at],
  broken: (panel) => {
    const again = twice(of(panel));
    const actual = `${again.join(', ')} again`;
    return again.length === 0 ? [] : [{ at, expected: `each ${what} once`, actual }];
  },
});

const valuesOf = (list: { readonly choices: readonly { readonly value: string }[] } | undefined) =>
  list?.choices.map(({ value }) => value) ?? [];

/** A step's clock starts with the sitting, at its finish, or with a step that stands before it. */
function stepsOutOfOrder({ record }: Panel): readonly Broken[] {
  return record.steps.flatMap(({ startsFrom }, at) => {
    const earlier = ['sitting', 'finish', ...record.steps.slice(0, at).map(({ step }) => step)];
    if (earlier.includes(startsFrom)) return [];
    const expected = `a step that comes before this one: ${earlier.join(', ')}`;
    return [{ at: `record.steps[${at}].startsFrom`, expected, actual: JSON.stringify(startsFrom) }];
  });
}

function patternBroken(at: string, rule: SittingPattern): readonly Broken[] {
  if (rule.pattern === 'dates') return repeated(`${at}.dates`, rule.dates, 'date');
  if (rule.pattern !== 'monthly') return [];
  const missing = (rule.everyMonths ?? 1) > 1 && rule.firstMonth === undefined;
  return [
    ...(missing
      ? [
          {
            at: `${at}.firstMonth`,
            expected: 'the first month, from which the others are counted',
            actual: 'nothing',
          },
        ]
      : []),
    ...repeated(
      `${at}.days`,
      rule.days.map(({ nth, weekday }) => `${nth}/${weekday}`),
      'day of the month',
    ),
  ];
}

const repeated = (at: string, values: readonly string[], what: string): readonly Broken[] => {
  const again = twice(values);
  const actual = `${again.join(', ')} again`;
  return again.length === 0 ? [] : [{ at, expected: `each ${what} once`, actual }];
};

function turnedRound(at: string, { except = [] }: Pick<SittingPattern, 'except'>) {
  return except.flatMap(({ from, to }, index): readonly Broken[] =>
    from <= to
      ? []
      : [
          {
            at: `${at}.except[${index}].to`,
            expected: 'a last day on or after the first',
            actual: `${to} against ${from}`,
          },
        ],
  );
}

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

function streamsBroken(streams: readonly Stream[]): readonly Broken[] {
  return [
    ...repeated('sittings.streams', codes(streams), 'code'),
    ...streams.flatMap(({ sittings, ages }, at) => [
      ...patternBroken(`sittings.streams[${at}].sittings`, sittings),
      ...turnedRound(`sittings.streams[${at}].sittings`, sittings),
      ...((ages?.fromMonths ?? 0) < (ages?.belowMonths ?? Infinity)
        ? []
        : [
            {
              at: `sittings.streams[${at}].ages.belowMonths`,
              expected: 'an age above the first',
              actual: `${ages?.belowMonths ?? ''} against ${ages?.fromMonths ?? 0}`,
            },
          ]),
    ]),
  ];
}

function phasesBroken(plan: Extract<SittingPlan, { pattern: 'phases' }>): readonly Broken[] {
  const endless = plan.phases.findIndex(({ ends }) => ends === undefined);
  return [
    ...repeated('sittings.phases', codes(plan.phases), 'code'),
    ...(endless < 0 || endless === plan.phases.length - 1
      ? []
      : [
          {
            at: `sittings.phases[${endless}].ends`,
            expected: 'what ends this phase, since another follows',
            actual: 'nothing',
          },
        ]),
  ];
}

function planBroken({ sittings }: Panel): readonly Broken[] {
  if (sittings.pattern === 'streams') return streamsBroken(sittings.streams);
  const own =
    sittings.pattern === 'phases' ? phasesBroken(sittings) : patternBroken('sittings', sittings);
  return [...own, ...turnedRound('sittings', sittings)];
}

export const listRelations: readonly Relation[] = [
  unique('requestTypes.choices', ({ requestTypes }) => valuesOf(requestTypes), 'value'),
  unique('decisions.choices', ({ decisions }) => valuesOf(decisions), 'value'),
  unique('sharedFunding.choices', ({ sharedFunding }) => valuesOf(sharedFunding), 'value'),
  unique('late.approvers', ({ late }) => late?.approvers ?? [], 'role'),
  unique('members.titles', ({ members }) => members.titles, 'title'),
  unique('record.steps', ({ record }) => record.steps.map(({ step }) => step), 'step'),
  unique('clauses', ({ clauses }) => clauses.map(({ rule }) => rule), 'rule'),
  { reads: ['record.steps'], broken: stepsOutOfOrder },
  { reads: ['sittings'], broken: planBroken },
];
