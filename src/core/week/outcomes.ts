import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { decisionsRule } from '../minutes/minutes-rules.ts';
import type { Panel } from '../panel/panel.ts';
import { stepBy } from '../panel/step-ways.ts';
import type { Change, Item, Outcome, Referral, Register, Sitting } from '../register/register.ts';
import { isFinal } from './final-minutes.ts';
import { moveOn } from './move-on.ts';
import { logged } from './logged.ts';
import { outcomeLetters } from './outcome-letters.ts';
import { attendanceOf } from './record-attendance.ts';
import { recordFor } from './record-for.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import { stepOwner } from './step-owner.ts';

/**
 * What follows once minutes are final: actions, review dates, one record per child on its filer's
 * To do, and the outcome to worker and manager. Source: CPR-3.6. Source: CPR-5.1c. Source: CPR-5.3a.
 */
export const circulateOutcomes = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const { outcome } = item;
    if (item.status !== 'listed' || !outcome || !sitting || !isFinal(sitting)) return [];
    return outcome.decision === 'not-heard'
      ? notHeard(register, item, now)
      : heard(register, item, outcome, sitting, now);
  });

/** An item that was not reached goes to the next sitting. Source: CPR-3.5. */
function notHeard(register: Register, item: Item, now: LocalDateTime): readonly Change[] {
  return [
    ...moveOn(register, item, now, 'Not heard'),
    { table: 'item', row: { ...item, status: 'not-heard' } },
  ];
}

function heard(
  register: Register,
  item: Item,
  outcome: Outcome,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Change[] {
  const referral = register.rows.referral.get(item.reference);
  if (!referral) return [];
  const panel = panelOf(register, sitting.panel);
  const backOn = outcome.deferredTo ?? outcome.reviewOn;
  return [
    { table: 'item', row: { ...item, status: 'heard' } },
    { table: 'referral', row: heardRow(referral) },
    ...outcome.actions.map((action, index): Change => ({
      table: 'action',
      row: { key: `${item.key}/${index + 1}`, item: item.key, ...action },
    })),
    ...(backOn
      ? [
          {
            table: 'review',
            row: {
              key: item.key,
              reference: item.reference,
              dueOn: backOn,
              status: 'waiting',
            },
          } as const,
        ]
      : []),
    ...firstRecord(register, item, referral, sitting, now),
    ...outcomeLetters(register, item, outcome, sitting, now),
    ...decisionLogged(panel, item, outcome, now),
  ];
}

/** The record of a child who was heard, on its filer's To do, and the document that it is. Source: CPR-5.3a. */
export function firstRecord(
  register: Register,
  item: Item,
  referral: Referral,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Change[] {
  const { key, reference } = item;
  const filing = stepBy(panelOf(register, sitting.panel), 'filing');
  const filer = filing ? stepOwner(register, filing, referral, dayOfSitting(sitting)) : '';
  return [
    {
      table: 'record',
      row: { key, reference, sitting: sitting.key, filer, ...attendanceOf(item) },
    },
    { table: 'document', row: recordFor(register, item, referral, sitting, 1, now) },
  ];
}

/** What was decided, and that it was not confirmed where the panel asks for it. Source: CPR-3.5. */
export const decisionLogged = (
  panel: Panel,
  item: Item,
  outcome: Outcome,
  now: LocalDateTime,
): readonly Change[] => [
  logged(now, item.key, `Decision: ${outcome.decision}`, decisionsRule(panel)),
  ...unconfirmed(panel, item, outcome, now),
];

/** Whoever was to be heard first has been. */
function heardRow({ goesFirst: _, ...referral }: Referral): Referral {
  return { ...referral, status: 'heard' };
}

/** A breach that is recorded and stops nothing. Source: CPR-3.6. */
function unconfirmed(
  { decisions }: Panel,
  item: Item,
  outcome: Outcome,
  now: LocalDateTime,
): readonly Change[] {
  if (!decisions?.confirmed || outcome.confirmed) return [];
  const words = 'Decision not yet confirmed to social worker and manager';
  return [logged(now, item.key, words, decisions.confirmed.rule)];
}
