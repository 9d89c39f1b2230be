import { askedToCome, representedAs } from '../attendance/attendees.ts';
import type { AskedToCome, Represented } from '../attendance/attendees.ts';
import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Register, Sitting } from '../register/register.ts';
import { isFinal } from './final-minutes.ts';
import { logged } from './logged.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { inWords } from './quorum-to-settle.ts';
import { dayOfSitting, itemsOf, panelOf, sittingsInOrder, startOf } from './sittings.ts';

/** One who was asked to an item, and how that stands. */
export type Coming = {
  readonly item: Item;
  readonly asked: AskedToCome;
  readonly represented: Represented;
};

const counted: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

/** Everybody asked to each item of a sitting, in the order they are heard; none where the file asks nobody. */
export function comingTo(register: Register, sitting: Sitting): readonly Coming[] {
  const panel = panelOf(register, sitting.panel);
  if (panel.attendees === undefined) return [];
  return itemsOf(register, sitting.key)
    .filter(({ status }) => counted.has(status))
    .flatMap((item) =>
      askedToCome(register, panel, item).map((asked) => ({
        item,
        asked,
        represented: representedAs(register, sitting, item, asked),
      })),
    );
}

/** Who is required or expected and neither comes nor is represented as the file allows, in words. */
function lacking({ item, asked, represented }: Coming): string {
  if (asked.presence === 'optional') return '';
  const who = `${inWords(asked.who)} of ${item.reference}`;
  const instead = (asked.substitutes ?? []).map(inWords).join(' or ');
  if (represented.is === 'away') {
    return `${who}, ${asked.person ?? ''}, neither comes nor is represented`;
  }
  if (represented.is === 'cover' && !represented.allowed) {
    return `${who}, ${asked.person ?? ''}, sends ${represented.by}; only the ${instead} may stand in`;
  }
  return '';
}

/**
 * Those who must or should come to a child's item and do not, or send somebody who may not stand in. It is a
 * breach that is shown and stops nothing. Source: NS-4.1. Source: NS-4.2. Source: LCLH-2.8. Source: CPP-3.7.
 */
export const attendeesToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter((sitting) => sitting.status === 'planned' && startOf(register, sitting) > now)
    .flatMap((sitting) =>
      comingTo(register, sitting).flatMap((coming): readonly OpenMatter[] => {
        const words = lacking(coming);
        if (words === '') return [];
        return [
          {
            words: coming.asked.presence === 'required' ? '● Not represented' : '○ Not coming',
            what: `${fullDate(dayOfSitting(sitting))}: the ${words}. The item is heard all the same.`,
            who: administrator,
            about: coming.item.reference,
            path: paths.sitting(sitting.key),
            panel: sitting.panel,
            rule: coming.asked.rule,
          },
        ];
      }),
    );

/** Who of those asked to an item was neither there nor represented, kept once its minutes are final. */
export const noteAbsence = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()]
    .filter((sitting) => sitting.status === 'held' && isFinal(sitting))
    .flatMap((sitting) => {
      const absent = comingTo(register, sitting).flatMap((coming) => {
        const words = lacking(coming);
        return words === '' ? [] : [{ item: coming.item, asked: coming.asked, words }];
      });
      const items = new Map(absent.map(({ item }) => [item.key, item]));
      return [...items.values()].flatMap((item): readonly Change[] => {
        const own = absent.filter((one) => one.item.key === item.key);
        const fresh = own.filter(({ asked }) => !item.absent?.includes(asked.who));
        if (fresh.length === 0) return [];
        const names = [...(item.absent ?? []), ...fresh.map(({ asked }) => asked.who)];
        return [
          { table: 'item', row: { ...item, absent: names } },
          ...fresh.map(({ asked }) =>
            logged(
              now,
              item.key,
              `Neither there nor represented: ${inWords(asked.who)}`,
              asked.rule,
            ),
          ),
        ];
      });
    });
