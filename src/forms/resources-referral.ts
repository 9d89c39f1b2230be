import type { Panel } from '../core/panel/panel.ts';
import { anyAddress, anyRealDay } from './field.ts';
import type { Field } from './field.ts';
import { aboutTheChild, theCase } from './resources-case.ts';

const request = 'The request';
const presenters = 'Who will present';

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
    choices: panel.requestTypes?.choices ?? [],
    part: request,
    needed: 'section',
    tier: 1,
    rule: panel.requestTypes?.rule ?? '',
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
    onForm: anyRealDay,
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
    hint: 'Only where the cut-off has passed. The chair will read this to decide. Leave out names.',
    part: request,
    needed: 'optional',
    tier: 1,
    rule: panel.late?.rule ?? '',
    target: 'lateReason',
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
    onForm: anyAddress,
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
    onForm: anyAddress,
    target: 'manager',
    onPaper: 'top',
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
  onForm: { hidden: 'The Form leaves it out: a request is amended on the page its mail leads to.' },
  onPaper: 'no',
};
