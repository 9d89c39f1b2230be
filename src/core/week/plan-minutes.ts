import { addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { fingerprint } from '../fingerprint.ts';
import type { LeftPart } from '../register/document.ts';
import type { Change, Register, RegisterDocument, Sitting } from '../register/register.ts';
import { minutesPlan } from './minutes-plan.ts';
import { minutesKey, minutesName } from './prepare-sittings.ts';

/**
 * What the minutes of a sitting to come are to begin with: its day, who is expected, who is listed when.
 * Whatever changes of that is written again, up to the moment the sitting begins; from then on the
 * document is the chair's alone. Source: CPR-5.1b.
 */
export const planMinutes = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()].flatMap((sitting): readonly Change[] => {
    const row = register.rows.document.get(minutesKey(sitting));
    if (!row || sitting.status !== 'planned') return [];
    const asked = fingerprint(JSON.stringify(minutesPlan(register, sitting, now)));
    const name = minutesName(register, sitting);
    return asked === row.asked ? [] : [{ table: 'document', row: { ...row, name, asked } }];
  });

/** The sitting of minutes, unless it was stood down or the chair has had them. */
const openSitting = (register: Register, row: RegisterDocument): Sitting | undefined => {
  const sitting = register.rows.sitting.get(row.sitting ?? '');
  const isOver = sitting?.status === 'stood-down' || sitting?.draftSentAt !== undefined;
  return isOver ? undefined : sitting;
};

/** Local default: after how many minutes it is looked whether a person has put right what was left. */
const lookedAgainMinutes = 60;

/**
 * Minutes that stand and do not say yet what they are to begin with. Where something was left to a person,
 * they are looked at again until the sitting begins.
 */
export function isBehind(register: Register, row: RegisterDocument, now: LocalDateTime): boolean {
  const { kind, status, asked, says, claim, left = [] } = row;
  if (kind !== 'minutes' || status !== 'made' || asked === undefined) return false;
  const sitting = openSitting(register, row);
  if (!sitting) return false;
  if (asked !== says) return true;
  const isLeft = sitting.status === 'planned' && left.length > 0;
  return isLeft && claim !== undefined && addMinutes(claim.at, lookedAgainMinutes) <= now;
}

/** What of a sitting’s minutes was left to a person, and is still to be put right by hand. */
export function leftToPeople(register: Register, sitting: Sitting): readonly LeftPart[] {
  const row = register.rows.document.get(minutesKey(sitting));
  return row && openSitting(register, row) ? (row.left ?? []) : [];
}

/** Each as one sentence. */
export const leftSentence = ({ part, words }: LeftPart): string => `${part} ${words}`;
