import type { Attendance, Cover, Sitting } from '../register/register.ts';
import { replyInForce } from './reply-words.ts';

/** Whether somebody is there: by their reply until the sitting was held, by their mark from then on. */
export type Presence =
  | { readonly is: 'there' | 'away' | 'not-known' }
  | { readonly is: 'cover'; readonly cover: Cover };

const notKnown: Presence = { is: 'not-known' };

/** What one seat tells. Nobody is taken to be there, or away, who neither replied nor was marked. */
export function presenceOf(seat: Attendance | undefined, sitting: Sitting): Presence {
  if (!seat) return notKnown;
  const reply = replyInForce(seat, sitting);
  if (sitting.status === 'held') return marked(seat, reply?.cover);
  if (!reply) return notKnown;
  if (reply.cover) return { is: 'cover', cover: reply.cover };
  return { is: reply.answer === 'coming' ? 'there' : 'away' };
}

function marked({ mark, cover }: Attendance, announced: Cover | undefined): Presence {
  if (mark === 'present') return { is: 'there' };
  if (mark === 'absent') return { is: 'away' };
  return mark === 'cover' ? { is: 'cover', cover: namedCover(cover, announced) } : notKnown;
}

/** As typed beside the mark, `Invented Person, Fostering ATM`; else as it was announced. */
function namedCover(typed: string, announced: Cover | undefined): Cover {
  const [name = '', ...role] = typed.split(',').map((part) => part.trim());
  if (name === '') return announced ?? { name: 'Cover', role: '' };
  const same = announced && announced.name.toLowerCase() === name.toLowerCase();
  return same ? announced : { name, role: role.join(', ') };
}
