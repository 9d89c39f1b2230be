import { dateOf } from '../calendar/local-date-time.ts';
import type { Change, Referral, Register } from '../register/register.ts';
import { paperAudience } from './child-audiences.ts';

/** Asks for the request paper of a referral, open from the start to no more than those who may read it. */
export function wantedPaper(register: Register, referral: Referral): Change {
  const { reference, version, receivedAt } = referral;
  return {
    table: 'document',
    row: {
      key: `paper:${reference}:${version}`,
      kind: 'paper',
      status: 'wanted',
      reference,
      name: `${reference} request paper v${version}`,
      audience: paperAudience(register, referral, dateOf(receivedAt)),
      granted: {},
    },
  };
}
