import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { PanelRole } from '../panel/roles.ts';
import { isPanelRole } from '../panel/roles.ts';
import type { Referral, Register, SaidOfCase } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { askedOf } from '../week/asked-of.ts';
import { setAside } from '../week/asked.ts';
import type { Asked } from '../week/asked.ts';
import { logged } from '../week/logged.ts';
import { heardSoFar } from '../week/said-of-case.ts';
import { peopleIn } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type Say = Extract<Order, { readonly kind: 'say-of-case' }>;

/** Local default: a short text, never a narrative. */
const mostLetters = 200;

/**
 * Takes an answer to what a panel asks about a child, with who gave it and when. An answer can be given anew,
 * and the last counts: consent that is withdrawn is no consent. What may be set aside is so only by whom the
 * panel's file names, with a reason.
 *
 * Source: LCLH-4.3. Source: LCLH-4.4. Source: LCLH-A8. Source: NS-5.1. Source: BC-2.4.
 */
export function sayOfCase(register: Register, order: Say, { by, now }: Given): Decided {
  const referral = register.rows.referral.get(order.about);
  if (!referral) return err(`There is no request ${order.about}.`);
  const asked = askedOf(register, referral).find(({ code }) => code === order.code);
  if (!asked) return err('This is not asked about this child any more.');
  const note = order.note.replace(/\s+/g, ' ').trim();
  const why = whyNot(register, referral, asked, { ...order, note }, { by, now });
  if (why !== '') return err(why);
  const said: SaidOfCase = {
    answer: order.answer,
    ...(order.on === undefined ? {} : { on: order.on }),
    ...(note === '' ? {} : { note }),
    by: by.toLowerCase(),
    at: now,
    heard: heardSoFar(register, order.about),
  };
  const row: Referral = { ...referral, said: { ...referral.said, [order.code]: said } };
  const forThem = asked.owners.includes(said.by) || order.answer === setAside ? '' : ', for them';
  const words = `${asked.label}: ${order.answer}${order.on ? `, ${fullDate(order.on)}` : ''}`;
  return ok({
    changes: [
      { table: 'referral', row },
      logged(now, order.about, `${words}${forThem}`, asked.rule, by),
    ],
    said: `${words}.`,
  });
}

function whyNot(
  register: Register,
  referral: Referral,
  asked: Asked,
  { answer, on, note }: Say,
  { by, now }: Given,
): string {
  if (!asked.answers.includes(answer)) return 'Choose one of the answers.';
  if (on !== undefined && on > dateOf(now)) return 'Give a day that has already come.';
  if (note.length > mostLetters) {
    return `The words are longer than ${mostLetters} letters. What is longer belongs in the request paper.`;
  }
  if (answer !== setAside || asked.kind !== 'gate') return '';
  if (note === '') return 'Say why it is set aside.';
  const roles = (asked.gate.override ?? []).filter((role): role is PanelRole => isPanelRole(role));
  const may = peopleIn(register, referral.panel, roles, dateOf(now));
  return may.some(({ email }) => email === by.toLowerCase())
    ? ''
    : `Only the ${roles.join(' or ')} sets this aside.`;
}
