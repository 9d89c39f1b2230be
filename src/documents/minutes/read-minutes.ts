import type { docs_v1 } from '@googleapis/docs';
import type { MinutesReading } from '../../core/minutes/reading.ts';
import type { Panel } from '../../core/panel/panel.ts';
import type { Reference } from '../../core/register/register.ts';
import { labelsOf } from './minutes-labels.ts';
import { minutesSections } from './minutes-section.ts';
import { readSection } from './read-section.ts';

/** What the minutes say, child by child, and what they do not let the register know. */
export type MinutesRead = {
  /** In the order asked for; a child whose heading is not found is not among them. */
  readonly readings: readonly MinutesReading[];
  /** Sentences with their place, on what could not be read, or stands there and is not taken. */
  readonly unread: readonly string[];
};

/**
 * Reads the minutes as people left them. A child's part is found by the reference in its heading,
 * an answer by the label beside it, whatever was moved, split or renumbered, in whichever tab. Words
 * are returned as typed; what they mean is decided elsewhere. Nothing is guessed: what may mean two
 * things is named with its place, and not among the answers.
 *
 * @param document - best without its suggestions and with all its tabs; text that is only suggested is
 *   passed over in any case.
 * @param references - the children wanted; the parts of others are passed over.
 * @param panel - whose headings they are.
 *
 * Source: CPR-5.1b.
 */
export function readMinutes(
  document: docs_v1.Schema$Document,
  references: readonly Reference[],
  panel: Panel,
): MinutesRead {
  const labels = labelsOf(panel);
  const sections = minutesSections(document);
  const read = references.flatMap((reference) => {
    const section = sections.find((each) => each.reference === reference);
    return section ? [readSection(section, labels)] : [];
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
  };
}
