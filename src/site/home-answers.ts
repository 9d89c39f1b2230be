import { giveOrderOn } from '../app/give-order.ts';
import { wordsOf } from '../app/mail-words.ts';
import { workbookOf } from '../core/register/rows.ts';
import { panelBehind } from '../core/week/panel-behind.ts';
import { calendarInvite } from '../documents/mail/calendar-invite.ts';
import { homePage } from '../pages/home-page.ts';
import { homeView } from '../pages/home-view.ts';
import { mailPage, mailSides, outboxPage } from '../pages/outbox-pages.ts';
import { mailView, outboxView } from '../pages/outbox-views.ts';
import { pathTo } from '../pages/routes.ts';
import { workbookPage } from '../pages/workbook-page.ts';
import type { Program } from '../workspace/program.ts';
import { ownDrafts } from './draft-answers.ts';
import { tabUrl } from './links.ts';
import {
  absent,
  onlyAdministrators,
  onlyAdministratorsOf,
  onlyAdministratorsOfAll,
} from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown } from './visit.ts';
import type { Visit } from './visit.ts';

/** What waits for whoever looks, and where their requests stand. */
export function* home(visit: Visit): Program<PageReply> {
  const { frame, register, now } = visit;
  const drafts = yield* ownDrafts(visit);
  return shown(homePage({ ...homeView(frame, register, now), drafts }));
}

/** The administrator says that the stopped workbook is the live one. */
export function* carryOn({ frame, run, snapshot }: Visit): Program<PageReply> {
  onlyAdministratorsOfAll(frame, snapshot.register);
  const order = { kind: 'carry-on', spreadsheetId: run.spreadsheetId } as const;
  const answer = yield* giveOrderOn(snapshot, order, frame.visitor.email, run);
  return { redirect: pathTo('home'), said: answer.ok ? answer.value : answer.error };
}

export function* outbox({ frame, register, now }: Visit): Program<PageReply> {
  onlyAdministrators(frame);
  return shown(outboxPage(outboxView(frame, register, now)));
}

/** One mail as it would leave now. */
export function* mail({ ask, frame, snapshot, now, place }: Visit): Program<PageReply> {
  onlyAdministrators(frame);
  const { register } = snapshot;
  const row = register.rows.mail.get(place('mail'));
  if (!row) throw absent('mail');
  onlyAdministratorsOf(frame, register, panelBehind(register, row));
  const side = mailSides.find((one) => one === ask.query['side']) ?? 'html';
  const organiser = workbookOf(register).roleAccount;
  const invitation =
    row.invite && calendarInvite(row.invite, { organiser, attendee: row.to, stampedAt: now });
  const preview = { ...wordsOf(register, row, now), ...(invitation ? { invitation } : {}) };
  return shown(mailPage(mailView(frame, snapshot, row, preview, side, now)));
}

/** A mail or To do may lead to a tab: here it is opened in the workbook itself. */
export function* inTheWorkbook({ ask, frame, register, run }: Visit): Program<PageReply> {
  onlyAdministratorsOfAll(frame, register);
  if (tabUrl(ask.path, run.spreadsheetId) === undefined) throw absent('tab');
  return shown(workbookPage({ frame, path: ask.path }));
}
