import type { Panel } from '../panel/panel.ts';

/**
 * The panel that a line of the log is about, by the key or reference it names: `BC-26-0001`,
 * `best-care:2026-12-01`, `agenda:best-care:2026-12-01:1`, `best-care`. Nothing where it names none.
 */
export const panelSpokenOf = (panels: readonly Panel[], about: string): Panel | undefined =>
  panels.find(
    ({ code, prefix }) =>
      about.split(/[:/@]/, 2).includes(code) || new RegExp(`(^|:)${prefix}-\\d`).test(about),
  );
