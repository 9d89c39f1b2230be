import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { Mail, Register, Rows, Sitting } from '../register/register.ts';
import { itemsOf } from './sittings.ts';

/**
 * The mails by which the final notes of a sitting reach people, those that still stand: the whole for
 * members, and for whoever presented a child that child's outcome.
 */
export function circulationOf(register: Register, { key }: Pick<Sitting, 'key'>): readonly Mail[] {
  const outcomes = itemsOf(register, key).flatMap((item) =>
    (outcomesBy(register.rows.mail).get(item.reference) ?? []).filter((mail) =>
      mail.key.startsWith(`outcome:${item.key}:`),
    ),
  );
  return [...notesEver(register, { key }).filter(stands), ...outcomes];
}

/** The notes of a sitting in every version, those that gave way to a later one too. */
export const notesEver = ({ rows }: Register, { key }: Pick<Sitting, 'key'>): readonly Mail[] =>
  notesBy(rows.mail).get(key) ?? [];

const stands = ({ status }: Mail): boolean => status !== 'cancelled';

const notesBy = oncePer((mails: Rows['mail']) =>
  gatheredBy(
    [...mails.values()].filter(({ type }) => type === 'notes'),
    ({ sitting = '' }) => sitting,
  ),
);

const outcomesBy = oncePer((mails: Rows['mail']) =>
  gatheredBy(
    [...mails.values()].filter((mail) => mail.type === 'outcome' && stands(mail)),
    ({ reference = '' }) => reference,
  ),
);

/**
 * When the final notes of a sitting had reached everybody: with the last of these mails. Undefined while one
 * has not gone, or the minutes are not final. Source: NS-6.3. Source: BC-8.1.
 */
export function circulatedAt(register: Register, sitting: Sitting): LocalDateTime | undefined {
  if (sitting.finalAt === undefined) return undefined;
  const mails = circulationOf(register, sitting);
  const sent = mails.flatMap(({ status, sentAt }) => (status === 'sent' && sentAt ? [sentAt] : []));
  return sent.length < mails.length ? undefined : sent.sort().at(-1);
}
