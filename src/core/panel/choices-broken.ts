import { figuresOf } from './panel-figures.ts';
import type { Panel } from './panel.ts';
import { nearestOf, type Broken } from './relation.ts';

/** Keys by which a part of a list is known in the path of a figure. */
const nameOfPart = /\[\d+\]\.(step|value|code|seat|name|rule)$/;

/**
 * A choice is left of a figure that the file gives.
 *
 * @param faulty - paths where something is at fault: nothing is said of figures within them, nor of those in a
 *   list where a name is.
 */
export function choicesBroken(panel: Panel, faulty: readonly string[]): readonly Broken[] {
  const { localChoice } = panel;
  if (!localChoice) return [];
  const paths = figuresOf(panel).map(({ path }) => path);
  const unknown = faulty.map((path) => path.replace(nameOfPart, ''));
  return localChoice.flatMap((path, at): readonly Broken[] => {
    const isUnknown = unknown.some((one) => path === one || path.startsWith(`${one}.`));
    if (isUnknown || paths.includes(path)) return [];
    return [
      {
        at: `localChoice[${at}]`,
        expected: 'the path of a figure of this panel',
        actual: JSON.stringify(path),
        example: nearestOf(path, paths) || '"agenda.sendAt"',
      },
    ];
  });
}
