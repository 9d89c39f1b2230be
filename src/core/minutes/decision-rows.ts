import type { Choice, DecisionChoice, Panel } from '../panel/panel.ts';
import { plainRow, sectionRow } from './minutes-row.ts';
import type { MinutesRow, RowReads } from './minutes-row.ts';

/** `Approve, Decline, Defer or Not heard`. */
export const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** The decision as something done: `Approved`. */
export const doneWords = ({ label, done }: DecisionChoice): string => done ?? label;

export const isOpen = ({ decisions }: Panel): boolean => decisions?.kind === 'open';

/** Choices of which exactly one is made for each child; none where the list is open, or there is none. */
export const closedChoices = (panel: Panel): readonly DecisionChoice[] =>
  isOpen(panel) ? [] : (panel.decisions?.choices ?? []);

/**
 * A choice as short as it is written by hand: `Joint with Health` is `Health`, and more words than one
 * are their initials, `SEN`.
 */
export function inShort({ label }: Choice): string {
  const words = label.replace(/^Joint with /, '').split(' ');
  return words.length === 1 ? words.join('') : words.map((word) => word.slice(0, 1)).join('');
}

/**
 * What stands behind the headings of a panel's own: whether the child was heard and what was decided, why,
 * and what follows from it, as far as the panel has it.
 */
export const decisionRows = (panel: Panel): readonly MinutesRow[] => [
  decisionRow(panel),
  sectionOf(panel, 'reasons') ?? {
    ...plainRow,
    label: 'Reasons',
    reads: 'reasons',
    hint: closedChoices(panel).length > 0 ? '' : 'if not heard',
  },
  ...of(sectionOf(panel, 'recommendations')),
  ...fundingRow(panel),
  ...of(sectionOf(panel, 'return-date') ?? plainReturn(panel)),
  ...deferredRow(panel),
  ...dissentRow(panel),
  ...confirmedRow(panel),
];

const of = (row: MinutesRow | undefined): readonly MinutesRow[] => (row ? [row] : []);

function sectionOf({ minutes }: Panel, reads: RowReads): MinutesRow | undefined {
  const section = minutes?.sections.find((one) => one.reads === reads);
  return section && sectionRow(section, reads);
}

function decisionRow(panel: Panel): MinutesRow {
  const labels = [...closedChoices(panel).map(({ label }) => label), 'Not heard'];
  const rule = panel.decisions?.rule ?? '';
  const decides = labels.length > 1;
  return {
    ...plainRow,
    label: decides ? 'Decision' : 'Heard',
    reads: decides ? 'decision' : 'heard',
    hint: decides ? orList(labels) : 'Yes or Not heard',
    expected: decides ? `one of: ${labels.join(', ')}` : 'Yes, or Not heard and why',
    required: true,
    rule,
  };
}

const fundingRow = ({ sharedFunding }: Panel): readonly MinutesRow[] =>
  sharedFunding
    ? [
        {
          ...plainRow,
          label: 'Shared funding',
          reads: 'funding',
          hint: orList(sharedFunding.choices.map(inShort)),
          expected: `one of: ${sharedFunding.choices.map(inShort).join(', ')}`,
          required: true,
          noneIsAnswer: true,
          rule: sharedFunding.rule,
        },
      ]
    : [];

const plainReturn = ({ review }: Panel): MinutesRow | undefined =>
  review && {
    ...plainRow,
    label: 'Review date',
    reads: 'return-date',
    hint: 'or None',
    rule: review.rule,
  };

function deferredRow(panel: Panel): readonly MinutesRow[] {
  const back = closedChoices(panel).filter(({ comesBack }) => comesBack);
  if (back.length === 0) return [];
  return [
    {
      ...plainRow,
      label: 'Deferred to',
      reads: 'deferred',
      hint: `if ${orList(back.map((choice) => doneWords(choice).toLowerCase()))}`,
      expected: `no date, unless the decision is ${orList(back.map(({ label }) => label))}`,
      rule: panel.decisions?.rule ?? '',
    },
  ];
}

const dissentRow = ({ decisions }: Panel): readonly MinutesRow[] =>
  decisions?.dissent
    ? [
        {
          ...plainRow,
          label: 'Dissent',
          reads: 'dissent',
          hint: 'who – from what – why, one per line',
          expected: 'who dissents: from what: why, one a line, or None',
          rule: decisions.dissent.rule,
        },
      ]
    : [];

/** Said beside the outcome and in no record: a tick put there later changes nothing for the child. */
export const confirmedLabel = 'Confirmed to social worker and manager';

const confirmedRow = ({ decisions }: Panel): readonly MinutesRow[] =>
  decisions?.confirmed
    ? [
        {
          ...plainRow,
          label: confirmedLabel,
          reads: 'confirmed',
          hint: 'Yes or No',
          expected: 'Yes or No',
          rule: decisions.confirmed.rule,
        },
      ]
    : [];
