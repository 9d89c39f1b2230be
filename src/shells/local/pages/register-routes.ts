import type { Hono } from 'hono';
import { cellPage } from '../../../pages/cell-form.ts';
import type { CellPageView } from '../../../pages/cell-form.ts';
import { answeredTo, cellsOf, clauseOfColumn } from '../../../pages/cells.ts';
import { mailPage, mailSides, outboxPage } from '../../../pages/outbox-pages.ts';
import { mailView, outboxView } from '../../../pages/outbox-views.ts';
import { registerPage } from '../../../pages/register-page.ts';
import { registerView } from '../../../pages/register-view.ts';
import { routes } from '../../../pages/routes.ts';
import { tabOf, tabs } from '../../../workbook/layout.ts';
import type { TabId } from '../../../workbook/layout.ts';
import type { Desk } from './desk.ts';
import type { Carried } from './guard.ts';
import { missing, onlyAdministrators } from './only.ts';
import { posted, visit, wayBack } from './visit.ts';
import type { Sayings, Visit } from './visit.ts';

/** The workbook's tabs, one cell of people's at a time, and the outbox. Administrators only. */
export function registerRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.register.path, (c) => c.redirect(`${routes.register.path}/referrals`, 302));

  app.get(routes.tab.path, async (c) => {
    const { frame, snapshot } = await visit(c, desk, sayings);
    onlyAdministrators(frame.visitor);
    const view = registerView(frame, snapshot, tabNamed(c.req.param('tab')));
    if (!view) throw missing('tab');
    return c.html(registerPage(view));
  });

  app.get(routes.cell.path, async (c) => {
    const visited = await visit(c, desk, sayings);
    onlyAdministrators(visited.frame.visitor);
    return c.html(cellPage(cellView(visited, c.req.param())));
  });

  app.post(routes.cell.path, async (c) => {
    const boxes = await posted(c);
    const visited = await visit(c, desk, sayings);
    onlyAdministrators(visited.frame.visitor);
    const { tab, key, column, value: before } = cellView(visited, c.req.param()).cell;
    const cell = { tab, key, column, by: visited.frame.visitor.email };
    const value = (boxes['value'] ?? '').trim();
    // What stands there already asks for nothing: emptied and put back, it asks again.
    if (value !== '' && before !== '' && (value === before || value === 'yes')) {
      await desk.editCell({ ...cell, value: '' });
    }
    await desk.editCell({ ...cell, value });
    return c.redirect(wayBack(boxes), 303);
  });

  app.get(routes.outbox.path, async (c) => {
    const { frame, register, now } = await visit(c, desk, sayings);
    onlyAdministrators(frame.visitor);
    return c.html(outboxPage(outboxView(frame, register, now)));
  });

  app.get(routes.mail.path, async (c) => {
    const { frame, snapshot, register, now } = await visit(c, desk, sayings);
    onlyAdministrators(frame.visitor);
    const mail = register.rows.mail.get(c.req.param('mail'));
    if (!mail) throw missing('mail');
    const side = mailSides.find((one) => one === c.req.query('side')) ?? 'html';
    const preview = await desk.preview(mail.key);
    return c.html(mailPage(mailView(frame, snapshot, mail, preview, side, now)));
  });
}

function tabNamed(id: string): TabId {
  const tab = tabs.find((one) => one.id === id);
  if (!tab) throw missing('tab');
  return tab.id;
}

function cellView(
  { frame, snapshot, register }: Visit,
  at: { readonly tab: string; readonly key: string; readonly column: string },
): CellPageView {
  const tab = tabNamed(at.tab);
  const [cell] = cellsOf(snapshot, tab, at.key, {
    only: [at.column],
    visitor: frame.visitor,
  });
  if (!cell || !snapshot.tabs.get(tab)?.rowOf.has(at.key)) throw missing('cell');
  return {
    frame,
    tabTitle: tabOf(tab).title,
    cell,
    answered: answeredTo(register, tab, at.key),
    clause: clauseOfColumn(register, tab, at.column),
  };
}
