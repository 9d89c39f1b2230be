import type { docs_v1 } from '@googleapis/docs';
import { months } from '../../../../core/calendar/dates-in-full.ts';
import { frozen } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, type DocumentTree } from './document-tree.ts';
import { insertElement } from './insert.ts';
import { insertionOf } from './location.ts';

/** A person chip: one element, of one place, that shows the name where one is given. */
export function insertPerson(tree: DocumentTree, ask: docs_v1.Schema$InsertPersonRequest): object {
  const { email, name } = ask.personProperties ?? {};
  if (!email) invalid('The email of the person must be specified.');
  const personProperties = { email, ...(name ? { name } : {}) };
  const personId = nextId(tree, 'kix.person');
  insertElement(tree, insertionOf(tree, ask), { person: { personId, personProperties } });
  return {};
}

/** A file chip: one element, of one place, that shows its title. */
export function insertRichLink(
  tree: DocumentTree,
  ask: docs_v1.Schema$InsertRichLinkRequest,
): object {
  const { uri, title, mimeType } = ask.richLinkProperties ?? {};
  if (!uri) invalid('The uri of the link must be specified.');
  const richLinkProperties = { uri, title: title ?? uri, ...(mimeType ? { mimeType } : {}) };
  const richLinkId = nextId(tree, 'kix.link');
  insertElement(tree, insertionOf(tree, ask), { richLink: { richLinkId, richLinkProperties } });
  return {};
}

/** A date chip: one element, of one place. What it shows follows from its timestamp, format and locale. */
export function insertDate(tree: DocumentTree, ask: docs_v1.Schema$InsertDateRequest): object {
  const asked = ask.dateElementProperties ?? {};
  if (!asked.timestamp) invalid('The timestamp of the date must be specified.');
  const dateElementProperties = { ...asked, displayText: shownAs(asked) };
  const dateId = nextId(tree, 'kix.date');
  insertElement(tree, insertionOf(tree, ask), {
    dateElement: frozen({ dateId, dateElementProperties }),
  });
  return {};
}

/** `Jul 8, 2026` in `en`, `8 Jul 2026` in `en-GB`; the day of the timestamp in UTC. */
function shownAs(asked: docs_v1.Schema$DateElementProperties): string {
  const date = (asked.timestamp ?? '').slice(0, 10);
  const format = asked.dateFormat ?? 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED';
  if (format === 'DATE_FORMAT_ISO8601') return date;
  const [year = '', month, day] = date.split('-');
  const full = months[Number(month) - 1] ?? '';
  const named = format.endsWith('_FULL') ? full : full.slice(0, 3);
  const british = asked.locale === 'en-GB';
  const short = british ? `${String(Number(day))} ${named}` : `${named} ${String(Number(day))}`;
  if (!format.includes('YEAR')) return short;
  return british ? `${short} ${year}` : `${short}, ${year}`;
}
