import { addDays } from '../../core/calendar/local-date.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import type { Register } from '../../core/register/register.ts';
import type { Program } from '../../workspace/program.ts';
import { today } from '../run.ts';
import type { Run } from '../run.ts';
import { allDrafts, deleteDraft, keptUntil, letWriterIn, sentFrom } from './draft-files.ts';
import type { DraftFile } from './draft-files.ts';
import { draftAt } from './keep-draft.ts';

/**
 * Deletes drafts whose days are over, those whose request was sent, and the empty Doc of one that was
 * never saved to its end. Whose writer was not let in, is.
 */
export function* clearDrafts(register: Register, run: Run): Program<void> {
  for (const draft of yield* allDrafts()) {
    if (!run.mayGoOn()) return;
    if (keptUntil(draft.savedAt) < today(run) || sentFrom(register, draft.form)) {
      yield* deleteDraft(draft.fileId);
    } else if (!draft.open && isOld(draft, run)) {
      yield* finish(draft);
    }
  }
}

/** Nobody is still saving it. */
const isOld = ({ savedAt }: DraftFile, run: Run): boolean =>
  addDays(dateOf(savedAt), 1) <= today(run);

function* finish({ fileId }: DraftFile): Program<void> {
  const draft = yield* draftAt(fileId);
  if (draft) yield* letWriterIn(fileId, draft.by);
  else yield* deleteDraft(fileId);
}
