import type { Panel } from '../core/panel/panel.ts';
import type { CaseRole } from '../core/panel/roles.ts';
import { anyAddress } from './field.ts';
import type { Field } from './field.ts';
import { parts } from './parts.ts';

/** Where the panel's file asks for somebody, and the rule that does. */
const asksFor = ({ attendees = [] }: Panel, role: CaseRole) =>
  attendees.find(({ who }) => who === role);

/** Who will present, and who else is asked because of the child, by address. */
export const presenterFields = (panel: Panel): readonly Field[] => [
  {
    id: 'worker',
    kind: 'email',
    label: 'Email address of the allocated worker',
    hint: 'The social worker or Personal Advisor who will present.',
    part: parts.presenters,
    needed: 'section',
    tier: 1,
    rule: workerRule(panel),
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
    part: parts.presenters,
    needed: 'section',
    tier: 1,
    rule: workerRule(panel),
    target: 'workerRole',
    onPaper: 'section',
  },
  {
    id: 'manager',
    kind: 'email',
    label: 'Email address of the team manager or assistant team manager',
    hint: 'They attend to support the worker.',
    part: parts.presenters,
    needed: 'section',
    tier: 1,
    rule: panel.attendance.manager?.rule ?? asksFor(panel, 'team-manager')?.rule ?? '',
    onForm: anyAddress,
    target: 'manager',
    onPaper: 'top',
  },
  ...others.flatMap((other) => alsoAsked(panel, other)),
];

const workerRule = (panel: Panel): string =>
  panel.attendance.worker?.rule ?? asksFor(panel, 'social-worker')?.rule ?? '';

type Other = {
  readonly role: CaseRole;
  readonly id: 'reviewingOfficer' | 'supervisingWorker';
  readonly label: string;
};

const others: readonly Other[] = [
  {
    role: 'independent-reviewing-officer',
    id: 'reviewingOfficer',
    label: 'Email address of the Independent Reviewing Officer',
  },
  {
    role: 'supervising-social-worker',
    id: 'supervisingWorker',
    label: 'Email address of the supervising social worker',
  },
];

/** Left empty where the child has none: nobody is turned away for that. */
function alsoAsked(panel: Panel, { role, id, label }: Other): readonly Field[] {
  const asked = asksFor(panel, role) ?? panel.oversight?.find(({ by }) => by === role);
  if (!asked) return [];
  return [
    {
      id,
      kind: 'email',
      label,
      part: parts.presenters,
      needed: 'optional',
      tier: 1,
      rule: asked.rule,
      onForm: anyAddress,
      target: id,
      onPaper: 'section',
    },
  ];
}
