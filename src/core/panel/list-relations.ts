import type { Panel } from './panel.ts';
import { twice, type Broken, type Relation } from './relation.ts';

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

/** A phase that is followed by another must end. */
function phasesBroken({ sittings }: Panel): readonly Broken[] {
  if (sittings.pattern !== 'phases') return [];
  const endless = sittings.phases.findIndex(({ ends }) => ends === undefined);
  if (endless < 0 || endless === sittings.phases.length - 1) return [];
  const expected = 'what ends this phase, since another follows';
  return [{ at: `sittings.phases[${endless}].ends`, expected, actual: 'nothing' }];
}

/** A seat stands in for one that stands before it: so nobody waits for nobody in a circle. */
function standInsBroken({ quorum }: Panel): readonly Broken[] {
  const seats = quorum?.seats ?? [];
  return seats.flatMap(({ ifAbsent }, at) => {
    const earlier = seats.slice(0, at).map(({ code }) => code);
    if (ifAbsent === undefined || earlier.includes(ifAbsent)) return [];
    const expected = `a seat that stands before this one: ${earlier.length === 0 ? 'there is none' : earlier.join(', ')}`;
    return [{ at: `quorum.seats[${at}].ifAbsent`, expected, actual: JSON.stringify(ifAbsent) }];
  });
}

/** The agenda's document has a table of five columns, and each shows something of an item. */
const columnsPrinted = 5;

function columnsBroken({ agendaPaper }: Panel): readonly Broken[] {
  const { columns = [], shows } = agendaPaper ?? {};
  if (!shows) return [];
  const broken = (at: string, expected: string, count: number): readonly Broken[] =>
    count === columnsPrinted ? [] : [{ at: `agendaPaper.${at}`, expected, actual: String(count) }];
  return [
    ...broken('columns', 'five headings, as many as the agenda has columns', columns.length),
    ...broken('shows', 'what stands in each of the five columns', shows.length),
  ];
}

/** A time has a beginning and, later, an end; and no two are called alike. */
function timesBroken({ goodTimes }: Panel): readonly Broken[] {
  const choices = goodTimes?.choices ?? [];
  const again = twice(choices.flatMap(({ value, label }) => [value, label]));
  return [
    ...choices.flatMap(({ from = '', to = '' }, at): readonly Broken[] => {
      if ((from === '' && to === '') || (from !== '' && from < to)) return [];
      const expected = 'a time later than its beginning, or neither of them';
      return [{ at: `goodTimes.choices[${at}].to`, expected, actual: to || 'nothing' }];
    }),
    ...(again.length === 0
      ? []
      : [
          {
            at: 'goodTimes.choices',
            expected: 'each time once',
            actual: `${again.join(', ')} again`,
          },
        ]),
  ];
}

export const listRelations: readonly Relation[] = [
  unique('requestTypes.choices', ({ requestTypes }) => valuesOf(requestTypes), 'value'),
  unique('decisions.choices', ({ decisions }) => valuesOf(decisions), 'value'),
  unique('sharedFunding.choices', ({ sharedFunding }) => valuesOf(sharedFunding), 'value'),
  unique('late.approvers', ({ late }) => late?.approvers ?? [], 'role'),
  unique('members.titles', ({ members }) => members.titles, 'title'),
  unique('record.steps', ({ record }) => record.steps.map(({ step }) => step), 'step'),
  unique('clauses', ({ clauses }) => clauses.map(({ rule }) => rule), 'rule'),
  unique('localChoice', ({ localChoice }) => localChoice ?? [], 'figure'),
  { reads: ['record.steps'], broken: stepsOutOfOrder },
  { reads: ['sittings'], broken: phasesBroken },
  { reads: ['agendaPaper'], broken: columnsBroken },
  { reads: ['goodTimes'], broken: timesBroken },
  { reads: ['quorum.seats'], broken: standInsBroken },
];
