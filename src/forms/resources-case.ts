import type { Panel } from '../core/panel/panel.ts';
import { anyRealDay, comesBack } from './field.ts';
import type { Field } from './field.ts';

const child = 'The child';
const asked = 'What you are asking for, and why';
const others = 'What others say';

const caseNumberMend = 'Give the number from LCS, like 1234567.';

/** Who the child is. */
export const aboutTheChild: readonly Field[] = [
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
    part: child,
    needed: 'section',
    tier: 2,
    rule: 'CPR-4.2',
    target: 'caseNumber',
    onPaper: 'top',
  },
  {
    id: 'childName',
    kind: 'line',
    label: 'Child’s full name',
    hint: 'Stands in the request paper only. Everywhere else the child is known by initials.',
    part: child,
    needed: 'section',
    tier: 3,
    rule: 'CPR-4.2',
    target: 'initials',
    onPaper: 'top',
  },
  {
    id: 'dateOfBirth',
    kind: 'date',
    notAfterToday: true,
    label: 'Date of birth',
    hint: 'For example, 27 3 2014.',
    part: child,
    needed: 'section',
    tier: 2,
    rule: 'CPR-4.2',
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
    part: child,
    needed: 'optional',
    tier: 2,
    rule: 'CPR-3.3',
    onForm: { 'most-characters': comesBack },
    target: 'siblings',
    onPaper: 'section',
  },
  {
    id: 'proceedings',
    kind: 'choice',
    label: 'Stage of proceedings',
    choices: [
      { value: 'none', label: 'No proceedings' },
      { value: 'pre-proceedings', label: 'PLO pre-proceedings' },
      { value: 'care-proceedings', label: 'Court care proceedings' },
      { value: 'order-made', label: 'A care order has been made' },
    ],
    part: child,
    needed: 'section',
    tier: 2,
    rule: 'CPR-1.2a',
    onPaper: 'section',
  },
];

/** What is asked for the child, and what others say to it. */
export const theCase = (panel: Panel): readonly Field[] => [
  {
    id: 'penPicture',
    kind: 'text',
    label: 'Pen picture, needs and circumstances',
    hint: 'Who the child is, what they need and how they live now. You can paste from the care plan.',
    part: asked,
    needed: 'section',
    tier: 3,
    rule: 'CPR-3.3a',
    onPaper: 'section',
  },
  {
    id: 'outcomeSought',
    kind: 'text',
    label: 'Outcome sought and why',
    hint: 'What you ask the panel to decide, and how it meets the care plan.',
    part: asked,
    needed: 'section',
    tier: 3,
    rule: 'CPR-3.3a',
    onPaper: 'section',
  },
  {
    id: 'options',
    kind: 'text',
    label: 'Options considered',
    hint: 'One a line: type of provider, availability, suitability, weekly cost. In-house options first.',
    part: asked,
    needed: 'section',
    tier: 3,
    rule: 'CPR-1.2b',
    onPaper: 'section',
  },
  {
    id: 'sharedFunding',
    kind: 'choice',
    label: 'Shared funding sought',
    choices: panel.sharedFunding?.choices ?? [],
    part: asked,
    needed: 'section',
    tier: 2,
    rule: panel.sharedFunding?.rule ?? '',
    onPaper: 'section',
  },
  {
    id: 'iroInput',
    kind: 'text',
    label: 'Independent Reviewing Officer’s input',
    part: others,
    needed: 'section',
    tier: 3,
    rule: 'CPR-4.2',
    onPaper: 'section',
  },
  {
    id: 'headOfServiceInput',
    kind: 'text',
    label: 'Head of Service’s input',
    part: others,
    needed: 'section',
    tier: 3,
    rule: 'CPR-4.2',
    onPaper: 'section',
  },
];
