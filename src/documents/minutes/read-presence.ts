import type { docs_v1 } from '@googleapis/docs';
import { plainLabel } from '../../core/minutes/plain-label.ts';
import { presencePlace } from '../../core/minutes/presence.ts';
import type { PresenceWords } from '../../core/minutes/presence.ts';
import { tabsOf } from './minutes-section.ts';
import { seenText } from './seen-text.ts';
import { rowsOf } from './table-rows.ts';
import type { SeenCell } from './table-rows.ts';

/** The labels of what is said once of the whole sitting. */
const labels = {
  presided: ['presided', 'who presided', 'in the chair'],
  finished: ['finished at'],
};

/**
 * The words of every table under the heading of who was there, in whichever tab. Where the heading is
 * gone nothing is said there, and nothing is missed: Attendance is the register's own.
 */
export function readPresence(document: docs_v1.Schema$Document): PresenceWords {
  const rows = tablesOf(document).flatMap(rowsOf);
  const lines = rows.map(({ cells }) => cells).filter((cells) => !isHeader(cells));
  const seats = lines.filter((cells) => cells.length >= 3);
  const labelled = (names: readonly string[]): string =>
    lines
      .filter((cells) => cells.length < 3 && names.includes(plainLabel(textAt(cells, 0))))
      .map((cells) => textAt(cells, 1))
      .find((text) => text !== '') ?? '';
  return {
    rows: seats.map((cells) => ({
      title: textAt(cells, 0),
      person: textAt(cells, 1),
      said: cells
        .slice(2)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' '),
    })),
    presided: labelled(labels.presided),
    finished: labelled(labels.finished),
    unread: lines.flatMap((cells) =>
      cells
        .flatMap(({ unreadable }) => unreadable)
        .map((what) => `${presencePlace}, “${textAt(cells, 0)}”: ${what} cannot be read.`),
    ),
  };
}

const textAt = (cells: readonly SeenCell[], at: number): string => cells[at]?.text ?? '';

const isHeader = (cells: readonly SeenCell[]): boolean =>
  plainLabel(textAt(cells, 0)) === 'seat' && plainLabel(textAt(cells, 1)) === 'person';

function tablesOf(document: docs_v1.Schema$Document): readonly docs_v1.Schema$Table[] {
  return tabsOf(document).flatMap(({ content }) => {
    let isThere = false;
    return content.flatMap((element) => {
      if (isHeading(element)) isThere = plainLabel(seenText([element]).text) === wanted;
      return isThere && element.table ? [element.table] : [];
    });
  });
}

const wanted = plainLabel(presencePlace);

const isHeading = ({ paragraph }: docs_v1.Schema$StructuralElement): boolean =>
  /^(?:HEADING|TITLE|SUBTITLE)/.test(paragraph?.paragraphStyle?.namedStyleType ?? '');
