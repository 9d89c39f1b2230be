import { addHours } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Referral, Register } from '../register/register.ts';

/** Answers are kept this long beside the paper they stand in: a week in which a mistake may show. */
const keptBeside = 7 * 24;

/** What a form still holds of one referral, and need not any longer. */
export type AnswersToForget = {
  readonly reference: string;
  /** Ids of form responses. */
  readonly responses: readonly string[];
};

/**
 * The answers that stand in a request paper for a week and can no longer be changed: their referral was
 * heard or withdrawn. Until then a change begins from them. And the text of each added paper that stands in its
 * own Doc for a week: nothing begins from that.
 */
export const answersToForget = (
  register: Register,
  now: LocalDateTime,
): readonly AnswersToForget[] =>
  [...register.rows.referral.values()].flatMap((referral) => {
    const { reference, version, papers = [] } = referral;
    const over = isOver(referral) && stands(register, `paper:${reference}:${version}`, now);
    const responses = [
      ...(over ? referral.responses : []),
      ...papers.filter(({ key }) => stands(register, key, now)).map(({ id }) => id),
    ].filter((id) => !referral.forgotten?.includes(id));
    return responses.length > 0 ? [{ reference, responses }] : [];
  });

const isOver = ({ status }: Referral): boolean => status === 'heard' || status === 'withdrawn';

function stands({ rows }: Register, key: string, now: LocalDateTime): boolean {
  const paper = rows.document.get(key);
  if (paper?.status !== 'made' || !paper.claim) return false;
  return addHours(paper.claim.at, keptBeside) <= now;
}
