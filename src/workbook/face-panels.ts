import { oncePer } from '../core/register/once-per.ts';
import { knownPanels, presetOf, runsHere, withLocal } from '../core/panel/offered-panels.ts';
import type { OfferedPanel, PanelHere } from '../core/panel/offered-panels.ts';
import { figureName, figuresOf } from '../core/panel/panel-figures.ts';
import type { PanelFigure } from '../core/panel/panel-figures.ts';
import type { Panel } from '../core/panel/panel.ts';
import { rowOfOwn } from '../core/panel/own-panel.ts';
import { figureWords } from '../core/panel/typed-figure.ts';
import type { Register } from '../core/register/register.ts';
import { pageUrl } from '../core/week/links.ts';
import { paths } from '../core/week/page-paths.ts';
import { answersBeside, text } from './face-cells.ts';
import type { FaceRow } from './face-row.ts';

/**
 * The tab Panels: a row for each panel there is to choose from, and for each figure of those that run here or
 * ran: what the file says, in which words, and what is in force.
 */
export function panelsFace(register: Register): ReadonlyMap<string, FaceRow> {
  const { offered, rows, panels, stopped = [] } = register;
  const faces = new Map<string, FaceRow>();
  const known = knownPanels(offered, rows.panel);
  for (const one of known) faces.set(one.code, answered(register, panelFace(register, one)));
  faces.set(rowOfOwn, answered(register, ownRow(register)));
  for (const panel of [...panels, ...stopped]) {
    const one = known.find(({ code }) => code === panel.code);
    if (!one) continue;
    const here = rows.panel.get(panel.code);
    for (const [key, face] of figureFaces(presetOf(one.input), panel, one, here)) {
      faces.set(key, answered(register, face));
    }
  }
  return faces;
}

/** Leads to the page on which the file of a panel is brought. */
const ownRow = (register: Register): FaceRow => ({
  key: rowOfOwn,
  what: 'A panel of your own: its file is brought on this page',
  value: pageUrl(register, paths.ownPanels),
});

/** The answer beside a row, where there is one; else the very same row, by which it is known to stand. */
function answered(register: Register, face: FaceRow): FaceRow {
  const key = typeof face['key'] === 'string' ? face['key'] : '';
  return register.rows.taken.has(`panels/${key}`)
    ? { ...face, ...answersBeside(register, `panels/${key}`) }
    : face;
}

function panelFace({ offered, rows }: Register, one: OfferedPanel): FaceRow {
  const here = rows.panel.get(one.code);
  const runs = runsHere(offered, rows.panel, one.code);
  const stopped = here && (here.began || !here.own) ? '– Takes up nothing new' : '– Not here';
  return {
    key: one.code,
    panel: one.shortName,
    what: one.name,
    preset: offered.unlessChosen.includes(one.code)
      ? 'Runs, unless you say otherwise'
      : 'Does not run',
    value: runs ? 'Runs' : 'Does not run',
    state: runs ? '✓ Runs here' : stopped,
    ...text('clause', here?.own ? 'This council’s own panel' : ''),
  };
}

type Faces = ReadonlyMap<string, FaceRow>;

type Known = { readonly here: PanelHere | undefined; readonly faces: Faces };

/** Worked out once for each preset, panel in force, and row of what was chosen here. */
const known = oncePer((_: Panel) => new WeakMap<Panel, Known>());

function figureFaces(
  preset: Panel,
  panel: Panel,
  one: OfferedPanel,
  here: PanelHere | undefined,
): Faces {
  const before = known(panel).get(preset);
  if (before && before.here === here) return before.faces;
  const local = here?.local ?? {};
  const holds = Object.keys(local).length === 0 || withLocal(one.input, local).ok;
  const inForce = new Map(figuresOf(panel).map((figure) => [figure.path, figure]));
  const faces = new Map<string, FaceRow>();
  for (const figure of figuresOf(preset)) {
    const now = inForce.get(figure.path) ?? figure;
    const face = figureFace(panel, figure, now, stateOf(figure, local, holds));
    faces.set(`${panel.code}/${figure.path}`, face);
  }
  for (const [path, value] of Object.entries(local)) {
    const key = `${panel.code}/${path}`;
    if (faces.has(key)) continue;
    const state = '▲ Not in the panel’s file any more';
    faces.set(key, { key, panel: panel.shortName, what: path, value: figureWords(value), state });
  }
  known(panel).set(preset, { here, faces });
  return faces;
}

function stateOf(
  { path, isLocal }: PanelFigure,
  local: PanelHere['local'],
  holds: boolean,
): string {
  if (Object.hasOwn(local, path)) {
    return holds
      ? '● Local'
      : '▲ Local value not in force: it does not go with the preset any more';
  }
  return isLocal ? '○ Preset: yours to choose' : '– As the terms of reference say';
}

const figureFace = (
  { code, shortName }: Panel,
  { path, value, citation }: PanelFigure,
  now: PanelFigure,
  state: string,
): FaceRow => ({
  key: `${code}/${path}`,
  panel: shortName,
  what: figureName(path),
  ...text('preset', figureWords(value)),
  ...text('value', figureWords(now.value)),
  state,
  ...text('clause', citation?.printed ?? ''),
  ...text('phrase', citation?.phrase ?? ''),
});
