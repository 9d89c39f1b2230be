import { fullDate } from '../calendar/dates-in-full.ts';
import { addDays } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Referral, Register } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/** How urgent a request is, as its panel asks it. */
export type Urgency = {
  /** As people read it: `Homeless now`. */
  readonly label: string;
  /** It goes first, and does not wait for a sitting that is far off. */
  readonly urgent: boolean;
  readonly rule: string;
};

/** What was answered; nothing where the panel does not ask, or nobody answered. Source: LCLH-1.4. */
export function urgencyOf(
  { request }: Panel,
  { facts }: Pick<Referral, 'facts'>,
): Urgency | undefined {
  const asks = request?.questions?.find(({ fact }) => fact === 'urgency');
  const choice = asks?.choices?.find(({ value }) => value === facts.urgency);
  if (!asks || !choice) return undefined;
  return { label: choice.label, urgent: choice.urgent ?? false, rule: asks.rule };
}

/** Local default: an urgent case that is heard within so many days does not wait too long. */
const soonDays = 7;

/** Urgent cases whose sitting is far off, or none: somebody adds a sitting, or lets them wait. Source: LCLH-A11. */
export const urgentToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.referral.values()]
    .filter(({ status }) => status === 'accepted' || status === 'listed')
    .flatMap((referral): readonly OpenMatter[] => {
      const { reference, panel, sitting: key = '' } = referral;
      const urgency = urgencyOf(panelOf(register, panel), referral);
      const sitting = register.rows.sitting.get(key);
      const day = sitting && dayOfSitting(sitting);
      if (!urgency?.urgent || (day !== undefined && day <= addDays(dateOf(now), soonDays)))
        return [];
      const heard =
        day === undefined ? 'No sitting hears it yet.' : `It is heard on ${fullDate(day)}.`;
      return [
        {
          words: '▲ Urgent',
          what: `${reference}: ${urgency.label}. ${heard} Add a sitting, or move it to an earlier one ("Move to sitting on" on Referrals).`,
          who: administrator,
          about: reference,
          path: paths.panelSittings(panel),
          panel,
          rule: urgency.rule,
        },
      ];
    });
