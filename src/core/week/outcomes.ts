import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Outcome, Register, Sitting } from '../register/register.ts';
import { recordAudience } from './audiences.ts';
import { approvalOf } from './final-minutes.ts';
import { lockWords } from './lock-finals.ts';
import { moveOn } from './move-on.ts';
import { logged } from './logged.ts';
import { post } from './post.ts';
import { dayOfSitting, panelOf, peopleIn } from './sittings.ts';
import { decisionWords } from './status-words.ts';

/**
 * What follows once minutes are final: actions, review dates, one record per child on its filer's
 * To do, and the outcome to worker and manager. Source: CPR-3.6. Source: CPR-5.1c. Source: CPR-5.3a.
 */
export const circulateOutcomes = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const { outcome } = item;
    if (item.status !== 'listed' || !outcome || sitting?.finalAt === undefined) return [];
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
  const filers = peopleIn(register, ['administrator'], dayOfSitting(sitting));
  const backOn = outcome.deferredTo ?? outcome.reviewOn;
  const approval = approvalOf(sitting);
  return [
    { table: 'item', row: { ...item, status: 'heard' } },
    { table: 'referral', row: { ...referral, status: 'heard' } },
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
    {
      table: 'record',
      row: {
        key: item.key,
        reference: item.reference,
        sitting: item.sitting,
        filer: filers[0]?.email ?? '',
      },
    },
    {
      table: 'document',
      row: {
        key: `record:${item.key}`,
        kind: 'record',
        status: 'wanted',
        sitting: item.sitting,
        reference: item.reference,
        name: `${dayOfSitting(sitting)} ${panel.shortName} ${item.reference} final v1`,
        audience: recordAudience(register, referral, dateOf(now)),
        granted: {},
        ...(approval ? { lock: lockWords(approval) } : {}),
      },
    },
    ...outcomeLetters(register, item, outcome, sitting, now),
    logged(now, item.key, `Decision: ${outcome.decision}`, 'CPR-3.5'),
    ...unconfirmed(item, outcome, now),
  ];
}

function outcomeLetters(
  register: Register,
  item: Item,
  outcome: Outcome,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Change[] {
  const referral = register.rows.referral.get(item.reference);
  const panel = panelOf(register, sitting.panel);
  if (!referral) return [];
  const { worker, manager, referrer } = referral.facts;
  const to = new Set([worker === '' ? referrer : worker, manager === '' ? referrer : manager]);
  const backOn = outcome.deferredTo ?? outcome.reviewOn;
  const count = outcome.actions.length;
  return [...to].flatMap((email) =>
    post(register, now, {
      key: `outcome:${item.key}:${email}`,
      type: 'outcome',
      to: email,
      referrer,
      thread: `referral-${item.reference}`,
      reference: item.reference,
      rule: 'CPR-3.6',
      links: { recordUrl: `record:${item.key}` },
      facts: {
        panel: panel.name,
        day: fullDate(dayOfSitting(sitting)),
        reference: item.reference,
        initials: referral.facts.initials,
        decision: decisionWords[outcome.decision],
        retrospective: outcome.retrospective,
        hasReview: backOn !== undefined,
        reviewOn: backOn ? fullDate(backOn) : '',
        actions:
          count === 0
            ? 'No actions were agreed.'
            : count === 1
              ? 'One action was agreed.'
              : `${count} actions were agreed.`,
      },
    }),
  );
}

/** A breach that is recorded and stops nothing. Source: CPR-3.6. */
const unconfirmed = (item: Item, outcome: Outcome, now: LocalDateTime): readonly Change[] =>
  outcome.confirmed
    ? []
    : [logged(now, item.key, 'Decision not yet confirmed to social worker and manager', 'CPR-3.6')];
