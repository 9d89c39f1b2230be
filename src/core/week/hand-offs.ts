import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { HandOffRule } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { HandOff } from '../register/hand-off.ts';
import type { Change, Item, Mail, Register } from '../register/register.ts';
import { logged } from './logged.ts';
import { panelOf } from './sittings.ts';

/**
 * A child whose request asks for it, or of whom the panel decided so, is handed off: once, however often it
 * is heard. Source: CPR-1.4a. Source: CPR-1.4b. Source: BC-3.7.
 */
export const raiseHandOffs = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.panels, ...(register.stopped ?? [])].flatMap((panel) =>
    (panel.handOffs ?? []).flatMap((rule) => {
      const due = new Map<string, HandOff['from']>([
        ...decided(register, panel, rule).map((one) => [one, 'decision'] as const),
        ...asked(register, panel, rule).map((one) => [one, 'request'] as const),
      ]);
      return [...due].flatMap(([reference, from]): readonly Change[] => {
        const key = `${reference}/${rule.code}`;
        if (register.rows.handOff.has(key)) return [];
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
