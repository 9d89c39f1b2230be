import { askedToCome, representedAs } from '../attendance/attendees.ts';
import type { AskedToCome, Represented } from '../attendance/attendees.ts';
import { seatsOf } from '../attendance/invitations.ts';
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
    // Without a list of its own a panel takes nobody's word but the presenters': `repliesToSettle` asks them.
    .filter(({ panel }) => panelOf(register, panel).attendees !== undefined)
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

/**
 * Who of those asked to an item was neither there nor represented, kept once its minutes are final; a mark that
 * is put right afterwards takes it back. Source: NS-4.1. Source: CPR-2.6. Source: CPR-2.7.
 */
export const noteAbsence = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()]
    .filter((sitting) => sitting.status === 'held' && isFinal(sitting))
    // Years of sittings stand there: only those are looked at where somebody may have been away.
    .filter((sitting) => mayLack(register, sitting))
    .flatMap((sitting) => {
      const coming = comingTo(register, sitting);
      const items = new Map(coming.map(({ item }) => [item.key, item]));
      return [...items.values()].flatMap((item) =>
        absenceOf(
          item,
          coming.filter((one) => one.item.key === item.key),
          now,
        ),
      );
    });

const mayLack = (register: Register, sitting: Sitting): boolean =>
  seatsOf(register, sitting).some(({ mark }) => mark === 'absent' || mark === 'cover') ||
  itemsOf(register, sitting.key).some(({ absent }) => absent !== undefined);

function absenceOf(item: Item, coming: readonly Coming[], now: LocalDateTime): readonly Change[] {
  const { absent: before = [] } = item;
  const isKept = ({ asked }: Coming): boolean => before.includes(asked.who);
  const fresh = coming.filter((one) => !isKept(one) && lacking(one) !== '');
  const mended = coming.filter((one) => isKept(one) && lacking(one) === '');
  if (fresh.length + mended.length === 0) return [];
  const gone = mended.map(({ asked }): string => asked.who);
  const absent = [
    ...before.filter((who) => !gone.includes(who)),
    ...fresh.map(({ asked }) => asked.who),
  ];
  const { absent: _, ...rest } = item;
  const line = (words: string, { asked }: Coming): Change =>
    logged(now, item.key, `${words}: ${inWords(asked.who)}`, asked.rule);
  return [
    { table: 'item', row: absent.length === 0 ? rest : { ...item, absent } },
    ...fresh.map((one) => line('Neither there nor represented', one)),
    ...mended.map((one) => line('There or represented after all', one)),
  ];
}
