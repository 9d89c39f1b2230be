import type { Panel } from './panel.ts';
import { nearestOf, repeated, type Broken, type Relation } from './relation.ts';

const unique = (
  list: string,
  key: string,
  of: (panel: Panel) => readonly string[] | undefined,
  what = key,
): Relation => ({
  reads: [],
  broken: (panel) => repeated(list, key, of(panel) ?? [], what),
});

const valuesOf = (list: { readonly choices: readonly { readonly value: string }[] } | undefined) =>
  list?.choices.map(({ value }) => value);

/** A step's clock starts with the sitting, at its finish, or with a step that stands before it. */
function stepsOutOfOrder({ record }: Panel): readonly Broken[] {
  return record.steps.flatMap(({ startsFrom }, at) => {
    const earlier = ['sitting', 'finish', ...record.steps.slice(0, at).map(({ step }) => step)];
    if (earlier.includes(startsFrom)) return [];
    const expected = `a step that comes before this one: ${earlier.join(', ')}`;
    const example = nearestOf(startsFrom, [...earlier].reverse());
    const actual = JSON.stringify(startsFrom);
    return [{ at: `record.steps[${at}].startsFrom`, expected, actual, example }];
  });
}

/** A phase that is followed by another must end. */
function phasesBroken({ sittings }: Panel): readonly Broken[] {
  if (sittings.pattern !== 'phases') return [];
  return sittings.phases.slice(0, -1).flatMap(({ ends }, at): readonly Broken[] => {
    if (ends !== undefined) return [];
    const expected = 'what ends this phase, since another follows';
    return [{ at: `sittings.phases[${at}].ends`, expected, actual: 'nothing', example: anEnd }];
  });
}

const anEnd = '{ when: cohorts-heard, cohorts: [approaching-18], confirmedBy: administrator, … }';

/** A seat stands in for one that stands before it: so nobody waits for nobody in a circle. */
function standInsBroken({ quorum }: Panel): readonly Broken[] {
  const seats = quorum?.seats ?? [];
  return seats.flatMap(({ ifAbsent }, at) => {
    const earlier = seats.slice(0, at).map(({ code }) => code);
    if (ifAbsent === undefined || earlier.includes(ifAbsent)) return [];
    const expected = `a seat that stands before this one: ${earlier.length === 0 ? 'there is none' : earlier.join(', ')}`;
    const actual = JSON.stringify(ifAbsent);
    const example = nearestOf(ifAbsent, earlier);
    return [{ at: `quorum.seats[${at}].ifAbsent`, expected, actual, example }];
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
  const place = (at: number, key: string): string => `goodTimes.choices[${at}].${key}`;
  return [
    ...choices.flatMap(({ from = '', to = '' }, at): readonly Broken[] => {
      if ((from === '' && to === '') || (from !== '' && from < to)) return [];
      const expected = 'a time later than its beginning, or neither of them';
      const reads = [place(at, 'from')];
      return [
        { at: place(at, 'to'), expected, actual: to || 'nothing', example: '"17:00"', reads },
      ];
    }),
    ...(['value', 'label'] as const).flatMap((key) =>
      repeated(
        'goodTimes.choices',
        key,
        choices.map((one) => one[key]),
        'time',
      ),
    ),
  ];
}

export const listRelations: readonly Relation[] = [
  unique('requestTypes.choices', 'value', ({ requestTypes }) => valuesOf(requestTypes)),
  unique('decisions.choices', 'value', ({ decisions }) => valuesOf(decisions)),
  unique('sharedFunding.choices', 'value', ({ sharedFunding }) => valuesOf(sharedFunding)),
  unique('late.approvers', '', ({ late }) => late?.approvers, 'role'),
  unique('members.titles', '', ({ members }) => members.titles, 'title'),
  unique('record.steps', 'step', ({ record }) => record.steps.map(({ step }) => step)),
  unique('clauses', 'rule', ({ clauses }) => clauses.map(({ rule }) => rule)),
  unique('localChoice', '', ({ localChoice }) => localChoice, 'figure'),
  { reads: ['record.steps[].step'], broken: stepsOutOfOrder },
  { reads: ['sittings.pattern'], broken: phasesBroken },
  { reads: [], broken: columnsBroken },
  { reads: [], broken: timesBroken },
  { reads: ['quorum.seats[].code'], broken: standInsBroken },
];
