import type { Register } from '../core/register/register.ts';
import type { Inputs } from '../workbook/snapshot.ts';
import type { Readings } from './read-asked.ts';
import type { Run } from './run.ts';

/** One cell a person changed, with the rest of its row. */
export type Typed = {
  readonly tabId: string;
  readonly key: string;
  readonly column: string;
  readonly inputs: Inputs;
  readonly register: Register;
  readonly readings: Readings;
  readonly run: Run;
};
