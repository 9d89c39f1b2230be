import { actionsIn, dissentsIn } from '../../../../src/core/minutes/agreed-in.ts';
import { actionsRule } from '../../../../src/core/minutes/actions-rule.ts';
import type { Panel } from '../../../../src/core/panel/panel.ts';
import { clockSaid } from '../../../../src/core/minutes/clock-said.ts';
import { laterDateIn } from '../../../../src/core/minutes/answers-in.ts';
import type { MinutesReading } from '../../../../src/core/minutes/reading.ts';
import type { Meant } from './intent.ts';
import type { Child } from './minutes-desk.ts';
import { sittingOn } from './minutes-of-chance.ts';
import { labelsIn } from './labels.ts';
import type { MinutesLabel } from './labels.ts';

/** What became of one value: as it was meant, not known and said so, or something nobody meant. */
export type Became = {
  readonly value: string;
  readonly became: 'right' | 'unreadable' | 'wrong';
  /** The editor meant that it could not be known. */
  readonly declared: boolean;
  /** For a wrong one: what was meant, and what was read. */
  readonly detail: string;
};

/** Each value of one child's part against what its editors said they meant. */
export function comparedWithIntent(
  child: Child,
  reading: MinutesReading | undefined,
  unread: readonly string[],
  panel: Panel,
): readonly Became[] {
  const answers = labelsIn(panel).map((label) => answerBecame(child, label, reading));
  const all = [...answers, actionsBecame(child, reading, panel)];
  const named = unread.some((sentence) => sentence.includes(child.reference));
  return all.map((one) =>
    one.became === 'unreadable' && !named
      ? { ...one, became: 'wrong', detail: `${one.detail}; and nothing says where` }
      : one,
  );
}

function answerBecame(
  { reference, intent }: Child,
  label: MinutesLabel,
  reading: MinutesReading | undefined,
): Became {
  const meant = intent.answers.get(label);
  const value = `${reference}, ${label}`;
  const declared = meant?.kind === 'unreadable';
  if (!reading || reading.unreadable.includes(label)) {
    return { value, became: 'unreadable', declared, detail: JSON.stringify(meant) };
  }
  const read = reading.answers[label];
  const same = meant !== undefined && isAsMeant(label, meant, read);
  const detail = `meant ${JSON.stringify(meant)}, read ${JSON.stringify(read)}`;
  return { value, became: same ? 'right' : 'wrong', declared, detail };
}

function isAsMeant(label: MinutesLabel, meant: Meant, read: string | undefined): boolean {
  switch (meant.kind) {
    case 'day':
      return laterDateIn({ label: 'Review date' }, read ?? '', sittingOn, '').taken[0] === meant.on;
    case 'time':
      return clockSaid(read ?? '') === meant.at;
    case 'lines':
      return read === meant.lines.join('\n') && dissentsStand(label, read);
    case 'unreadable':
      return false;
  }
}

const dissentsStand = (label: MinutesLabel, read: string): boolean =>
  label !== 'Dissent' || dissentsIn(read, '').taken.length === (read === '' ? 0 : 1);

function actionsBecame(
  { reference, intent }: Child,
  reading: MinutesReading | undefined,
  panel: Panel,
): Became {
  const { actions } = intent;
  const value = `${reference}, Actions`;
  const declared = actions === 'unreadable';
  if (!reading || reading.unreadable.includes('Actions')) {
    return { value, became: 'unreadable', declared, detail: JSON.stringify(actions) };
  }
  const { taken, flaws } = actionsIn(reading.actions, sittingOn, actionsRule(panel));
  const meant = declared ? undefined : actions.filter(({ dueOn }) => dueOn !== undefined);
  const same = flaws.length === 0 && JSON.stringify(taken) === JSON.stringify(meant);
  const detail = `meant ${JSON.stringify(actions)}, read ${JSON.stringify(reading.actions)}`;
  return { value, became: same ? 'right' : 'wrong', declared, detail };
}
