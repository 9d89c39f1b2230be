import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { firstOfEach } from './in-form.ts';
import { knownPanels, presetOf } from './offered-panels.ts';
import type { Offered, OfferedPanel, PanelHere } from './offered-panels.ts';
import { figuresOf, isName } from './panel-figures.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel } from './panel.ts';
import { parsePanel } from './parse-panel.ts';
import { figureWords } from './typed-figure.ts';

/** What a workbook knows of panels. */
type Known = {
  readonly offered: Offered;
  readonly rows: { readonly panel: ReadonlyMap<string, PanelHere> };
};

/** The row of the tab Panels that leads to where such a panel is brought. */
export const rowOfOwn = 'own';

/** Names of other things in a register: a panel of such a code could not be told from them. */
const taken: ReadonlySet<string> = new Set(
  'agenda action draft item mail minutes own panel paper record sitting stand-down'.split(' '),
);

/**
 * A council's own panel from data that a person brought: sound as a file, and not to be taken for another
 * panel of this workbook.
 *
 * @returns the panel, or everything that is wrong with it, at once.
 */
export function ownPanelFrom(input: unknown, known: Known): Result<Panel, readonly PanelFault[]> {
  const parsed = parsePanel(input);
  const ofForm = parsed.ok ? [] : parsed.error;
  const clashes = clashesIn(input ?? {}, known);
  const gone = parsed.ok ? namesGone(parsed.value, known) : [];
  const faults = firstOfEach([...ofForm, ...clashes, ...gone]);
  return parsed.ok && faults.length === 0 ? parsed : err(faults);
}

/** The panel of this code as it was taken before. */
export function takenBefore({ rows }: Known, code: string): Panel | undefined {
  const { own } = rows.panel.get(code) ?? {};
  return own && presetOf(own);
}

const fault = (path: string, expected: string, actual: string, example = ''): PanelFault => ({
  path,
  expected,
  actual: actual === '' ? 'nothing' : JSON.stringify(actual),
  example,
});

function clashesIn({ code, prefix, name, shortName }: Partial<Panel>, known: Known) {
  const { offered, rows } = known;
  const faults: PanelFault[] = [];
  if (typeof code === 'string' && offered.panels.some((one) => one.code === code)) {
    faults.push(fault('code', 'a code that no panel of the register has', code, `our-${code}`));
  } else if (typeof code === 'string' && taken.has(code)) {
    faults.push(fault('code', 'a code that names nothing else', code, `${code}-panel`));
  }
  const others = knownPanels(offered, rows.panel).filter((one) => one.code !== code);
  const prefixes = others.map(({ input }) => (input as Partial<Panel>).prefix);
  if (typeof prefix === 'string' && prefixes.includes(prefix)) {
    faults.push(fault('prefix', 'letters with which no other panel’s references begin', prefix));
  }
  for (const [path, value] of Object.entries({ name, shortName })) {
    if (others.some((one) => isCalled(one, value))) {
      faults.push(fault(path, 'a name that no other panel has', value ?? ''));
    }
  }
  return faults;
}

/** As a cell of People would name it. */
const isCalled = ({ name, shortName, code }: OfferedPanel, value: unknown): boolean =>
  typeof value === 'string' &&
  [name, shortName, code].some((one) => one.toLowerCase() === value.toLowerCase());

/**
 * Once a panel has begun, rows of the register know its parts by name, and its references by their first
 * letters: what is brought later may say more, and takes no name away.
 */
function namesGone(panel: Panel, known: Known): readonly PanelFault[] {
  const before = takenBefore(known, panel.code);
  if (!before || known.rows.panel.get(panel.code)?.began === undefined) return [];
  const stays = new Set(figuresOf(panel).map(({ path }) => path));
  return [
    ...(before.prefix === panel.prefix
      ? []
      : [fault('prefix', `${before.prefix}, as its references begin`, panel.prefix)]),
    ...figuresOf(before)
      .filter((figure) => isName(figure) && !stays.has(figure.path))
      .map(({ path, value }) =>
        fault(path, 'what stood there: rows of the register may name it', '', String(value)),
      ),
  ];
}

/** A figure that stands otherwise in what was brought; empty where it does not stand. */
export type FigureChange = {
  readonly path: string;
  readonly was: string;
  readonly is: string;
  readonly rule: string;
};

/** What a newer file of a panel says otherwise, figure by figure. */
export function figureChanges(before: Panel, after: Panel): readonly FigureChange[] {
  const was = new Map(figuresOf(before).map((figure) => [figure.path, figure]));
  const is = new Map(figuresOf(after).map((figure) => [figure.path, figure]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    const change = {
      path,
      was: one ? figureWords(one.value) : '',
      is: other ? figureWords(other.value) : '',
      rule: (other ?? one)?.citation?.rule ?? '',
    };
    return change.was === change.is ? [] : [change];
  });
}

/** Far more than any panel says, and less than one row of the register holds. */
const mostPasted = 200_000;

/**
 * The data in what a person pasted: from the first bracket to the last, since a terminal may print a line of
 * its own before it.
 */
export function pastedData(text: string): Result<unknown, PanelFault> {
  if (text.length > mostPasted) {
    const expected = `no more than ${mostPasted} characters`;
    return err({ path: '', expected, actual: `${text.length}`, example: '' });
  }
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  try {
    return ok(JSON.parse(json));
  } catch {
    const actual = text.trim() === '' ? 'nothing' : `${JSON.stringify(text.trim()).slice(0, 40)}…`;
    const expected = 'the whole of what `panel check FILE --emit` prints, from { to }';
    return err({ path: '', expected, actual, example: '{ "code": "child-in-need", … }' });
  }
}
