import type { Panel } from './panel.ts';
import { nearestOf, repeated, type Broken, type Relation } from './relation.ts';

/** Questions of the form itself, whose names a panel's file cannot give to others. */
const taken = [
  'requestType',
  'lateReason',
  'caseNumber',
  'childName',
  'dateOfBirth',
  'siblings',
  'legalStatus',
  'placement',
  'ehcPlan',
  'worker',
  'workerRole',
  'manager',
  'reviewingOfficer',
  'supervisingWorker',
  'whatIsAsked',
  'sharedFunding',
  'timeToCome',
  'amends',
  'panel',
];

type Question = NonNullable<NonNullable<Panel['request']>['questions']>[number];

const path = (at: number, key: string): string => `request.questions[${at}].${key}`;

function idsBroken(questions: readonly Question[]): readonly Broken[] {
  const ids = questions.map(({ id }) => id);
  const own = ids.map((id) => (taken.includes(id) ? undefined : id));
  const expected = `a name that the form does not use itself: it uses ${taken.join(', ')}`;
  return [
    ...ids.flatMap((id, at): readonly Broken[] =>
      taken.includes(id)
        ? [{ at: path(at, 'id'), expected, actual: id, example: `"${id}Here"` }]
        : [],
    ),
    ...repeated('request.questions', 'id', own, 'name'),
  ];
}

const choicesBroken = (questions: readonly Question[]): readonly Broken[] =>
  questions.flatMap(({ kind, choices }, at): readonly Broken[] => {
    if ((kind === 'choice') === (choices !== undefined)) return [];
    const expected = kind === 'choice' ? 'what there is to choose from' : 'no choices';
    return [
      {
        at: path(at, 'choices'),
        expected,
        actual: choices ? 'choices' : 'nothing',
        example: choices ? '' : '[{ value: none, label: No proceedings }]',
        reads: [path(at, 'kind')],
      },
    ];
  });

/** A question follows from a choice, and from a value that it has. */
function followsBroken(panel: Panel, questions: readonly Question[]): readonly Broken[] {
  const types = panel.requestTypes?.choices.map(({ value }) => value) ?? [];
  const values = new Map<string, readonly string[]>([
    ...questions.map(({ id, choices = [] }) => [id, choices.map(({ value }) => value)] as const),
    ['requestType', types],
  ]);
  const reads = ['request.questions[].id', 'request.questions[].choices', 'requestTypes.choices'];
  return questions.flatMap(({ onlyIf }, at): readonly Broken[] => {
    if (!onlyIf) return [];
    const known = values.get(onlyIf.question) ?? [];
    const strange = onlyIf.is.filter((value) => !known.includes(value));
    if (strange.length === 0) return [];
    const expected =
      known.length === 0
        ? 'a question with choices'
        : `values that ${onlyIf.question} has: ${known.join(', ')}`;
    const withChoices = [...values].flatMap(([id, one]) => (one.length > 0 ? [id] : []));
    const example =
      known.length === 0
        ? nearestOf(onlyIf.question, withChoices)
        : nearestOf(strange[0] ?? '', known);
    return [{ at: path(at, 'onlyIf'), expected, actual: strange.join(', '), example, reads }];
  });
}

/** What the questions of a panel's own form must keep between them. */
export const questionRelations: readonly Relation[] = [
  {
    reads: [],
    broken: (panel) => {
      const questions = panel.request?.questions ?? [];
      return [
        ...idsBroken(questions),
        ...choicesBroken(questions),
        ...followsBroken(panel, questions),
      ];
    },
  },
];
