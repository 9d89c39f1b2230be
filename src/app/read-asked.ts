import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { presenceOf } from '../core/minutes/presence-of.ts';
import type { PresenceRead } from '../core/minutes/presence-of.ts';
import { heardTimesIn } from '../core/minutes/heard-times-in.ts';
import { outcomeOf } from '../core/minutes/outcome-of.ts';
import type { MinutesFault } from '../core/minutes/minutes-fault.ts';
import type { FromMinutes, Outcomes } from '../core/minutes/from-minutes.ts';
import { readingDifferences } from '../core/minutes/reading-differences.ts';
import type { ReadDifference } from '../core/minutes/reading-differences.ts';
import type { Outcome, Register, Sitting } from '../core/register/register.ts';
import { childHeard } from '../core/week/child-heard.ts';
import { isInMinutes } from '../core/week/minutes-plan.ts';
import { dayOfSitting, itemsOf, panelOf } from '../core/week/sittings.ts';
import { readMinutes } from '../documents/minutes/read-minutes.ts';
import { readPresence } from '../documents/minutes/read-presence.ts';
import { partHash, textHash } from '../documents/minutes/text-hash.ts';
import { sha256 } from '../documents/sha-256.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Program } from '../workspace/program.ts';
import { faultWords } from './fault-words.ts';
import { openMinutes } from './open-minutes.ts';

/** What the minutes of one sitting say now: outcomes that can be taken, and everything that cannot. */
export type MinutesRead = {
  readonly outcomes: Outcomes;
  /** All that it would change in the register as it stood. */
  readonly differences: readonly ReadDifference[];
  readonly faults: readonly MinutesFault[];
  /** What could not be read at all, with its place. */
  readonly unread: readonly string[];
  /** Who was there, as far as it is said, and what of that cannot be known: nothing waits for it. */
  readonly presence: PresenceRead;
  /** Suggestions nobody has accepted or refused: read past, but nothing is final while they stand. */
  readonly suggested: readonly string[];
  /** Fingerprint of the whole text that was read. */
  readonly text: string;
  /** Reference → fingerprint of that child's part. */
  readonly parts: Readonly<Record<string, string>>;
};

/** The same for whoever decides on it. What is shown is known by the text and by all that would change. */
export const fromMinutes = (read: MinutesRead): FromMinutes => ({
  outcomes: read.outcomes,
  presence: read.presence.said,
  unread: [...faultWords(read), ...read.presence.unread],
  print: sha256(JSON.stringify([read.text, read.differences])),
});

/** Sitting → its minutes, for every sitting whose minutes someone asked to have read back. */
export type Readings = ReadonlyMap<string, MinutesRead>;

/** Reads the minutes that an open tick asks for: one request each, none where nobody asked. */
export function* readAsked(snapshot: Snapshot, now: LocalDateTime): Program<Readings> {
  const readings = new Map<string, MinutesRead>();
  for (const sitting of snapshot.register.rows.sitting.values()) {
    const name = `sittings/${sitting.key}`;
    const before = snapshot.register.rows.taken.get(name)?.values ?? {};
    const inputs = snapshot.inputs.get(name) ?? {};
    const isAsked = ['readBack', 'takeRead'].some(
      (column) => (inputs[column] ?? '') !== '' && inputs[column] !== before[column],
    );
    if (!isAsked) continue;
    const read = yield* readMinutesOf(snapshot.register, sitting, now);
    if (read) readings.set(sitting.key, read);
  }
  return readings;
}

/**
 * Reads one sitting's minutes from the document as people left it. Undefined while it has not been made.
 * Source: CPR-5.1b.
 */
export function* readMinutesOf(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): Program<MinutesRead | undefined> {
  const documentId = register.rows.document.get(`minutes:${sitting.key}`)?.fileId;
  if (documentId === undefined) return undefined;
  const { document, suggested } = yield* openMinutes(documentId);
  const items = itemsOf(register, sitting.key).filter(({ status }) => isInMinutes(status));
  const panel = panelOf(register, sitting.panel);
  const { readings, unread } = readMinutes(
    document,
    items.map((item) => item.reference),
    panel,
  );
  const outcomes: Record<string, Outcome> = {};
  const faults: MinutesFault[] = [];
  for (const reading of readings) {
    const item = items.find(({ reference }) => reference === reading.reference);
    const child = item ? childHeard(register, item) : {};
    const read = outcomeOf(reading, panel, dayOfSitting(sitting), child);
    const unreadable = new Set<string>(reading.unreadable);
    if (!read.ok) faults.push(...read.error.filter(({ label }) => !unreadable.has(label)));
    else if (unreadable.size === 0) outcomes[reading.reference] = read.value;
  }
  const parts = Object.fromEntries(readings.map((one) => [one.reference, partHash(one)]));
  const times = heardTimesIn(register, sitting, readings, now);
  const there = presenceOf(register, sitting, readPresence(document), now);
  const presence = {
    said: {
      ...there.said,
      ...(Object.keys(times.heard).length > 0 ? { heard: times.heard } : {}),
    },
    unread: [...there.unread, ...times.unread],
  };
  const found = { outcomes, presence: presence.said };
  const differences = readingDifferences(register, sitting, found);
  const text = textHash(document);
  return { outcomes, presence, differences, faults, unread, suggested, text, parts };
}
