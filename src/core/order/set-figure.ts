import { clauseWords } from '../panel/citations.ts';
import { inForce, knownPanels, presetOf, withLocal } from '../panel/offered-panels.ts';
import type { PanelHere } from '../panel/offered-panels.ts';
import { figuresOf } from '../panel/panel-figures.ts';
import type { PanelFigure } from '../panel/panel-figures.ts';
import type { PanelFault } from '../panel/panel-fault.ts';
import type { Panel } from '../panel/panel.ts';
import { figureFrom, figureWords } from '../panel/typed-figure.ts';
import type { Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { logged } from '../week/logged.ts';
import { hereOf } from './decide-panel.ts';
import type { Decided, Given, Order } from './order.ts';

/**
 * A council chooses the value of a figure that its terms of reference leave open, or takes the preset's
 * again. The panel with all its local values is checked as a file would be: a value that does not go is
 * refused in words, and what was in force stays.
 */
export function setFigure(
  register: Register,
  { panel: code, path, typed }: Extract<Order, { readonly kind: 'set-figure' }>,
  { by, now }: Given,
): Decided {
  const { offered, rows } = register;
  const known = knownPanels(offered, rows.panel).find((one) => one.code === code);
  if (!known) return err(`There is no panel "${code}".`);
  const here = hereOf(register, code);
  const preset = presetOf(known.input);
  const local = localAfter(preset, here, path, typed.trim());
  if (!local.ok) return local;
  const next = withLocal(known.input, local.value);
  if (!next.ok) return err(faultWords(next.error));
  const figure = figureAt(preset, path);
  const was = valueAt(inForce(known, here), path);
  const is = valueAt(next.value, path);
  const row: PanelHere = { ...here, local: local.value };
  const rule = figure?.citation?.rule ?? '';
  return ok({
    changes: [
      { table: 'panel', row },
      logged(now, `${code}/${path}`, `In force: ${was} to ${is}`, rule, by),
    ],
    said: typed.trim()
      ? `In force from now on: ${is}.`
      : `The preset’s value is in force again: ${is}.`,
  });
}

const figureAt = (panel: Panel, path: string): PanelFigure | undefined =>
  figuresOf(panel).find((one) => one.path === path);

function valueAt(panel: Panel, path: string): string {
  const figure = figureAt(panel, path);
  return figure ? figureWords(figure.value) : 'nothing';
}

/** What the council has chosen once this is typed; nothing typed takes a choice back. */
function localAfter(
  preset: Panel,
  { local }: PanelHere,
  path: string,
  typed: string,
): Result<PanelHere['local'], string> {
  const { [path]: chosen, ...others } = local;
  if (typed === '') {
    return chosen === undefined ? err('No value was chosen here: the preset holds.') : ok(others);
  }
  const figure = figureAt(preset, path);
  if (!figure) return err('This figure is not in the panel’s file any more.');
  if (!figure.isLocal) return err(theirs(preset, figure));
  const given = figureFrom(typed, figure.value);
  return given.ok ? ok({ ...others, [path]: given.value }) : given;
}

const theirs = (panel: Panel, { citation }: PanelFigure): string =>
  citation
    ? `This stands in the terms of reference themselves, and is not changed here: ${clauseWords(panel, citation.rule)}.`
    : 'This is not changed here: the panel’s file marks it as no local choice.';

/** Faults of a panel as one text, a sentence each. */
export const faultWords = (faults: readonly PanelFault[]): string =>
  faults
    .map(({ path, expected, example }) => {
      const such = example === '' ? '' : `, for example ${example}`;
      return `${path}: expected ${expected}${such}.`;
    })
    .join(' ');
