import type { Change, Register } from '../core/register/register.ts';
import { answersToForget } from '../core/week/answers-to-forget.ts';
import { whyStopped } from '../core/register/workbook-version.ts';
import { logged } from '../core/week/logged.ts';
import { commit } from '../workbook/commit.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

/**
 * Takes answers out of the form for good once they stand in a paper and can no longer be changed. What
 * is gone already counts as taken out, so a run that died is simply followed by the next. Nothing is taken
 * out by what a workbook says that may not be the live one.
 *
 * @returns the workbook as it stands afterwards.
 */
export function* forgetAnswers(snapshot: Snapshot, run: Run): Program<Snapshot> {
  if (whyStopped(snapshot.register) !== undefined) return snapshot;
  const gone = new Map<string, readonly string[]>();
  for (const { reference, responses } of answersToForget(snapshot.register, run.now)) {
    if (!run.mayGoOn()) break;
    for (const responseId of responses) {
      yield* request('forms.responses.delete', { responseId });
    }
    gone.set(reference, responses);
  }
  if (gone.size === 0) return snapshot;
  return yield* commit(snapshot, { id: run.id, now: run.now }, (register) =>
    [...gone].flatMap(([reference, responses]) => forgotten(register, reference, responses, run)),
  );
}

function forgotten(
  register: Register,
  reference: string,
  responses: readonly string[],
  { now }: Run,
): readonly Change[] {
  const referral = register.rows.referral.get(reference);
  if (!referral) return [];
  const row = { ...referral, forgotten: [...(referral.forgotten ?? []), ...responses] };
  return [
    { table: 'referral', row },
    logged(now, reference, 'Answers taken out of the form; they stand in its papers', ''),
  ];
}
