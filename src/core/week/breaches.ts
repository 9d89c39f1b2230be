import { fullDateTime } from '../calendar/dates-in-full.ts';
import { printedRule } from '../panel/citations.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { comingTo } from './attendees-to-settle.ts';
import { inWords } from './quorum-to-settle.ts';
import { usualFinishOf } from './overruns.ts';
import { issuesOf, itemsOf, panelOf } from './sittings.ts';

/** Something that the terms of reference ask and that was not so: kept, shown, and nothing stopped by it. */
export type Breach = {
  /** A sentence without a name. */
  readonly words: string;
  /** Where it is asked, as people read it. */
  readonly clause: string;
};

/**
 * The breaches of one sitting, as they were kept: partners not represented, those asked to a child's item who
 * were away, what was made without a quorum, papers that an agenda went without, and an end past the latest
 * finish, with its reason.
 *
 * Source: LCLH-2.2. Source: CPR-2.6. Source: CPR-2.7. Source: NS-4.1. Source: BC-A3. Source: CPR-3.2. Source: BC-7.4.
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
    ...issuesOf(register, sitting.key).flatMap(({ toFollow = [] }) =>
      toFollow.map((reference) =>
        breach(`${reference}: the agenda went, its paper to follow.`, panel.agenda?.rule),
      ),
    ),
    ...(finishedAt !== undefined && finishedAt > usualFinishOf(register, sitting)
      ? [
          breach(
            `It ended past its latest finish, on ${fullDateTime(finishedAt)}${whyLate(sitting)}.`,
            panel.session.rule,
          ),
        ]
      : []),
  ];
}

function whyLate({ laterFinish, ranOver }: Sitting): string {
  const why = (ranOver ?? laterFinish)?.why.replace(/\.$/, '');
  return why === undefined ? '' : `: ${why}`;
}

function missingSeats({ quorum }: Item): readonly string[] {
  const { found = 'quorate' } = quorum ?? {};
  return found === 'quorate' || found.length === 0 ? [] : [found.join(', ')];
}
