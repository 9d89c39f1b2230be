import type { Hono } from 'hono';
import { cellPage } from '../../../pages/cell-form.ts';
import type { CellPageView } from '../../../pages/cell-form.ts';
import { answeredTo, cellsOf, clauseOfColumn } from '../../../pages/cells.ts';
import { registerPage } from '../../../pages/register-page.ts';
import { registerView } from '../../../pages/register-view.ts';
import { pathTo, routes } from '../../../pages/routes.ts';
import { panelOfRow } from '../../../workbook/panel-of-row.ts';
import { absent, onlyAdministratorsOf, onlyAdministratorsOfAll } from '../../../site/only.ts';
import { tabOf, tabs } from '../../../workbook/layout.ts';
import type { TabId } from '../../../workbook/layout.ts';
import type { Desk } from './desk.ts';
import type { Carried } from './guard.ts';
import { posted, visit, wayBack } from './visit.ts';
import type { Sayings, TrialVisit } from './visit.ts';

/** The workbook's tabs, one cell of people's at a time. Administrators only. */
export function registerRoutes(app: Hono<Carried>, desk: Desk, sayings: Sayings): void {
  app.get(routes.register.path, (c) => c.redirect(`${routes.register.path}/referrals`, 302));

  app.get(routes.tab.path, async (c) => {
    const { frame, snapshot } = await visit(c, desk, sayings);
    onlyAdministratorsOfAll(frame, snapshot.register);
    const view = registerView(frame, snapshot, tabNamed(c.req.param('tab')));
    if (!view) throw absent('tab');
    return c.html(registerPage(view));
  });

  app.get(routes.cell.path, async (c) => {
    const visited = await visit(c, desk, sayings);
    onlyAdministratorsOf(
      visited.frame,
      visited.snapshot.register,
      panelOfRow(visited.snapshot.register, c.req.param('tab'), c.req.param('key')),
    );
    return c.html(cellPage(cellView(visited, c.req.param())));
  });

  app.post(routes.cell.path, async (c) => {
    const boxes = await posted(c, desk);
    const visited = await visit(c, desk, sayings);
    onlyAdministratorsOf(
      visited.frame,
      visited.snapshot.register,
      panelOfRow(visited.snapshot.register, c.req.param('tab'), c.req.param('key')),
    );
    const { tab, key, column, value: before } = cellView(visited, c.req.param()).cell;
    const cell = { tab, key, column, by: visited.frame.visitor.email };
    const value = (boxes['value'] ?? '').trim();
    // What stands there already asks for nothing: emptied and put back, it asks again.
    if (value !== '' && before !== '' && (value === before || value === 'yes')) {
      await desk.editCell({ ...cell, value: '' });
    }
    await desk.editCell({ ...cell, value });
    // Who changes what a row is known by has no row of that name to come back to.
    const { snapshot } = await visit(c, desk, sayings);
    const stands = snapshot.tabs.get(tab)?.rowOf.has(key);
    return c.redirect(stands ? wayBack(boxes) : pathTo('tab', { tab }), 303);
  });
}

function tabNamed(id: string): TabId {
  const tab = tabs.find((one) => one.id === id);
  if (!tab) throw absent('tab');
  return tab.id;
}

function cellView(
  { frame, snapshot }: TrialVisit,
  at: { readonly tab: string; readonly key: string; readonly column: string },
): CellPageView {
  const { register } = snapshot;
  const tab = tabNamed(at.tab);
  const [cell] = cellsOf(snapshot, tab, at.key, { ...frame, only: [at.column] });
  if (!cell || !snapshot.tabs.get(tab)?.rowOf.has(at.key)) throw absent('cell');
  return {
    frame,
    tabTitle: tabOf(tab).title,
    cell,
    answered: answeredTo(register, tab, at.key),
    clause: clauseOfColumn(register, tab, at.key, at.column),
  };
}
