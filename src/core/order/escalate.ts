import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { ladders } from '../panel/oversight-parts.ts';
import type { Escalated } from '../register/oversight.ts';
import { err } from '../result.ts';
import { became } from './around-oversight.ts';
import type { AroundOversight } from './around-oversight.ts';
import { mostLetters } from './decide-plan.ts';
import type { Decided } from './order.ts';
import type { OversightOrder } from './oversight-order.ts';

type Of<Kind extends OversightOrder['kind']> = Extract<OversightOrder, { readonly kind: Kind }>;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function wordsLack(words: string, ask: string): string {
  if (words === '') return ask;
  return words.length > mostLetters ? `Say it in at most ${mostLetters} letters.` : '';
}

/**
 * Drift, delay or a dispute is taken a stage further, about one action or about the plan as a whole. No order
 * of stages is enforced: what really happened can always be kept. Source: NS-7.5. Source: NS-7.6.
 */
export function escalate(around: AroundOversight, order: Of<'escalate'>): Decided {
  const { register, row, panel, given } = around;
  const rule = ladders(panel).find(({ code }) => code === order.code);
  if (!rule?.stages?.includes(order.stage)) return err('Choose one of the stages.');
  if (order.on > dateOf(given.now)) return err('Give a day that has already come.');
  const why = plain(order.why);
  const lacks = wordsLack(why, 'Say why it is escalated.');
  if (lacks !== '') return err(lacks);
  const isOwn = register.rows.action.get(order.about)?.item === row.key;
  if (order.about !== '' && !isOwn) return err('Choose an action of this child.');
  const before = row.escalations ?? [];
  const { code, stage, on } = order;
  const action = order.about === '' ? {} : { action: order.about };
  if (before.some((one) => isSame(one, { code, stage, on, why, ...action }))) {
    return err('This is kept already.');
  }
  const fresh: Escalated = {
    ...{ code, stage, on, why },
    ...action,
    by: given.by.toLowerCase(),
    at: given.now,
  };
  return became(
    around,
    { ...row, escalations: [...before, fresh] },
    `${stage}, ${fullDate(on)}`,
    rule.rule,
  );
}

type Told = Pick<Escalated, 'code' | 'stage' | 'on' | 'why' | 'action'>;

const isSame = (one: Told, other: Told): boolean =>
  one.code === other.code &&
  one.stage === other.stage &&
  one.on === other.on &&
  one.why === other.why &&
  one.action === other.action;

/** What came of it, and on which day. */
export function endEscalation(around: AroundOversight, order: Of<'escalation-ended'>): Decided {
  const { row, panel, given } = around;
  const before = row.escalations ?? [];
  const found = before[order.number - 1];
  if (!found) return err('There is no such escalation.');
  if (found.outcome) return err('What came of it is kept already.');
  if (order.on > dateOf(given.now)) return err('Give a day that has already come.');
  if (order.on < found.on) return err('It cannot have ended before it began.');
  const words = plain(order.words);
  const lacks = wordsLack(words, 'Say what came of it.');
  if (lacks !== '') return err(lacks);
  const outcome = { words, on: order.on, by: given.by.toLowerCase(), at: given.now };
  const escalations = before.map((one) => (one === found ? { ...one, outcome } : one));
  return became(
    around,
    { ...row, escalations },
    `${found.stage} ended on ${fullDate(order.on)}`,
    ladders(panel).find(({ code }) => code === found.code)?.rule ?? '',
  );
}
