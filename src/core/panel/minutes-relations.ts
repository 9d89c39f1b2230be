import { rowsOf } from '../minutes/minutes-rows.ts';
import { promptLabels } from '../minutes/prompt-labels.ts';
import { plainLabel } from '../minutes/plain-label.ts';
import type { Panel } from './panel.ts';
import { repeated, twice, type Broken, type Relation } from './relation.ts';

/** Minutes are read back by their labels: two that read alike could not be told apart. */
function labelsAlike(panel: Panel): readonly Broken[] {
  const labels = [...rowsOf(panel).map(({ label }) => label), ...Object.values(promptLabels)];
  const again = [...new Set(twice(labels.map(plainLabel)))];
  const own = (panel.minutes?.sections ?? []).map(({ label }) => plainLabel(label));
  return again.map((label) => {
    const at = own.lastIndexOf(label);
    return {
      at: at < 0 ? 'minutes.sections' : `minutes.sections[${at}].label`,
      expected: 'headings that are told apart, also from those every panel has',
      actual: `${JSON.stringify(label)} again`,
      reads: ['minutes.sections[].label'],
    };
  });
}

/** Each way of reading but words has one place. */
function readTwice({ minutes }: Panel): readonly Broken[] {
  const ways = (minutes?.sections ?? []).map(({ reads }) =>
    reads === 'words' ? undefined : reads,
  );
  return repeated('minutes.sections', 'reads', ways, 'way of reading');
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
  { reads: ['gates', 'decisions', 'review', 'sharedFunding'], broken: labelsAlike },
  { reads: [], broken: readTwice },
  { reads: ['decisions'], broken: valuesTaken },
];
