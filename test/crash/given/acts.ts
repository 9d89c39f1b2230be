import { giveOrder } from '../../../src/app/give-order.ts';
import { momentFrom } from '../../../src/app/run.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { Answers } from '../../../src/forms/field.ts';
import type { Hands } from './hands.ts';
import { begins, setUp } from './week.ts';

/** Something people do at a moment, then a turn. Done again after it was cut short, it is done once. */
export type Act = { readonly at: LocalDateTime; readonly act: (hands: Hands) => void };

const workerOne = 'worker.one@council.example';
const late = 'RP-26-0002';

/** Two days of the panel, up to the second issue of its agenda. */
const acts: readonly Act[] = [
  { at: begins, act: setUp },
  {
    at: momentFrom('2026-11-23T10:00:00'),
    act: (hands) => {
      referOnce(hands, requestFor('Alpha', 1), '2026-11-23T10:00:00');
    },
  },
  {
    at: momentFrom('2026-11-23T17:00:01'),
    act: (hands) => {
      const lateReason = 'Invented: the placement broke down on Sunday night.';
      referOnce(hands, requestFor('Beta', 2, { lateReason }), '2026-11-23T17:00:01');
    },
  },
  {
    at: momentFrom('2026-11-24T09:00:00'),
    act: (hands) => {
      const why = 'Invented: the child has moved already.';
      const order = { kind: 'answer-late', reference: late, answer: 'yes', why } as const;
      hands.run(giveOrder(order, 'vice.chair@council.example', hands.newRun()));
    },
  },
  { at: momentFrom('2026-11-24T11:30:00'), act: () => undefined },
  {
    at: momentFrom('2026-11-24T15:00:00'),
    act: (hands) => {
      const value = 'Invented: a carer was found.';
      hands.type({ tab: 'referrals', key: late, column: 'withdraw', value });
    },
  },
  { at: momentFrom('2026-11-24T15:15:00'), act: () => undefined },
];

/** The page may have kept the answers though its process died: the same answers are not sent twice. */
function referOnce(hands: Hands, answers: Answers, arrivedAt: string): void {
  const { responses } = hands.workspace.snapshot();
  const child = answers['childName'] ?? '';
  const there = responses.some((one) =>
    Object.values(one.answers).some(({ textAnswers }) => textAnswers.answers[0]?.value === child),
  );
  if (!there) hands.refer(answers, workerOne, momentFrom(arrivedAt));
}

/**
 * Does everything from an act on, each at its moment or as soon after as it can.
 * @param begin - hears the number of each act before it begins.
 */
export function actFrom(hands: Hands, first: number, begin: (number: number) => void): void {
  acts.slice(first).forEach(({ at, act }, index) => {
    begin(first + index);
    if (hands.now() < at) hands.goTo(at);
    act(hands);
    hands.turn();
  });
}
