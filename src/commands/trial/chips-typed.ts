import type { docs_v1 } from '@googleapis/docs';
import { months } from '../../core/calendar/dates-in-full.ts';
import { parseLocalDate } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';

/** What stands in a document in the order it is read: words, or a chip. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'person'; readonly email: string };

const chip = /(?<![\w.@])@(?:(\d{1,2}) ([A-Za-z]+) (\d{4})|([\w.+'-]+@[\w-]+(?:\.[\w-]+)+))/g;

/**
 * What was typed, with `@2 December 2026` and `@worker.one@council.example` as the chips that Docs makes of
 * them. A day that there is not stays the words it is.
 */
export function piecesTyped(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(chip)) {
    const made = madeOf(found);
    if (!made) continue;
    pieces.push({ kind: 'text', text: text.slice(from, found.index) }, made);
    from = found.index + found[0].length;
  }
  return [...pieces, { kind: 'text' as const, text: text.slice(from) }].filter(
    (piece) => piece.kind !== 'text' || piece.text !== '',
  );
}

function madeOf([, day = '', month = '', year = '', email]: RegExpMatchArray): Piece | undefined {
  if (email !== undefined) return { kind: 'person', email };
  const place = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const [mm, dd] = [place, day].map((part) => String(part).padStart(2, '0'));
  const date = parseLocalDate(`${year}-${mm}-${dd}`);
  return date && { kind: 'date', date };
}

/** The request that puts one piece in at a place. A date stands at noon, so that no zone moves its day. */
export function insertionOf(piece: Piece, index: number): docs_v1.Schema$Request {
  const location = { index };
  switch (piece.kind) {
    case 'text':
      return { insertText: { location, text: piece.text } };
    case 'date':
      return {
        insertDate: {
          location,
          dateElementProperties: {
            timestamp: `${piece.date}T12:00:00Z`,
            dateFormat: 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
            locale: 'en-GB',
          },
        },
      };
    case 'person':
      return { insertPerson: { location, personProperties: { email: piece.email } } };
  }
}
