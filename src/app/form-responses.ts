import { addHours } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Referral, Register } from '../core/register/register.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { FormResponse } from '../workspace/request.ts';

/**
 * A mark may lag behind and triggers overlap: the hours before are asked for again, and taken by id. The
 * London wall clock is never behind UTC, so two hours earlier is early enough either way.
 */
const overlapHours = 2;

/**
 * Every response that arrived at this moment or later, oldest first, and some from before.
 *
 * @param register - what it is done with need not be read again: an idle turn opens nothing.
 */
export function* responsesSince(
  at: LocalDateTime,
  register?: Register,
): Program<readonly FormResponse[]> {
  const since = `${addHours(at, -overlapHours)}Z`;
  const except = register ? doneWithSince(register, since) : [];
  const { responses } = yield* request('forms.responses.list', {
    since,
    ...(except.length > 0 ? { except } : {}),
  });
  return responses;
}

/** Taken, and on their paper. What amends an older referral may have come since, whenever that came. */
const doneWithSince = ({ rows }: Register, since: string): readonly string[] => [
  ...[...rows.referral.values()].flatMap(({ papers = [] }) =>
    papers.filter(({ at }) => `${at}Z` >= since).map(({ id }) => id),
  ),
  ...[...rows.referral.values()]
    .filter(({ receivedAt, version }) => `${receivedAt}Z` >= since || version > 1)
    .flatMap(({ reference, responses }) =>
      responses.filter(
        (_, before) => rows.document.get(`paper:${reference}:${before + 1}`)?.status === 'made',
      ),
    ),
];

/**
 * The response that holds this version of a referral. A run may come to make the paper of a referral
 * that another run took in after this one had asked: then it is asked for again.
 *
 * @param read - the responses this run has asked for.
 * @returns nothing once the answers have been deleted from the form.
 */
export function* responseOf(
  referral: Referral,
  version: number,
  read: readonly FormResponse[],
): Program<FormResponse | undefined> {
  const isIt = ({ responseId }: FormResponse): boolean =>
    responseId === referral.responses[version - 1];
  return read.find(isIt) ?? (yield* responsesSince(referral.receivedAt)).find(isIt);
}
