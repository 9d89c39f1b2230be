import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from './presets.ts';

/** A panel whose file says nothing of its minutes, but what a test adds. */
export function silent(code = 'resources', altered: object = {}): Panel {
  const { minutes: _minutes, gates: _gates, ...panel } = preset(code);
  return { ...panel, ...altered };
}

/** One whose file says nothing of decisions, reviews and funding either. */
export function bare(altered: object = {}): Panel {
  const { decisions: _decisions, review: _review, sharedFunding: _funding, ...panel } = silent();
  return { ...panel, ...altered };
}

/** A file's part on minutes, with these headings. */
export const minutes = (...sections: readonly object[]) => ({ minutes: { sections } });

/** A heading of the panel's own. */
export const notes = { label: 'Notes', rule: 'NS-2' };

/** A row that asks for nothing, but for what a test says. */
export const row = (label: string, reads: string, altered: object = {}) => ({
  ...{ label, reads, hint: '', required: false, noneIsAnswer: false, expected: '', rule: '' },
  ...altered,
});
