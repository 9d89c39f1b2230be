import { rowsOf } from '../../../src/core/minutes/minutes-rows.ts';
import { outcomeOf } from '../../../src/core/minutes/outcome-of.ts';
import type { ActionReading, MinutesReading } from '../../../src/core/minutes/reading.ts';
import { day } from './day.ts';
import { resourcesPanel } from './resources-panel.ts';

/** The labels of the Resources Panel's minutes, in order. */
export const minutesLabels: readonly string[] = rowsOf(resourcesPanel).map(({ label }) => label);

type Answers = Readonly<Record<string, string>>;

const filled: Answers = {
  'Presented by': 'Worker One',
  'Pen picture, needs and circumstances': 'A.B. is settled at school.',
  'Outcome sought and why': 'A long-term foster placement.',
  'Discussion highlights': 'Two carers were compared.',
  Decision: 'Approve',
  Reasons: 'It meets the assessed need.',
  Recommendations: 'None',
  'Shared funding': 'None',
  'Review date': '8 July 2026',
  'Deferred to': '',
  Dissent: '',
  'Confirmed to social worker and manager': 'Yes',
};
/** An action nobody could find fault with. */
export const introduction: ActionReading = {
  what: 'Arrange introductions',
  owner: 'Fostering ATM',
  due: '17 June 2026',
};

/** Minutes of one child heard on 10 June 2026, whole but for what a test alters. */
export const reading = (
  altered: Readonly<Record<string, string>> = {},
  actions: readonly ActionReading[] = [introduction],
): MinutesReading => ({
  reference: 'RP-26-0142',
  answers: { ...filled, ...altered },
  actions,
  unreadable: [],
  place: 'Item 3, RP-26-0142',
});

/** What becomes of those minutes. */
export const judged = (
  altered?: Readonly<Record<string, string>>,
  actions?: readonly ActionReading[],
) => outcomeOf(reading(altered, actions), resourcesPanel, day('2026-06-10'));
/** Their outcome, where they are sound. */
export const outcome = (
  altered?: Readonly<Record<string, string>>,
  actions?: readonly ActionReading[],
) => {
  const found = judged(altered, actions);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};
/** Their faults in short, each with its heading and row. */
export const faults = (
  altered?: Readonly<Record<string, string>>,
  actions?: readonly ActionReading[],
) => {
  const found = judged(altered, actions);
  return found.ok ? [] : found.error.map(({ code, label, row }) => [label, code, row]);
};
