import { panelBehind } from '../core/week/panel-behind.ts';
import { whoMayOpen } from '../core/week/who-may-open.ts';
import { accessLine } from '../pages/access-line.ts';
import { accessPage } from '../pages/access-page.ts';
import { administers, administersAll } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { onlyAdministrators } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown } from './visit.ts';
import type { Visit } from './visit.ts';

/** Who may open which document, for the administrator. */
export function* access({ frame, register, now }: Visit): Program<PageReply> {
  onlyAdministrators(frame);
  const all = whoMayOpen(register, now).filter(({ document }) => {
    const panel = panelBehind(register, register.rows.document.get(document) ?? {});
    return panel === undefined
      ? administersAll(frame.visitor, register.panels)
      : administers(frame.visitor, panel);
  });
  const made = new Set(all.map(({ document }) => document)).size;
  return shown(
    accessPage({
      frame,
      documents: `${made} ${made === 1 ? 'document' : 'documents'}`,
      seats: [...new Set(all.filter(({ bySeat }) => bySeat).map(({ person }) => person))],
      lines: all.filter(({ bySeat }) => !bySeat).map(accessLine),
    }),
  );
}
