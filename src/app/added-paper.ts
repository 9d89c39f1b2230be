import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { Referral, Register, RegisterDocument } from '../core/register/register.ts';
import { panelOf } from '../core/week/sittings.ts';
import { addedPaperRequests } from '../documents/document/added-paper-document.ts';
import type { AddedWords } from '../documents/document/added-paper-document.ts';
import { isFilled } from '../documents/document/fill-document.ts';
import type { Answers } from '../forms/field.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { FormResponse } from '../workspace/request.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';

/** The answers of the response that a paper comes as: of no field of a request. */
export const paperAnswers = (about: string, title: string, of: string, text: string): Answers => ({
  addsTo: about,
  paperTitle: title,
  paperOf: of,
  paperText: text,
});

/** What one response says of a paper; nothing where it is a request. */
export function paperIn(
  { rows }: Register,
  { answers }: FormResponse,
): { readonly referral: Referral; readonly title: string; readonly of: string } | undefined {
  const said = (id: string): string => answers[id]?.textAnswers.answers[0]?.value ?? '';
  const referral = rows.referral.get(said('addsTo'));
  return referral && { referral, title: said('paperTitle'), of: said('paperOf') };
}

/**
 * What the Doc of an added paper is to say: the text of the response that brought it, which alone holds it.
 * @throws RangeError where that is gone.
 */
export function* addedWords(register: Register, row: RegisterDocument): Program<AddedWords> {
  const referral = register.rows.referral.get(row.reference ?? '');
  const paper = referral?.papers?.find(({ key }) => key === row.key);
  if (!referral || !paper) throw new RangeError(`${row.key}: its request does not name it.`);
  const { title, by, at } = paper;
  const panel = panelOf(register, referral.panel);
  return {
    title: `${title}: ${referral.reference}`,
    about: [`For the ${panel.name}. Added from the case system by ${by}, ${fullDateTime(at)}.`],
    text: yield* textOf(paper.id),
    end: 'Only for the panel and the people who present this request. Please do not copy it or send it on.',
  };
}

function* textOf(responseId: string): Program<string> {
  try {
    const { answers } = yield* request('forms.responses.get', { responseId });
    return answers['paperText']?.textAnswers.answers[0]?.value ?? '';
  } catch (failure) {
    if (!(failure instanceof WorkspaceError && failure.status === 404)) throw failure;
    throw new RangeError('Its text is gone. Take the paper back, and add it again.');
  }
}

/** One read, one write against the revision that was read: two runs cannot both write it. */
export function* writeAdded(documentId: string, words: AddedWords): Program<void> {
  const mark = 'panel_filled_added';
  const document = yield* request('docs.documents.get', { documentId });
  if (isFilled(document, mark)) return;
  yield* request('docs.documents.batchUpdate', {
    documentId,
    requestBody: {
      requests: addedPaperRequests(words, mark),
      writeControl: { requiredRevisionId: document.revisionId ?? null },
    },
  });
}
