import { fullDate } from '../calendar/dates-in-full.ts';
import type { Panel } from '../panel/panel.ts';
import type { Outcome } from '../register/register.ts';
import { isYes } from './answers-in.ts';
import { closedChoices } from './decision-rows.ts';
import { fundingLabel } from './decision-words.ts';
import type { MinutesRow, RowReads } from './minutes-row.ts';
import { rowsFor } from './minutes-rows.ts';
import type { ChildHeard } from './outcome-of.ts';
import { trimmed, type MinutesReading } from './reading.ts';

/** What one child's record says of the discussion and the decision, under the panel's own headings. */
export type RecordParts = {
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  /** As the panel's list has it; empty where the panel makes no such choice. */
  readonly decision: string;
  readonly said: readonly { readonly label: string; readonly text: string }[];
  readonly takesDissent: boolean;
};

const own: ReadonlySet<RowReads> = new Set(['words', 'choice']);

export function recordParts(
  panel: Panel,
  child: ChildHeard,
  { answers }: MinutesReading,
  outcome: Outcome,
): RecordParts {
  const rows = rowsFor(panel, child);
  const text = ({ label }: Pick<MinutesRow, 'label'>): string => trimmed(answers[label]);
  const stands = (row: MinutesRow): boolean =>
    row.asked === undefined || isYes(text({ label: row.asked })) || text(row) !== '';
  return {
    sections: gathered(
      rows
        .filter((row) => own.has(row.reads) && stands(row))
        .map((row) => ({ heading: row.recordedAs ?? row.label, text: text(row) })),
    ),
    decision: closedChoices(panel).find(({ value }) => value === outcome.decision)?.label ?? '',
    said: saidOf(panel, rows, outcome),
    takesDissent: rows.some(({ reads }) => reads === 'dissent'),
  };
}

/** What stands under one heading of the record, in the order of the minutes. */
function gathered(
  parts: readonly { readonly heading: string; readonly text: string }[],
): RecordParts['sections'] {
  const headings = [...new Set(parts.map(({ heading }) => heading))];
  return headings.map((heading) => {
    const texts = parts.filter((part) => part.heading === heading).map((part) => part.text);
    const all = texts.join('\n');
    return { heading, text: all.trim() === '' ? 'Nothing was noted.' : all };
  });
}

function saidOf(panel: Panel, rows: readonly MinutesRow[], outcome: Outcome): RecordParts['said'] {
  const row = (reads: RowReads): MinutesRow | undefined => rows.find((one) => one.reads === reads);
  const backOn = outcome.reviewOn ?? outcome.deferredTo;
  const line = (one: MinutesRow | undefined, text: string): RecordParts['said'] =>
    one && (text !== '' || one.required) ? [{ label: one.label, text }] : [];
  return [
    ...(row('decision') || outcome.reasons !== ''
      ? [{ label: row('reasons')?.label ?? 'Reasons', text: outcome.reasons }]
      : []),
    ...line(row('recommendations'), outcome.recommendations),
    ...line(row('funding'), fundingLabel(panel, outcome)),
    ...line(row('return-date') ?? row('deferred'), backOn ? fullDate(backOn) : 'None'),
  ];
}
