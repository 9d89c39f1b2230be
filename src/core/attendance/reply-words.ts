import type { Attendance, AttendanceReply, Cover, Sitting } from '../register/register.ts';
import { dayOfSitting } from '../week/sittings.ts';

/** What each answer is called, on pages and in the workbook. */
export const answerWords: Readonly<Record<AttendanceReply['answer'], string>> = {
  coming: 'Coming',
  cover: 'Sending cover',
  'not-coming': 'Not coming',
};

/** The reply that counts: what was said of a day to which the sitting does not stand any more is none. */
export const replyInForce = (
  { reply }: Attendance,
  sitting: Pick<Sitting, 'on' | 'movedTo'> | undefined,
): AttendanceReply | undefined =>
  sitting && reply?.on === dayOfSitting(sitting) ? reply : undefined;

const coverWords = ({ name, role }: Cover): string => `${name}, ${role}`;

/** `Sending cover: Invented Person, Fostering ATM`. */
export const saidWords = ({ answer, cover }: AttendanceReply): string =>
  cover ? `${answerWords[answer]}: ${coverWords(cover)}` : answerWords[answer];

const signs: Readonly<Record<AttendanceReply['answer'], string>> = {
  coming: '✓',
  cover: '✓',
  'not-coming': '–',
};

/** The state of a reply as a symbol and words. No reply is waited for once the sitting has begun. */
export function replyState(seat: Attendance, sitting: Sitting | undefined): string {
  const reply = replyInForce(seat, sitting);
  if (reply) return `${signs[reply.answer]} ${saidWords(reply)}`;
  if (seat.presents?.length === 0) return '– Presents nothing any more';
  return sitting?.status === 'planned' ? '◆ No reply' : '– No reply';
}

/** Who said it, and for whom: `admin@council.example, for them`. */
export const saidBy = ({ by }: AttendanceReply, person: string): string =>
  by === person ? person : `${by}, for them`;

/** What a person is invited as: the title of their seat, or what they present. */
export function seatWords({ title, presents }: Pick<Attendance, 'title' | 'presents'>): string {
  if (!presents) return title;
  return presents.length === 0 ? 'Presented' : `Presents ${presents.join(', ')}`;
}

/** How the list of who was there begins: with what people replied. */
export function expectedWords(reply: AttendanceReply | undefined): string {
  if (!reply) return '';
  if (reply.cover) return `Cover: ${coverWords(reply.cover)}`;
  return reply.answer === 'coming' ? 'Expected' : 'Apologies';
}
