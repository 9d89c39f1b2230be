import type { PanelFault } from './panel-fault.ts';
import { figuresOf } from './panel-figures.ts';
import type { Panel } from './panel.ts';

/** A choice is left of a figure that the file gives. Only asked of a panel that is right otherwise. */
export function choicesBroken(panel: Panel): readonly PanelFault[] {
  const paths = new Set(figuresOf(panel).map(({ path }) => path));
  return (panel.localChoice ?? []).flatMap((path, at) =>
    paths.has(path)
      ? []
      : [
          {
            path: `localChoice[${at}]`,
            expected: 'the path of a figure of this panel',
            actual: JSON.stringify(path),
            example: 'agenda.sendAt',
          },
        ],
  );
}
