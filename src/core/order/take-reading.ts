import type { FromMinutes, Outcomes } from '../minutes/from-minutes.ts';
import { minutesRule } from '../minutes/minutes-rules.ts';
import { isNothing, presenceToTake } from '../minutes/presence-differences.ts';
import { noPresence } from '../minutes/presence.ts';
import { readingDifferences, readingWords } from '../minutes/reading-differences.ts';
import type { Change, Item, Register, Sitting } from '../register/register.ts';
import { withChanges } from '../register/rows.ts';
import { err, ok } from '../result.ts';
import { pageUrl } from '../week/links.ts';
import { logged } from '../week/logged.ts';
import { paths } from '../week/page-paths.ts';
import { itemsOf, panelOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';
import { isSame } from './revised-items.ts';
import { takenTimes } from './take-times.ts';
import { finishLogged, sittingTaken, takenSeats } from './take-presence.ts';

type Taking = Extract<Order, { readonly kind: 'take-reading' }>;

/**
 * Says what the minutes would change, child by child, and what in them cannot be read. Nothing is taken;
 * what was shown is remembered by its fingerprint. Source: CPR-5.1b.
 */
export function showReading(
  register: Register,
  sitting: Sitting,
  read: FromMinutes,
  { by, now }: Given,
): Decided {
  const shown = { by, at: now, print: read.print };
  const words = readingWords(readingDifferences(register, sitting, read));
  const rule = minutesRule(panelOf(register, sitting.panel));
  return ok({
    changes: [
      { table: 'sitting', row: { ...sitting, shown } },
      logged(now, sitting.key, 'The minutes were read, and what differs was shown', rule, by),
    ],
    said: [
      ...(words.length === 0
        ? [read.unread.length === 0 ? sameWords : 'Nothing that can be read differs.']
        : ['Read, and nothing is taken yet. The minutes would change:', ...words]),
      ...unreadWords(read),
      ...(words.length === 0 ? [] : [`${howToTake(sitting)} ${inFull(register, sitting)}`]),
    ].join('\n'),
  });
}

const sameWords = 'The register says what the minutes say.';

const unreadWords = ({ unread }: FromMinutes): readonly string[] =>
  unread.length === 0 ? [] : ['These cannot be read, and would not be taken:', ...unread];

const howToTake = ({ reopened }: Sitting): string =>
  reopened
    ? 'What was approved stands until the next version is.'
    : 'To take what is shown here, tick “Take what was read”.';

const inFull = (register: Register, { key }: Sitting): string =>
  `In full: ${pageUrl(register, paths.minutes(key))}`;

/**
 * What the minutes say is taken into the register, exactly as it was shown: where they, or the register,
 * were changed since, it is shown anew. One step of it can be undone, until the minutes are approved.
 * Source: CPR-5.1b.
 */
export function takeReading(
  register: Register,
  sitting: Sitting,
  { read, seen = sitting.shown?.print }: Taking,
  given: Given,
): Decided {
  if (sitting.reopened) {
    return err('What was approved stands until the next version is: nothing was taken.');
  }
  const found = readingDifferences(register, sitting, read);
  if (found.length === 0) return ok({ changes: [], said: `Nothing to take. ${sameWords}` });
  if (seen === undefined) {
    return err('Tick “Read the minutes back” first: it shows what would be taken.');
  }
  return seen === read.print
    ? taken(register, sitting, read, given)
    : shownAnew(register, sitting, read, given);
}

function shownAnew(register: Register, sitting: Sitting, read: FromMinutes, given: Given): Decided {
  const decided = showReading(register, sitting, read, given);
  if (!decided.ok) return decided;
  const { changes, said } = decided.value;
  const since = 'Nothing was taken: something was changed since it was shown. Look again.';
  return ok({ changes, said: `${since}\n${said}` });
}

function taken(
  register: Register,
  sitting: Sitting,
  { outcomes, presence = noPresence, unread }: FromMinutes,
  given: Given,
): Decided {
  const { by, now } = given;
  const items = itemsOf(register, sitting.key).filter(({ status }) => status === 'listed');
  const count = items.filter((item) => differs(item, outcomes)).length;
  const words = readingWords(readingDifferences(register, sitting, { outcomes, presence }));
  const presenceTaken = isNothing(presenceToTake(register, sitting, presence))
    ? ''
    : ', who was there';
  const said = `Taken from the minutes: ${count} ${count === 1 ? 'child' : 'children'}${presenceTaken}.`;
  const { shown: _, ...row } = sittingTaken(register, sitting, presence);
  const decided = items.flatMap((item) => takenItem(item, outcomes));
  return ok({
    changes: [
      ...decided,
      ...takenTimes(withChanges(register, decided), sitting, presence, given),
      ...takenSeats(register, sitting, presence, given),
      ...finishLogged(register, sitting, presence, given),
      { table: 'sitting', row },
      logged(now, sitting.key, said, minutesRule(panelOf(register, sitting.panel)), by),
    ],
    said: [
      [said, ...words].join(' '),
      ...(unread.length === 0 ? [] : ['These could not be read:', ...unread]),
    ].join('\n'),
  });
}

const differs = ({ reference, outcome }: Item, outcomes: Outcomes): boolean => {
  const read = outcomes[reference];
  return read !== undefined && !(outcome && isSame(outcome, read));
};

/** What an earlier reading changed, and this one does not, cannot be undone any more: there is one step. */
function takenItem(item: Item, outcomes: Outcomes): readonly Change[] {
  const { before, outcome, ...rest } = item;
  const read = outcomes[item.reference];
  const was = outcome === undefined ? {} : { outcome };
  if (read && differs(item, outcomes))
    return [{ table: 'item', row: { ...rest, outcome: read, before: was } }];
  return before === undefined ? [] : [{ table: 'item', row: { ...rest, ...was } }];
}
