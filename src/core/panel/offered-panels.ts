import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { oncePer } from '../register/once-per.ts';
import type { Result } from '../result.ts';
import { withFigures } from './panel-figures.ts';
import type { Figure } from './panel-figures.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel } from './panel.ts';
import type { ReportGiven } from './report-given.ts';
import { parsePanel } from './parse-panel.ts';

/** A panel that a workbook may run, as data. It is read only once somebody asks for it. */
export type OfferedPanel = Pick<Panel, 'code' | 'name' | 'shortName'> & { readonly input: object };

/** What a script brings to a workbook, which chooses among it. */
export type Offered = {
  readonly panels: readonly OfferedPanel[];
  /** Codes of those that run in a workbook that says nothing of them. */
  readonly unlessChosen: readonly string[];
};

/** What a workbook keeps of one panel. Absent: nobody has said anything of it. */
export type PanelHere = {
  /** The panel's code. */
  readonly key: string;
  readonly runs: boolean;
  /** When somebody said that it runs here; absent where nobody had to. */
  readonly began?: LocalDateTime;
  /** Values that this council chose, by the path of the figure. An update of the preset leaves them. */
  readonly local: Readonly<Record<string, Figure>>;
  /** A council's own panel, as it was accepted; one that comes with the register has none. */
  readonly own?: object;
  /** Reports that were given, in the order in which somebody said so. */
  readonly reports?: readonly ReportGiven[];
};

type Kept = ReadonlyMap<string, PanelHere>;

/** Every panel that a workbook could run: those that come with the register, then the council's own. */
export function knownPanels({ panels }: Offered, kept: Kept): readonly OfferedPanel[] {
  const own = [...kept.values()].flatMap((here) => (here.own ? [offeredFrom(here.own)] : []));
  return [...panels, ...own.filter(({ code }) => panels.every((one) => one.code !== code))];
}

/** A panel as data, by what it says it is called. */
export const offeredFrom = (input: object): OfferedPanel => {
  const { code, name, shortName } = input as OfferedPanel;
  return { code, name, shortName, input };
};

/** Whether a workbook runs it. */
export const runsHere = ({ unlessChosen }: Offered, kept: Kept, code: string): boolean =>
  kept.get(code)?.runs ?? unlessChosen.includes(code);

/** The panel as its file says it, read once in each process. */
export const presetOf = oncePer((input: object): Panel => {
  const parsed = parsePanel(input);
  if (parsed.ok) return parsed.value;
  const faults = parsed.error.map(({ path, expected }) => `${path}: expected ${expected}`);
  const { code } = offeredFrom(input);
  throw new Error(
    `This script cannot read the file of the panel "${code}": push the script that took it, or a newer one. ${faults.join('; ')}`,
  );
});

/** The panel with the values that this council chose, or everything that is then wrong with it. */
export const withLocal = (
  input: object,
  local: PanelHere['local'],
): Result<Panel, readonly PanelFault[]> => parsePanel(withFigures(input, local));

const reading = oncePer((_: PanelHere) => new WeakMap<object, Panel>());

/**
 * The panel as it is in force. Where a newer preset and a local value do not go together, the preset holds
 * alone until a person says what is to be: the tab Panels says so.
 */
export function inForce({ input }: OfferedPanel, here: PanelHere | undefined): Panel {
  if (!here || Object.keys(here.local).length === 0) return presetOf(input);
  const known = reading(here);
  const before = known.get(input);
  if (before) return before;
  const local = withLocal(input, here.local);
  const panel = local.ok ? local.value : presetOf(input);
  known.set(input, panel);
  return panel;
}

/** In the order in which a workbook began to run them: what names no panel is for the first. */
function inOrder(offered: Offered, kept: Kept): readonly OfferedPanel[] {
  const began = ({ code }: OfferedPanel): string => kept.get(code)?.began ?? '';
  return knownPanels(offered, kept)
    .filter(({ code }) => kept.has(code) || offered.unlessChosen.includes(code))
    .sort((one, other) => (began(one) < began(other) ? -1 : began(one) > began(other) ? 1 : 0));
}

export type InForce = {
  /** Those that run here, with their local values. */
  readonly panels: readonly Panel[];
  /** Those that take up nothing new: what they began is finished. */
  readonly stopped?: readonly Panel[];
};

/**
 * The panels that a workbook runs, with their local values, and those that it knows and does not run any
 * more: what they began is finished, and none of their rows is lost.
 */
export function panelsInForce(offered: Offered, kept: Kept): InForce {
  const now = workedOut(offered, kept);
  const before = last.get(offered);
  if (before && sameIn(before.panels, now.panels) && sameIn(before.stopped, now.stopped)) {
    return before;
  }
  last.set(offered, now);
  return now;
}

/** What was worked out last: while nothing changed, the very same lists, by which faces are kept. */
const last = new WeakMap<Offered, InForce>();

const sameIn = (some: readonly Panel[] = [], others: readonly Panel[] = []): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

function workedOut(offered: Offered, kept: Kept): InForce {
  const panels: Panel[] = [];
  const stopped: Panel[] = [];
  for (const one of inOrder(offered, kept)) {
    const runs = runsHere(offered, kept, one.code);
    const panel = inForce(one, kept.get(one.code));
    if (runs) panels.push(panel);
    else stopped.push(panel);
  }
  return { panels, stopped };
}
