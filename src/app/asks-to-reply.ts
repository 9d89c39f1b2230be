import { noCover } from '../core/attendance/cover.ts';
import type { Order } from '../core/order/order.ts';
import type { AttendanceReply } from '../core/register/register.ts';
import { isOneAddress } from '../core/week/one-address.ts';
import type { Inputs } from '../workbook/snapshot.ts';

const answers: Readonly<Record<string, AttendanceReply['answer']>> = {
  Coming: 'coming',
  'Sending cover': 'cover',
  'Not coming': 'not-coming',
};

type Typed = { readonly key: string; readonly inputs: Inputs };

/** Cover is an address of People, or a name and a role with a comma between. */
export const asksToReply = ({ key, inputs }: Typed): Order | string => {
  const { replyFor: chosen = '', replyCover = '' } = inputs;
  if (chosen === '') return '';
  const answer = answers[chosen];
  if (!answer) return 'Choose Coming, Sending cover or Not coming.';
  const [first = '', ...rest] = replyCover.split(',');
  const isAddress = isOneAddress(replyCover.trim());
  const cover = isAddress
    ? { ...noCover, person: replyCover.trim() }
    : { ...noCover, name: first, role: rest.join(',') };
  if (answer === 'cover' && !isAddress && (first.trim() === '' || cover.role.trim() === '')) {
    return 'Say who comes under "Reply for them: cover": a name and a role, like Invented Person, Fostering ATM; or an address from People.';
  }
  return { kind: 'reply', seat: key, answer, cover };
};
