import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { looksForChildren } from '../core/cohort/is-in-cohort.ts';
import { administers, visitorFrom } from '../pages/who-may.ts';
import { ledToOversight } from '../pages/who-oversees.ts';
import type { Frame, Visitor } from '../pages/view.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Program } from '../workspace/program.ts';
import { linksOf } from './links.ts';
import type { PageAsk, PageReply, SiteRun } from './page-ask.ts';

/** Everything a page is made from: what was asked, the workbook now, and who looks. */
export type Visit = {
  readonly ask: PageAsk;
  readonly run: SiteRun;
  readonly snapshot: Snapshot;
  readonly register: Register;
  readonly now: LocalDateTime;
  readonly frame: Frame;
  /** The value of one place of the path: of `:reference`, `RP-26-0142`. */
  readonly place: (name: string) => string;
};

/** What an address does when it is visited. */
export type Answer = (visit: Visit) => Program<PageReply>;

/** Reads the workbook for one visit, and finds in People who it is that visits. */
export function* visitOf(
  ask: PageAsk,
  places: Readonly<Record<string, string>>,
  run: SiteRun,
): Program<Visit> {
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  const { register } = snapshot;
  const before = frameBefore(ask, run, register);
  const frame = {
    ...before,
    ...ledToChildren(register, before.visitor),
    ...ledToOversight(register, before.visitor),
    ...(run.pagesUrl === undefined ? { trial: { now: run.now, people: register.people } } : {}),
  };
  return {
    ask,
    run,
    snapshot,
    register,
    now: run.now,
    frame,
    place: (name) => places[name] ?? '',
  };
}

/** Whether the bar of every page leads this visitor to the children. */
export const ledToChildren = (register: Register, visitor: Visitor): Pick<Frame, 'children'> =>
  register.panels.some((panel) => looksForChildren(panel) && administers(visitor, panel.code))
    ? { children: true }
    : {};

/** The frame of a page, as far as it can be told without a register. */
export function frameBefore(ask: PageAsk, run: SiteRun, register?: Register): Frame {
  const today = dateOf(run.now);
  const email = ask.visitor.email.toLowerCase();
  const link = linksOf(run, register?.rows.workbook.get('workbook'));
  return {
    visitor: visitorFrom(register?.people ?? [], email, today, panelsOf(register)),
    token: run.token(email, today),
    address: ask.path,
    ...(link ? { link } : {}),
    ...(ask.said === undefined ? {} : { said: ask.said }),
  };
}

/** Those that run here, and those that only finish what they began. */
const panelsOf = (register: Register | undefined): readonly Panel[] =>
  register ? [...register.panels, ...(register.stopped ?? [])] : [];

/** What was typed into a box of this name, the first where there were several. */
export function typedIn({ ask }: Pick<Visit, 'ask'>, name: string): string {
  const typed = ask.fields[name];
  return (typeof typed === 'string' ? typed : typed?.[0]) ?? '';
}

/** Every box as text. */
export const boxesOf = (visit: Visit): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(visit.ask.fields).map((name) => [name, typedIn(visit, name)]));

/** A page that was asked for, or one that could not be taken. */
export const shown = (html: string, status = 200): PageReply => ({ status, html });

export const tooOld =
  'This page was too old to be taken. What you typed is kept: press the button again.';
