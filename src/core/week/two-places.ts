import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { asTheyStand, elsewhere, meet, spanFrom } from './elsewhere.ts';
import type { Elsewhere } from './elsewhere.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, itemsOf, panelOf } from './sittings.ts';

const does = { presents: 'is at', 'is-asked': 'is asked to', sits: 'sits on' } as const;

/** `worker.one@council.example is at the Best Care Panel` */
export const elsewhereWords = (register: Register, { person, panel, as }: Elsewhere): string =>
  `${person} ${does[as]} the ${panelOf(register, panel).shortName}`;

/** Where those who come to an item are at its time. */
function meanwhile(register: Register, sitting: Sitting, item: Item): readonly Elsewhere[] {
  const { startsAt, minutes } = item;
  if (item.status !== 'listed' || startsAt === undefined || minutes === undefined) return [];
  const own = spanFrom(sitting, startsAt, minutes);
  return elsewhere(register, item, asTheyStand(register, sitting)).filter((one) => meet(one, own));
}

const oncePer = (words: readonly string[]): readonly string[] => [...new Set(words)];

/**
 * What is remarked beside an item of a coming sitting: who of those who come is at another panel at its time,
 * and where it has no time, when they are. Empty where nobody is.
 */
export function twoPlacesNote(register: Register, item: Item): string {
  const sitting = register.rows.sitting.get(item.sitting);
  if (sitting?.status !== 'planned') return '';
  if (item.status === 'over') {
    return elsewhere(register, item, asTheyStand(register, sitting))
      .filter(({ as }) => as === 'presents')
      .map(
        (one) =>
          `${elsewhereWords(register, one)} from ${clockTime(one.from)} to ${clockTime(one.to)}`,
      )
      .join('. ');
  }
  const words = meanwhile(register, sitting, item).map((one) => elsewhereWords(register, one));
  return oncePer(words)
    .map((one) => `${one} then`)
    .join('. ');
}

/**
 * Times that were told or chosen at two panels for somebody who presents at both: a person settles it.
 *
 * Source: CPR-2.6. Source: CPR-2.7.
 */
export const twoPlaces = (register: Register, sitting: Sitting): readonly OpenMatter[] =>
  itemsOf(register, sitting.key).flatMap((item): readonly OpenMatter[] => {
    const clashes = meanwhile(register, sitting, item).filter(({ as }) => as === 'presents');
    if (clashes.length === 0) return [];
    const { panel, key } = sitting;
    const who = oncePer(clashes.map((one) => elsewhereWords(register, one))).join(', and ');
    return [
      {
        words: '◆ In two places',
        what: `${item.reference} is to be heard at ${clockTime(item.startsAt ?? '')} on ${fullDate(dayOfSitting(sitting))}, and ${who} then. Choose another slot for it ("Slot at" on Referrals), or ask them who comes instead.`,
        who: administrator,
        about: key,
        path: paths.sitting(key),
        panel,
        rule: panelOf(register, panel).slots.rule,
      },
    ];
  });
