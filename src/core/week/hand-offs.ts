import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { HandOffRule } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { HandOff } from '../register/hand-off.ts';
import type { Change, Item, Mail, Register } from '../register/register.ts';
import { itself, logged } from './logged.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import { isHeard } from './turned.ts';

/**
 * A child whose request asks for it, or of whom the panel decided so, is handed off: once, however often it
 * is heard. Source: CPR-1.4a. Source: CPR-1.4b. Source: BC-3.7.
 */
export const raiseHandOffs = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.panels, ...(register.stopped ?? [])].flatMap((panel) =>
    (panel.handOffs ?? []).flatMap((rule) => {
      const decidedSo = decided(register, panel, rule);
      const due = new Map<string, HandOff['from']>([
        ...decidedSo.map((one) => [one, 'decision'] as const),
        ...asked(register, panel, rule).map((one) => [one, 'request'] as const),
      ]);
      return [...due].flatMap(([reference, from]): readonly Change[] => {
        const key = `${reference}/${rule.code}`;
        const before = register.rows.handOff.get(key);
        if (before) {
          return decidedSo.includes(reference) ? takenUpAgain(register, before, rule, now) : [];
        }
        const row: HandOff = {
          key,
          panel: panel.code,
          code: rule.code,
          reference,
          since: now,
          from,
        };
        return [{ table: 'handOff', row }, logged(now, reference, rule.label, rule.rule)];
      });
    }),
  );

/** Decided otherwise, and closed by that alone, a later decision opens it again. */
function takenUpAgain(
  register: Register,
  before: HandOff,
  rule: HandOffRule,
  now: LocalDateTime,
): readonly Change[] {
  const { notNeeded, ...rest } = before;
  if (notNeeded?.by !== itself || decidedOtherwise(register, before)) return [];
  return [
    { table: 'handOff', row: { ...rest, from: 'decision' } },
    logged(now, before.reference, rule.label, rule.rule),
  ];
}

/**
 * Closes what the request asked for and the panel then decided otherwise, where nobody was written to. Who was
 * written to has to be told by a person: To do asks. Source: CPR-1.4.
 */
export const closeHandOffs = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.handOff.values()].filter(isOpenHandOff).flatMap((row): readonly Change[] => {
    const other = decidedOtherwise(register, row);
    if (!other || wasWritten(register, row)) return [];
    const why = `The panel decided: ${other.answer}.`;
    const rule = handOffRule(register, row);
    return [
      { table: 'handOff', row: { ...row, notNeeded: { by: itself, why, at: now } } },
      logged(now, row.reference, `${rule?.label ?? ''}: Not needed. ${why}`, rule?.rule ?? ''),
    ];
  });

/** Gone, or perhaps gone: a mail that waits told nobody. */
const told: ReadonlySet<Mail['status']> = new Set(['sent', 'claimed', 'not-known']);

/** Whether anybody may have been told of it. */
const wasWritten = (register: Register, row: HandOff): boolean =>
  (['worker', 'notice'] as const).some((way) =>
    handOffMails(register, row, way).some(({ status }) => told.has(status)),
  );

/** What the panel decided last of a child, on which day, where that is not what a hand-off follows from. */
export function decidedOtherwise(
  register: Register,
  { panel, reference, code, from }: HandOff,
): { readonly answer: string; readonly on: LocalDate } | undefined {
  const when = handOffRule(register, { panel, code })?.when;
  const answerOf = when && decidedAs[when.question];
  const last = answerOf && lastHeard(register, reference);
  const answer = last && answerOf(last.item);
  if (!last && from === 'decision') return notHeardAfterAll(register, reference);
  if (!answer || when.is.includes(answer)) return undefined;
  return { answer: fundingWords(panelOf(register, panel), answer), on: last.on };
}

/** What it followed from does not stand: a later version of the minutes says that the child was not heard. */
const notHeardAfterAll = (
  { rows }: Register,
  reference: string,
): { readonly answer: string; readonly on: LocalDate } | undefined =>
  [...rows.item.values()]
    .filter((item) => item.reference === reference && item.status === 'not-heard' && item.turned)
    .flatMap(({ sitting }) => rows.sitting.get(sitting) ?? [])
    .map((sitting) => ({ answer: 'Not heard', on: dayOfSitting(sitting) }))[0];

const fundingWords = ({ sharedFunding }: Panel, answer: string): string =>
  sharedFunding?.choices.find(({ value }) => value === answer)?.label ?? answer;

const wasHeard = ({ status, outcome }: Item): boolean =>
  status === 'heard' && (outcome === undefined || isHeard(outcome));

/** Where a child was heard last, by the day. */
const lastHeard = (
  { rows }: Register,
  reference: string,
): { readonly item: Item; readonly on: LocalDate } | undefined =>
  [...rows.item.values()]
    .filter((item) => item.reference === reference && wasHeard(item))
    .flatMap((item) => {
      const sitting = rows.sitting.get(item.sitting);
      return sitting ? [{ item, on: dayOfSitting(sitting) }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);

function asked(register: Register, panel: Panel, { code }: HandOffRule): readonly string[] {
  return [...register.rows.referral.values()]
    .filter(
      ({ panel: of, status, facts }) =>
        of === panel.code &&
        (status === 'listed' || status === 'heard') &&
        facts.handOffs?.includes(code),
    )
    .map(({ reference }) => reference);
}

/** The minutes ask one of these questions too: who shares the cost. */
const decidedAs: Readonly<Record<string, (item: Item) => string | undefined>> = {
  sharedFunding: ({ outcome }) => outcome?.sharedFunding,
};

function decided({ rows }: Register, panel: Panel, { when }: HandOffRule): readonly string[] {
  const answer = decidedAs[when?.question ?? ''];
  if (!answer || !when) return [];
  return [...rows.item.values()]
    .filter(
      (item) =>
        item.status === 'heard' &&
        when.is.includes(answer(item) ?? '') &&
        rows.sitting.get(item.sitting)?.panel === panel.code,
    )
    .map(({ reference }) => reference);
}

/** What the panel's file says of a hand-off; nothing where it says nothing of it any more. */
export const handOffRule = (
  register: Register,
  { panel, code }: Pick<HandOff, 'panel' | 'code'>,
): HandOffRule | undefined => panelOf(register, panel).handOffs?.find((rule) => rule.code === code);

export const isOpenHandOff = ({ listedOn, notNeeded }: HandOff): boolean =>
  listedOn === undefined && notNeeded === undefined;

/** The two letters of a hand-off: to the worker, and to those who are told. */
export type HandOffWay = 'worker' | 'notice';

/** Those of one way that were written, first to last. */
export function handOffMails(
  { rows }: Register,
  { key }: Pick<HandOff, 'key'>,
  way: HandOffWay,
): readonly Mail[] {
  const found: Mail[] = [];
  for (let number = 1; ; number += 1) {
    const mail = rows.mail.get(handOffMailKey(key, way, number));
    if (!mail) return found;
    found.push(mail);
  }
}

export const handOffMailKey = (key: string, way: HandOffWay, number: number): string =>
  `hand-off:${key}:${way}:${number}`;
