import { clockTime, fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import { dateOf, timeOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { clauseWords } from '../panel/citations.ts';
import { withSession } from '../panel/with-session.ts';
import type { Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { isPastFinish, usualFinishOf } from '../week/overruns.ts';
import { dayOfSitting, panelOf, peopleIn } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';
import { becomes } from './sitting-becomes.ts';

type PlanFinish = Extract<Order, { readonly kind: 'plan-finish' }>;

/** The chair, or the vice chair, may let a sitting end later than it usually does, with a reason. Source: CPR-3.2. */
export function planFinish(
  register: Register,
  sitting: Sitting,
  { until, why }: PlanFinish,
  given: Given,
): Decided {
  const { by, now } = given;
  const day = dayOfSitting(sitting);
  const panel = withSession(panelOf(register, sitting.panel), sitting.session);
  const chairs = peopleIn(register, sitting.panel, ['chair', 'vice-chair'], dateOf(now));
  if (!chairs.some(({ email }) => email === by.toLowerCase())) {
    return err(
      'Only the chair or vice chair may let a sitting end later. Choose one of them under "Later finish: allowed by".',
    );
  }
  if (dateOf(until) !== day) return err(`The finish lies on ${fullDate(day)}.`);
  const usual = panel.session.latestFinish;
  if (timeOf(until) <= usual) {
    const { laterFinish: _, ...row } = sitting;
    return becomes(row, `It ends by ${clockTime(usual)}, as usual.`, given, panel.session.rule);
  }
  if (why.trim() === '') return err('Say why it is to end later.');
  return becomes(
    { ...sitting, laterFinish: { by: by.toLowerCase(), why, at: now, until: timeOf(until) } },
    `It may end as late as ${clockTime(timeOf(until))}: ${why}`,
    given,
    panel.session.rule,
  );
}

/** A sitting that ran past its usual finish is a breach, kept in the log with its reason. Source: CPR-3.2. */
export function finished(
  register: Register,
  sitting: Sitting,
  at: LocalDateTime,
  given: Given,
): Decided {
  const said = `Finished at ${fullDateTime(at)}.`;
  const decided = becomes({ ...sitting, finishedAt: at }, said, given);
  if (!decided.ok || at <= usualFinishOf(register, sitting)) return decided;
  const panel = panelOf(register, sitting.panel);
  const { rule } = panel.session;
  const planned = !isPastFinish(register, { ...sitting, finishedAt: at });
  const breach = `Ran past its latest finish${planned ? `, as ${sitting.laterFinish?.by ?? ''} allowed: ${sitting.laterFinish?.why ?? ''}` : '.'} ${clauseWords(panel, rule)}`;
  const ask = planned || sitting.ranOver ? '' : ' Type why under "Ran over: why".';
  return ok({
    changes: [...decided.value.changes, logged(given.now, sitting.key, breach, rule, given.by)],
    said: `${said} ${breach}${ask}`,
  });
}

/** Why it ran over what was planned: a line of the log beside the breach. Source: CPR-3.2. */
export function ranOver(register: Register, sitting: Sitting, why: string, given: Given): Decided {
  if (!isPastFinish(register, sitting)) {
    return err(
      'It did not run past its latest finish. Type when it ended under "Finished at" first.',
    );
  }
  if (why.trim() === '') return err('Say why it ran over.');
  const { by, now } = given;
  const { rule } = panelOf(register, sitting.panel).session;
  return becomes(
    { ...sitting, ranOver: { by, why, at: now } },
    `Ran past its latest finish: ${why}`,
    given,
    rule,
  );
}
