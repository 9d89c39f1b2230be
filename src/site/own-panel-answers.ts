import { giveOrderOn } from '../app/give-order.ts';
import { today } from '../app/run.ts';
import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { timetableOf } from '../core/deadline/timetable.ts';
import { localWords } from '../core/order/take-panel.ts';
import { runsHere } from '../core/panel/offered-panels.ts';
import { figureChanges, ownPanelFrom, pastedData, takenBefore } from '../core/panel/own-panel.ts';
import { figureName, figuresOf } from '../core/panel/panel-figures.ts';
import type { PanelFault } from '../core/panel/panel-fault.ts';
import type { Panel } from '../core/panel/panel.ts';
import { figureWords } from '../core/panel/typed-figure.ts';
import type { Register } from '../core/register/register.ts';
import { sittingDays } from '../core/sitting/sitting-days.ts';
import { diaryOf } from '../core/week/sittings.ts';
import { sha256 } from '../documents/sha-256.ts';
import { ownPanelPage, ownPanelsPage } from '../pages/own-panel-page.ts';
import type { OwnPanelsView, OwnPanelView } from '../pages/own-panel-page.ts';
import { pathTo } from '../pages/routes.ts';
import type { Program } from '../workspace/program.ts';
import { onlyAdministratorsOfAll } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** The council's own panels, for those who administer every panel. */
export function* ownPanels(visit: Visit): Program<PageReply> {
  return shown(ownPanelsPage(ownPanelsView(visit)));
}

/**
 * Shows what the file of a panel says, and keeps it once the same person accepts what was shown: the page
 * carries it with a fingerprint of the person, the panel and what stood here. Where that is no more what would
 * be done, it is shown anew.
 */
export function* ownPanelBrought(visit: Visit): Program<PageReply> {
  onlyAdministratorsOfAll(visit.frame, visit.register);
  const text = typedIn(visit, 'panel');
  const data = pastedData(text);
  if (!data.ok) return again(visit, text, [data.error]);
  const sound = ownPanelFrom(data.value, visit.register);
  if (!sound.ok) return again(visit, text, sound.error);
  const panel = sound.value;
  const view = previewOf(visit, panel);
  if (typedIn(visit, 'step') !== 'take') return shown(ownPanelPage(view));
  if (typedIn(visit, 'fingerprint') !== view.fingerprint) {
    const notice = 'This is not what was shown to you before. Look at it again, then keep it.';
    return shown(ownPanelPage({ ...view, notice }), 409);
  }
  const order = { kind: 'take-panel', panel } as const;
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  return given.ok
    ? { redirect: pathTo('ownPanels'), said: given.value }
    : again(visit, text, [], 422, given.error);
}

export function* tooOldOwnPanel(visit: Visit): Program<PageReply> {
  return again(visit, typedIn(visit, 'panel'), [], 403, tooOld);
}

const again = (
  visit: Visit,
  text: string,
  faults: readonly PanelFault[],
  status = 422,
  words?: string,
): PageReply =>
  shown(
    ownPanelsPage({
      ...ownPanelsView(visit),
      retry: { text, faults, ...(words === undefined ? {} : { words }) },
    }),
    status,
  );

function ownPanelsView({ frame, register }: Visit): OwnPanelsView {
  onlyAdministratorsOfAll(frame, register);
  const { offered, rows } = register;
  const own = [...rows.panel.values()].flatMap(({ key }) => takenBefore(register, key) ?? []);
  return {
    frame,
    own: own.map(({ code, name, prefix }) => [
      name,
      `${prefix}-26-0001`,
      runsHere(offered, rows.panel, code)
        ? '✓ Runs here'
        : '– Not here: choose Yes on the tab Panels, under Runs here',
    ]),
  };
}

function previewOf({ frame, register, run }: Visit, panel: Panel): OwnPanelView {
  const before = takenBefore(register, panel.code);
  const here = register.rows.panel.get(panel.code);
  const json = JSON.stringify(panel);
  return {
    frame,
    heading: before ? `What changes of the ${panel.shortName}` : `The ${panel.shortName}`,
    json,
    fingerprint: sha256(JSON.stringify([frame.visitor.email, json, here ?? null])),
    facts: [
      ['Panel', panel.name],
      ['References', `${panel.prefix}-26-0001`],
      ...nextSittings(register, panel, today(run)),
      ...(before ? ([['Local values', localWords(panel, here ?? { local: {} })]] as const) : []),
    ],
    ...(before
      ? {
          changes: figureChanges(before, panel).map(({ path, was, is }) => [
            figureName(path),
            was,
            is,
          ]),
        }
      : {}),
    figures: figuresOf(panel).map(({ path, value, citation, isLocal }) => [
      figureName(path),
      figureWords(value),
      citation?.printed ?? '',
      citation?.phrase ?? '',
      isLocal ? 'Yours to choose' : 'As the file says',
    ]),
  };
}

/** When it would meet, and what would be due for the first: the plainest way to see whether a file is right. */
function nextSittings(register: Register, panel: Panel, from: LocalDate): OwnPanelView['facts'] {
  const days = sittingDays(panel, from, 4, diaryOf(register));
  const [first] = days;
  if (!first) return [['Sittings', 'Its dates are typed: none is planned by its file']];
  const sittings = days.map(({ meetsOn }) => fullDate(meetsOn)).join('; ');
  const timetable = timetableOf(
    panel,
    { on: first.on, ...(first.meetsOn === first.on ? {} : { movedTo: first.meetsOn }) },
    register.calendar,
  );
  if (!timetable.ok) return [['Sittings', sittings]];
  const { cutOff, agendaDue } = timetable.value;
  return [
    ['Sittings', sittings],
    [
      `Requests for ${fullDate(first.meetsOn)} close`,
      `${fullDateTime(cutOff.at)}${cutOff.lastUsable ? ' (no cut-off is stated: the last moment of use)' : ` (${cutOff.citation.printed})`}`,
    ],
    [
      'Its agenda is due',
      agendaDue
        ? `${fullDateTime(agendaDue.at)} (${agendaDue.citation.printed})`
        : 'No time is stated: a person sends it',
    ],
  ];
}
