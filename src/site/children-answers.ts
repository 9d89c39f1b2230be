import { giveOrderOn } from '../app/give-order.ts';
import { today } from '../app/run.ts';
import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { Child } from '../core/register/child.ts';
import { comparedWith } from '../core/register/extract.ts';
import type { Compared, Extract } from '../core/register/extract.ts';
import { planFactsAsked } from '../core/cohort/counted-by-plan.ts';
import { looksForChildren } from '../core/cohort/is-in-cohort.ts';
import { sha256 } from '../documents/sha-256.ts';
import { headingOf, headingsKept } from '../forms/extract/extract-columns.ts';
import { extractText, readExtract } from '../forms/extract/read-extract.ts';
import type { ReadExtract } from '../forms/extract/read-extract.ts';
import { childrenPage, extractPage } from '../pages/children-page.ts';
import type { ChildrenView, ExtractView } from '../pages/children-page.ts';
import { pathTo } from '../pages/routes.ts';
import { administers } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { onlyAdministrators, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** What is known of children, for the administrator, and where an extract is brought. */
export function* children(visit: Visit): Program<PageReply> {
  return shown(childrenPage(childrenView(visit)));
}

/**
 * Shows what an extract changes, and takes it once the same person accepts what was shown. Nothing is kept in
 * between: the page carries what the register would keep, with a fingerprint of what it showed. Where that is no
 * more what would be done, it is shown anew. Source: NS-3.3.
 */
export function* extractBrought(visit: Visit): Program<PageReply> {
  onlyThoseWhoLookForChildren(visit);
  const text = typedIn(visit, 'extract');
  const read = readExtract(text, today(visit.run), planFactsAsked(visit.register.panels));
  if (!read.ok) return again(visit, text, read.error);
  const { extract } = read.value;
  if (typedIn(visit, 'step') !== 'take') return shown(extractPage(extractView(visit, read.value)));
  const view = extractView(visit, read.value);
  if (typedIn(visit, 'fingerprint') !== view.fingerprint) {
    const notice = 'The register has changed since this was shown. Look at it again, then take it.';
    return shown(extractPage({ ...view, notice }), 409);
  }
  const markGone = typedIn(visit, 'gone') === 'yes';
  const order = { kind: 'take-extract', extract, markGone } as const;
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  return given.ok
    ? { redirect: pathTo('children'), said: given.value }
    : again(visit, '', given.error);
}

export function* tooOldExtract(visit: Visit): Program<PageReply> {
  onlyThoseWhoLookForChildren(visit);
  return again(visit, typedIn(visit, 'extract'), tooOld, 403);
}

const again = (visit: Visit, extract: string, fault: string, status = 422): PageReply =>
  shown(childrenPage({ ...childrenView(visit), retry: { extract, fault } }), status);

/** Administrators of a panel that looks for children by itself; where none does, of any. */
function onlyThoseWhoLookForChildren({ frame, register }: Visit): void {
  const looking = register.panels.filter(looksForChildren);
  if (looking.length === 0) onlyAdministrators(frame);
  else {
    const may = looking.some(({ code }) => administers(frame.visitor, code));
    onlyThose(may, frame, 'administrators of panels that look for children');
  }
}

function childrenView(visit: Visit): ChildrenView {
  onlyThoseWhoLookForChildren(visit);
  const { frame, register } = visit;
  const all = [...register.rows.child.values()];
  const left = all.filter(({ goneOn }) => goneOn !== undefined).length;
  const count = all.length === 1 ? '1 child is known' : `${all.length} children are known`;
  return {
    frame,
    known: left === 0 ? `${count}.` : `${count}, ${left} of them have left care.`,
    panels: register.panels
      .filter((panel) => looksForChildren(panel) && administers(frame.visitor, panel.code))
      .map(({ code, shortName }) => ({ code, name: shortName })),
    headings: headingsKept,
  };
}

function extractView({ frame, register, run }: Visit, read: ReadExtract): ExtractView {
  const { extract, odd } = read;
  const compared = comparedWith(register.rows.child, extract, today(run));
  const { added, changed, back, gone, same } = compared;
  const named = ({ key, initials }: Child): readonly [string, string] => [key, initials];
  return {
    frame,
    extract: extractText(extract),
    fingerprint: fingerprintOf(extract, compared),
    summary: [
      `${added.length} new`,
      `${changed.length} changed`,
      ...(back.length > 0 ? [`${back.length} back in care`] : []),
      `${gone.length} not in it`,
      `${same} as they were`,
      `${new Set(odd.map(({ line }) => line)).size} odd`,
    ].join(', '),
    odd: odd.map(({ line, child, sentence, leftOut }) => [
      String(line),
      child,
      leftOut ? `${sentence} The row is left out.` : sentence,
    ]),
    added: added.map((child) => [
      ...named(child),
      child.dateOfBirth ? fullDate(child.dateOfBirth) : 'None',
    ]),
    changed: changed.map(({ child, facts }) => [...named(child), facts.map(headingOf).join(', ')]),
    back: back.map(named),
    gone: gone.map(named),
    found: read.found.join(', '),
    ignored: read.ignored.join(', '),
  };
}

/** Of what is taken and of all that it changes. */
const fingerprintOf = (extract: Extract, { added, changed, back, gone }: Compared): string =>
  sha256(
    JSON.stringify([
      extractText(extract),
      added.map(({ key }) => key),
      changed.map(({ child, facts }) => [child.key, facts]),
      back.map(({ key }) => key),
      gone.map(({ key }) => key),
    ]),
  );
