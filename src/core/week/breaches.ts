import { fullDateTime } from '../calendar/dates-in-full.ts';
import { printedRule } from '../panel/citations.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { comingTo } from './attendees-to-settle.ts';
import { inWords } from './quorum-to-settle.ts';
import { isPastFinish } from './overruns.ts';
import { itemsOf, panelOf } from './sittings.ts';

/** Something that the terms of reference ask and that was not so: kept, shown, and nothing stopped by it. */
export type Breach = {
  /** A sentence without a name. */
  readonly words: string;
  /** Where it is asked, as people read it. */
  readonly clause: string;
};

/**
 * The breaches of one sitting, as they were kept: partners not represented, those asked to a child's item who
 * were away, what was made without a quorum, and an end past the latest finish.
 *
 * Source: LCLH-2.2. Source: CPR-2.6. Source: CPR-2.7. Source: NS-4.1. Source: BC-A3. Source: CPR-3.2.
 */
export function breachesOf(register: Register, sitting: Sitting): readonly Breach[] {
  const panel = panelOf(register, sitting.panel);
  const breach = (words: string, rule: string | undefined): Breach => ({
    words,
    clause: printedRule([panel], rule ?? ''),
  });
  const { unrepresented = [], finishedAt } = sitting;
  const asked = comingTo(register, sitting);
  const ruleOf = (item: Item, who: string): string | undefined =>
    asked.find((one) => one.item.key === item.key && one.asked.who === who)?.asked.rule;
  return [
    ...unrepresented.map((title) =>
      breach(`Not represented: ${title}.`, panel.attendance.partners?.rule),
    ),
    ...itemsOf(register, sitting.key).flatMap((item) => [
      ...(item.absent ?? []).map((who) =>
        breach(
          `${item.reference}: the ${inWords(who)} was neither there nor represented.`,
          ruleOf(item, who),
        ),
      ),
      ...missingSeats(item).map((seats) =>
        breach(`${item.reference}: not quorate, without ${seats}.`, panel.quorum?.rule),
      ),
    ]),
    ...(finishedAt !== undefined && isPastFinish(register, sitting)
      ? [
          breach(
            `It ended past its latest finish, on ${fullDateTime(finishedAt)}.`,
            panel.session.rule,
          ),
        ]
      : []),
  ];
}

function missingSeats({ quorum }: Item): readonly string[] {
  const { found = 'quorate' } = quorum ?? {};
  return found === 'quorate' || found.length === 0 ? [] : [found.join(', ')];
}
