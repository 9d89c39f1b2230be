import type { Panel } from '../core/panel/panel.ts';
import type { Field } from './field.ts';

const request = 'The request';
const child = 'The child';
const presenters = 'Who will present';
const asked = 'What you are asking for, and why';
const others = 'What others say';

const caseNumberMend = 'Give the number from LCS, like 1234567.';

/**
 * The Resources Panel's request template as questions, in the order they are asked. The appendix that
 * held the template is lost (CPR-G8), so these are the fields its rules name and nothing more.
 *
 * Source: CPR-4.1, CPR-4.2.
 */
export function resourcesReferral(panel: Panel): readonly Field[] {
  return [...aboutTheRequest(panel), ...aboutTheChild, ...whoPresents, ...theCase(panel), amends];
}

const aboutTheRequest = (panel: Panel): readonly Field[] => [
  {
    id: 'requestType',
    kind: 'choice',
    label: 'Type of request',
    choices: panel.requestTypes.choices,
    part: request,
    needed: 'section',
    tier: 1,
    rule: panel.requestTypes.rule,
    target: 'requestType',
    onPaper: 'top',
  },
  {
    id: 'placedOn',
    kind: 'date',
    notAfterToday: true,
    label: 'Day the child moved in, if they already have',
    hint: 'Leave empty if the emergency placement has not been made yet.',
    part: request,
    needed: 'optional',
    showIf: { field: 'requestType', is: ['emergency'] },
    tier: 2,
    rule: 'CPR-1.1',
    target: 'placedOn',
    onPaper: 'top',
  },
  {
    id: 'exceptionalKind',
    kind: 'choice',
    label: 'Kind of exceptional accommodation',
    choices: [
      { value: 'Hotel', label: 'Hotel' },
      { value: 'Private rented', label: 'Private rented' },
      { value: 'Other', label: 'Other' },
    ],
    part: request,
    needed: 'section',
    showIf: { field: 'requestType', is: ['exceptional'] },
    tier: 1,
    rule: 'CPR-1.3',
    target: 'exceptionalKind',
    onPaper: 'section',
  },
  {
    id: 'lateReason',
    kind: 'line',
    label: 'Why the request is late',
    hint: 'The chair reads this to decide. Leave out names.',
    part: request,
    needed: 'optional',
    tier: 1,
    rule: panel.late.rule,
    target: 'lateReason',
    onPaper: 'section',
  },
];

const aboutTheChild: readonly Field[] = [
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

const whoPresents: readonly Field[] = [
  {
    id: 'worker',
    kind: 'email',
    label: 'Email address of the allocated worker',
    hint: 'The social worker or Personal Advisor who will present.',
    part: presenters,
    needed: 'section',
    tier: 1,
    rule: 'CPR-2.6',
    target: 'worker',
    onPaper: 'top',
  },
  {
    id: 'workerRole',
    kind: 'choice',
    label: 'Role of the allocated worker',
    choices: [
      { value: 'social-worker', label: 'Social worker' },
      { value: 'personal-advisor', label: 'Personal Advisor' },
    ],
    part: presenters,
    needed: 'section',
    tier: 1,
    rule: 'CPR-2.6',
    onPaper: 'section',
  },
  {
    id: 'manager',
    kind: 'email',
    label: 'Email address of the team manager or assistant team manager',
    hint: 'They attend to support the worker.',
    part: presenters,
    needed: 'section',
    tier: 1,
    rule: 'CPR-2.7',
    target: 'manager',
    onPaper: 'top',
  },
];

const theCase = (panel: Panel): readonly Field[] => [
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
    choices: panel.sharedFunding.choices,
    part: asked,
    needed: 'section',
    tier: 2,
    rule: panel.sharedFunding.rule,
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

/** The reference of the referral that a later response takes the place of. Never on screen. */
const amends: Field = {
  id: 'amends',
  kind: 'hidden',
  label: 'Reference of the request it amends',
  part: request,
  needed: 'optional',
  tier: 1,
  rule: 'CPR-4.2',
  onPaper: 'no',
};
