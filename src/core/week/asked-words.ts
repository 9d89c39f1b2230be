import { addDays } from '../calendar/local-date.ts';
import type { Referral, Register } from '../register/register.ts';
import { replied } from './asked.ts';
import type { Asked } from './asked.ts';
import { dayOfSitting } from './sittings.ts';

/** How something that is asked stands: a sign and words. */
export function askedWords(register: Register, referral: Referral, asked: Asked): string {
  const { said } = asked;
  switch (asked.kind) {
    case 'question':
      return said ? '✓ Answered' : '◆ Not answered';
    case 'reply':
      return said?.answer === replied ? `✓ ${replied}` : '○ Not replied yet';
    case 'gate':
      return gateWords(asked);
    case 'preparation':
      if (said && said.answer === asked.answers[0])
        return isOld(register, referral, asked) ? '● Not recent' : `✓ ${said.answer}`;
      return asked.preparation.effect === 'red-if-missing' ? '▲ Missing' : '○ Not said yet';
  }
}

const missing = {
  blocks: '▲ Missing',
  warns: '● Missing',
  forbids: '▲ Done, and forbidden',
} as const;

function gateWords({ gate, stands }: Extract<Asked, { readonly kind: 'gate' }>): string {
  if (!stands) return missing[gate.effect];
  return gate.effect === 'forbids' ? '✓ Not to be done' : '✓ Stands';
}

/** Whether the day it was done lies longer before the sitting than counts as recent. Source: NS-A6. */
function isOld(
  register: Register,
  { sitting = '' }: Referral,
  asked: Extract<Asked, { readonly kind: 'preparation' }>,
): boolean {
  const { recentDays } = asked.preparation;
  const row = register.rows.sitting.get(sitting);
  const on = asked.said?.on;
  if (recentDays === undefined || on === undefined || !row) return false;
  return on < addDays(dayOfSitting(row), -recentDays);
}
