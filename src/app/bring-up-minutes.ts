import type { LeftPart } from '../core/register/document.ts';
import type { Register, RegisterDocument } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { ruleOfStep } from '../core/panel/step-ways.ts';
import { minutesPlan } from '../core/week/minutes-plan.ts';
import { leftSentence } from '../core/week/plan-minutes.ts';
import { panelOf } from '../core/week/sittings.ts';
import { bringMinutesUp } from '../documents/minutes/bring-minutes-up.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import { afterFailure, became } from './document-became.ts';
import type { Became } from './document-became.ts';
import type { Run } from './run.ts';

/**
 * Brings minutes that were made before their sitting up to date with what is listed now. One read of the
 * document, one of its template, and one batch against the revision that was read: where somebody types in
 * between, Google refuses it, and the next turn tries again. What it does twice it does once, since the
 * document itself knows what was written in it. Source: CPR-5.1b.
 */
export function* bringUpMinutes(
  register: Register,
  row: RegisterDocument,
  run: Run,
): Program<Became> {
  const documentId = row.fileId ?? '';
  let read: string | null | undefined;
  try {
    const document = yield* request('docs.documents.get', {
      documentId,
      includeTabsContent: true,
      suggestionsViewMode: 'SUGGESTIONS_INLINE',
    });
    read = document.revisionId;
    const template = yield* request('docs.documents.get', {
      documentId: workbookOf(register).templates['minutes'] ?? '',
    });
    const sitting = register.rows.sitting.get(row.sitting ?? '');
    if (!sitting) throw new RangeError(`${row.key}: there is no such sitting.`);
    const brought = bringMinutesUp(document, template, minutesPlan(register, sitting, run.now));
    if (!brought.ok) {
      throw new RangeError(
        `The template "minutes": ${brought.error.map((fault) => fault.sentence).join(' ')}`,
      );
    }
    const { requests, left } = brought.value;
    if (requests.length > 0) {
      yield* request('docs.documents.batchUpdate', {
        documentId,
        requestBody: {
          requests: [...requests],
          writeControl: { requiredRevisionId: document.revisionId ?? null },
        },
      });
    }
    yield* rename(row, document.title ?? '');
    return broughtUp(row, run, left);
  } catch (failure) {
    if (yield* isOvertaken(documentId, read, failure)) return () => [];
    return afterFailure(row, failure, run);
  }
}

/** A sitting that was moved has another day in the name of its minutes, unless a person gave them one. */
function* rename({ fileId = '', name }: RegisterDocument, title: string): Program<void> {
  const isOurs = title.slice(dayLetters) === name.slice(dayLetters);
  if (title === name || !isOurs) return;
  yield* request('drive.files.update', { fileId, fields: 'id', requestBody: { name } });
}

const dayLetters = '2026-11-25'.length;

/** Whether Google refused since somebody changed the document after it was read. */
function* isOvertaken(
  documentId: string,
  read: string | null | undefined,
  failure: unknown,
): Program<boolean> {
  if (failure instanceof RangeError || read === undefined) return false;
  if (asWorkspaceError(failure).status !== 400) return false;
  try {
    const { revisionId } = yield* request('docs.documents.get', {
      documentId,
      fields: 'revisionId',
    });
    return revisionId !== read;
  } catch {
    return false;
  }
}

function broughtUp(row: RegisterDocument, run: Run, left: readonly LeftPart[]): Became {
  const { asked: says = '', left: stood } = row;
  const told = left.length > 0 || stood ? { left } : {};
  const noted = became(row, run, { status: 'made', says, ...told });
  const before = (stood ?? []).map(leftSentence);
  const fresh = left.map(leftSentence).filter((words) => !before.includes(words));
  return (register) => {
    const changes = noted(register);
    const sitting = register.rows.sitting.get(row.sitting ?? '');
    if (!sitting || changes.length === 0 || fresh.length === 0) return changes;
    const rule = ruleOfStep(panelOf(register, sitting.panel), 'draft');
    return [...changes, logged(run.now, sitting.key, `Minutes: ${fresh.join(' ')}`, rule)];
  };
}
