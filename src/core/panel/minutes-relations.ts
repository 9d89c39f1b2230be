import { rowsOf } from '../minutes/minutes-rows.ts';
import { promptLabels } from '../minutes/prompt-labels.ts';
import { plainLabel } from '../minutes/plain-label.ts';
import type { Panel } from './panel.ts';
import { twice, type Broken, type Relation } from './relation.ts';

/** Minutes are read back by their labels: two that read alike could not be told apart. */
function labelsAlike(panel: Panel): readonly Broken[] {
  const labels = [...rowsOf(panel).map(({ label }) => label), ...Object.values(promptLabels)];
  const again = twice(labels.map(plainLabel));
  return again.length === 0
    ? []
    : [
        {
          at: 'minutes.sections',
          expected: 'headings that are told apart, also from those every panel has',
          actual: `${again.map((one) => JSON.stringify(one)).join(', ')} again`,
        },
      ];
}

/** Each way of reading but words has one place. */
function readTwice({ minutes }: Panel): readonly Broken[] {
  const ways = (minutes?.sections ?? []).flatMap(({ reads = 'words' }) =>
    reads === 'words' ? [] : [reads],
  );
  const again = twice(ways);
  return again.length === 0
    ? []
    : [
        {
          at: 'minutes.sections',
          expected: 'one heading that is read in this way',
          actual: `reads: ${again.join(', ')} again`,
        },
      ];
}

const taken = ['heard', 'not-heard'];

/** Whether a child was heard is said of every panel, beside its own decisions. */
function valuesTaken({ decisions }: Panel): readonly Broken[] {
  return (decisions?.choices ?? []).flatMap(({ value }, at) =>
    taken.includes(value)
      ? [
          {
            at: `decisions.choices[${at}].value`,
            expected: `another value: every panel has ${taken.join(' and ')}`,
            actual: JSON.stringify(value),
          },
        ]
      : [],
  );
}

export const minutesRelations: readonly Relation[] = [
  { reads: ['minutes', 'gates', 'decisions', 'review', 'sharedFunding'], broken: labelsAlike },
  { reads: ['minutes'], broken: readTwice },
  { reads: ['decisions'], broken: valuesTaken },
];
