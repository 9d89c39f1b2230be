import { legalStatusWords, placementWords } from '../core/panel/child-words.ts';
import { legalStatuses, placements } from '../core/panel/child.ts';
import type { Choice, Panel } from '../core/panel/panel.ts';
import { asksAboutChild } from '../core/panel/asks-about-child.ts';
import { anyRealDay, comesBack } from './field.ts';
import type { Field } from './field.ts';
import { parts } from './parts.ts';

const caseNumberMend = 'Give the number from LCS, like 1234567.';

/**
 * Who the child is, and what of their circumstances the panel's rules turn on: their placement where a
 * seat depends on it, a plan where a seat is to know of it.
 *
 * @param rule - the one that asks for the form to be filled.
 */
export const childFields = (panel: Panel, rule: string): readonly Field[] => [
  {
    id: 'caseNumber',
    kind: 'line',
    pattern: {
      matches: '^[0-9]{6,8}$',
      fault: 'must be 6 to 8 digits',
      mend: caseNumberMend,
    },
    label: 'LCS number',
    hint: 'The child’s number in LCS, for example 1234567.',
    part: parts.child,
    needed: 'section',
    tier: 2,
    rule,
    target: 'caseNumber',
    onPaper: 'top',
  },
  {
    id: 'childName',
    kind: 'line',
    label: 'Child’s full name',
    hint: 'Stands in the request paper only. Everywhere else the child is known by initials.',
    part: parts.child,
    needed: 'section',
    tier: 3,
    rule,
    target: 'initials',
    onPaper: 'top',
  },
  {
    id: 'dateOfBirth',
    kind: 'date',
    notAfterToday: true,
    label: 'Date of birth',
    hint: 'For example, 27 3 2014.',
    part: parts.child,
    needed: 'section',
    tier: 2,
    rule,
    onForm: anyRealDay,
    target: 'dateOfBirth',
    onPaper: 'top',
  },
  {
    id: 'siblings',
    kind: 'line',
    pattern: {
      matches: '^[0-9]{6,8}(?:[ ,;]+[0-9]{6,8})*$',
      fault: 'must be LCS numbers of 6 to 8 digits with commas between them',
      mend: 'Give numbers only, like 1234567, 2345678.',
    },
    label: 'LCS numbers of brothers and sisters to be heard together',
    part: parts.child,
    needed: 'optional',
    tier: 2,
    rule: panel.slots.phrase === '' ? '' : panel.slots.rule,
    onForm: { 'most-characters': comesBack },
    target: 'siblings',
    onPaper: 'section',
  },
  ...circumstances(panel),
];

function circumstances(panel: Panel): readonly Field[] {
  const asks = asksAboutChild(panel);
  const shared = { part: parts.child, needed: 'section', tier: 2, onPaper: 'section' } as const;
  return [
    ...choiceWhere(asks.legalStatus, {
      ...shared,
      id: 'legalStatus',
      label: 'Legal status',
      choices: worded(legalStatuses, legalStatusWords),
      target: 'legalStatus',
    }),
    ...choiceWhere(asks.placement, {
      ...shared,
      id: 'placement',
      label: 'Where the child lives, or is to live',
      choices: worded(placements, placementWords),
      target: 'placement',
    }),
    ...choiceWhere(asks.ehcPlan, {
      ...shared,
      id: 'ehcPlan',
      label: 'Does the child have an Education, Health and Care Plan?',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
      target: 'ehcPlan',
    }),
  ];
}

const choiceWhere = (
  rule: string | undefined,
  field: Omit<Extract<Field, { kind: 'choice' }>, 'kind' | 'rule'>,
): readonly Field[] => (rule === undefined ? [] : [{ ...field, kind: 'choice', rule }]);

const worded = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Choice[] => values.map((value) => ({ value, label: words[value] }));
