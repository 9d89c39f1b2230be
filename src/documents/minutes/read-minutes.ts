import type { docs_v1 } from '@googleapis/docs';
import type { MinutesReading } from '../../core/minutes/reading.ts';
import type { Reference } from '../../core/register/register.ts';
import { minutesSections } from './minutes-section.ts';
import { readSection } from './read-section.ts';

/** What the minutes say, child by child, and what they do not let the register know. */
export type MinutesRead = {
  /** In the order asked for; a child whose heading is not found is not among them. */
  readonly readings: readonly MinutesReading[];
  /** Sentences with their place, on what could not be read. */
  readonly unread: readonly string[];
  /** Sentences with their place, on suggestions that still stand. They are not read as text. */
  readonly suggested: readonly string[];
};

/**
 * Reads the minutes as people left them. A child's part is found by the reference in its heading,
 * an answer by the label beside it, whatever was moved, split or renumbered. Words are returned as
 * typed; what they mean is decided elsewhere.
 *
 * @param references - the children wanted; the parts of others are passed over.
 *
 * Source: CPR-5.1b.
 */
export function readMinutes(
  document: docs_v1.Schema$Document,
  references: readonly Reference[],
): MinutesRead {
  const sections = minutesSections(document);
  const read = references.flatMap((reference) => {
    const section = sections.find((each) => each.reference === reference);
    return section ? [readSection(section)] : [];
  });
  const missing = references.filter((reference) =>
    sections.every((section) => section.reference !== reference),
  );
  return {
    readings: read.map(({ reading }) => reading),
    unread: [
      ...missing.map(
        (reference) => `${reference}: no heading of the minutes holds this reference.`,
      ),
      ...read.flatMap(({ unread }) => unread),
    ],
    suggested: read.flatMap(({ suggested }) => suggested),
  };
}
