import type { Hono } from 'hono';
import { documentPage } from '../../../pages/document-page.ts';
import { waysFrom } from '../../../pages/document-ways.ts';
import { changesIn, unsavedIn } from '../../../pages/document-spans.ts';
import { routes } from '../../../pages/routes.ts';
import { onlyThose } from '../../../site/only.ts';
import { WorkspaceError } from '../../../workspace/workspace-error.ts';
import type { Desk } from './desk.ts';
import type { Carried } from './guard.ts';
import { posted, visit } from './visit.ts';
import type { Sayings } from './visit.ts';

/** Documents as they are stored, read and typed over, each by whoever may. */
export function documentRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.document.path, async (c) => {
    const { frame, snapshot } = await visit(c, desk, sayings);
    const fileId = c.req.param('file');
    const opened = await desk.document(fileId, frame.visitor.email);
    const editing = opened.mayEdit && c.req.query('edit') === '1';
    const ways = waysFrom(frame, snapshot.register, fileId);
    return c.html(documentPage({ frame, ...opened, editing, ways }));
  });

  app.post(routes.document.path, async (c) => {
    const boxes = await posted(c, desk);
    const { frame } = await visit(c, desk, sayings);
    const fileId = c.req.param('file');
    const opened = await desk.document(fileId, frame.visitor.email);
    const unsaved = unsavedIn(opened.document, boxes);
    if (opened.locked !== '')
      return c.html(
        documentPage({ frame, ...opened, editing: false, unsaved, fault: closed }),
        409,
      );
    onlyThose(opened.mayEdit, frame, 'those who may write in this document');
    const settled = boxes['suggestion'];
    if (settled !== undefined) {
      const how = boxes['how'] === 'accepted' ? 'accepted' : 'rejected';
      await desk.settleSuggestion(fileId, { id: settled, how }, frame.visitor.email);
      sayings.set(c.get('session'), `The suggestion was ${how}.`);
      return c.redirect(frame.address, 303);
    }
    const again = { frame, ...opened, editing: true, unsaved };
    const revisionId = opened.document.revisionId ?? '';
    if (boxes['revision'] !== revisionId)
      return c.html(documentPage({ ...again, fault: moved }), 409);
    const changes = changesIn(opened.document, boxes);
    try {
      if (changes.length > 0) {
        const save = boxes['mode'] === 'suggest' ? desk.suggest : desk.editDocument;
        await save(fileId, { revisionId, changes }, frame.visitor.email);
      }
    } catch (error) {
      if (!(error instanceof WorkspaceError) || error.status !== 400) throw error;
      return c.html(documentPage({ ...again, fault: error.message }), 409);
    }
    sayings.set(c.get('session'), savedWords(changes.length, boxes['mode'] === 'suggest'));
    return c.redirect(frame.address, 303);
  });
}

const savedWords = (count: number, suggested: boolean): string => {
  if (count === 0) return 'Nothing was changed.';
  return suggested ? 'What you typed stands as suggestions.' : 'The document was saved.';
};

const moved =
  'Somebody else changed this document while you typed, so nothing was saved. Copy what you typed into the document as it is now, and save again.';

const closed =
  'The text of this document was closed to changes while you typed, so nothing was saved. If it has to be changed, its minutes have to be reopened first.';
