import type { Panel } from '../core/panel/panel.ts';
import { oncePer } from '../core/register/once-per.ts';
import { childFields } from './child-fields.ts';
import { anyRealDay } from './field.ts';
import type { Field } from './field.ts';
import { parts } from './parts.ts';
import { presenterFields } from './presenter-fields.ts';

/**
 * A panel's request form as questions, in the order they are asked: what every panel has to know, and in
 * each part, behind it, what this panel's file asks besides.
 *
 * Source: CPR-4.1, CPR-4.2. Source: LCLH-4.8. Source: BC-6.1.
 */
export const referralFields = oncePer((panel: Panel): readonly Field[] => {
  const own = (panel.request?.questions ?? []).map(asField);
  const shared = sharedFields(panel);
  const inPart = (part: string): readonly Field[] => own.filter((field) => field.part === part);
  const names = [...Object.values(parts), ...own.map(({ part }) => part)];
  return [
    ...[...new Set(names)].flatMap((part) => {
      const { before = [], after = [] } = shared[part] ?? {};
      return [...before, ...inPart(part), ...after];
    }),
    ...unseen,
  ];
});

type Around = { readonly before?: readonly Field[]; readonly after?: readonly Field[] };

function sharedFields(panel: Panel): Readonly<Record<string, Around>> {
  const rule = panel.request?.rule ?? panel.intake?.[0]?.rule ?? '';
  return {
    [parts.request]: { before: requestType(panel), after: lateReason(panel) },
    [parts.child]: { before: childFields(panel, rule), after: timeToCome(panel) },
    [parts.presenters]: { before: presenterFields(panel) },
    [parts.asked]: { before: whatIsAsked(panel, rule), after: sharedFunding(panel) },
  };
}

/** A panel of one kind of request does not ask which. */
const requestType = ({ requestTypes }: Panel): readonly Field[] =>
  requestTypes && requestTypes.choices.length > 1
    ? [
        {
          id: 'requestType',
          kind: 'choice',
          label: 'Type of request',
          choices: requestTypes.choices,
          part: parts.request,
          needed: 'section',
          tier: 1,
          rule: requestTypes.rule,
          target: 'requestType',
          onPaper: 'top',
        },
      ]
    : [];

/** Only where somebody may permit a late request. */
const lateReason = ({ late }: Panel): readonly Field[] =>
  late
    ? [
        {
          id: 'lateReason',
          kind: 'line',
          label: 'Why the request is late',
          hint: 'Only where the cut-off has passed. The chair will read this to decide. Leave out names.',
          part: parts.request,
          needed: 'optional',
          tier: 1,
          rule: late.rule,
          target: 'lateReason',
          onPaper: 'section',
        },
      ]
    : [];

/** The one question that no panel can do without, where its file does not put it in words of its own. */
const whatIsAsked = (panel: Panel, rule: string): readonly Field[] =>
  panel.request?.questions?.some(({ part }) => part === parts.asked)
    ? []
    : [
        {
          id: 'whatIsAsked',
          kind: 'text',
          label: 'What the panel is asked, and why',
          hint: 'Who the child is, what they need, and what you hope the panel can do.',
          part: parts.asked,
          needed: 'section',
          tier: 3,
          rule,
          onPaper: 'section',
        },
      ];

const sharedFunding = ({ sharedFunding: funding }: Panel): readonly Field[] =>
  funding
    ? [
        {
          id: 'sharedFunding',
          kind: 'choice',
          label: 'Shared funding sought',
          choices: funding.choices,
          part: parts.asked,
          needed: 'section',
          tier: 2,
          rule: funding.rule,
          onPaper: 'section',
        },
      ]
    : [];

/** When it suits whom the case is about. Source: LCLH-3.3. */
const timeToCome = ({ goodTimes }: Panel): readonly Field[] =>
  goodTimes
    ? [
        {
          id: 'timeToCome',
          kind: 'choice',
          label: goodTimes.asks,
          choices: goodTimes.choices.map(({ value, label }) => ({ value, label })),
          part: parts.child,
          needed: 'optional',
          tier: 2,
          rule: goodTimes.rule,
          target: 'timeToCome',
          onPaper: 'section',
        },
      ]
    : [];

type Question = NonNullable<NonNullable<Panel['request']>['questions']>[number];

/** A question of the panel's file as a field of every door. */
function asField(question: Question): Field {
  const { id, part, label, hint, rule, kind, choices = [], answer, onlyIf, fact } = question;
  const shared = {
    id,
    label,
    part,
    rule,
    needed: answer === 'required' ? 'section' : 'optional',
    tier: question.tier as Field['tier'],
    onPaper: fact === 'placedOn' ? 'top' : 'section',
    ...(hint === undefined ? {} : { hint }),
    ...(onlyIf ? { showIf: { field: onlyIf.question, is: onlyIf.is } } : {}),
    ...(fact ? { target: fact } : {}),
  } as const;
  switch (kind) {
    case 'date':
      return {
        ...shared,
        kind,
        notAfterToday: question.notAfterToday ?? false,
        onForm: anyRealDay,
      };
    case 'choice':
      return { ...shared, kind, choices };
    case 'line':
    case 'text':
      return { ...shared, kind };
  }
}

const hidden = (id: string, label: string): Field => ({
  id,
  kind: 'hidden',
  label,
  part: parts.request,
  needed: 'optional',
  tier: 1,
  rule: '',
  onForm: {
    hidden:
      'The Form leaves it out: its own address says the panel, and the page its mail leads to amends.',
  },
  onPaper: 'no',
});

/** Never on screen: the address of the page says them, or the Form that was answered. */
const unseen: readonly Field[] = [
  hidden('amends', 'Reference of the request it amends'),
  hidden('panel', 'Panel it is for'),
];
