import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Referral, Register } from '../register/register.ts';
import { pageUrl } from './links.ts';
import { paths } from './page-paths.ts';
import { post } from './post.ts';
import type { Letter } from './post.ts';
import { dayOfSitting, panelOf, timetableFor } from './sittings.ts';

/**
 * Asks those who will present a child that the administrator put down: for which sitting, what the panel asks
 * them to prepare, and where the request is written. Once for each sitting and person; the time comes with the
 * agenda. Source: NS-3.4. Source: NS-5.1.
 */
export const askPresenters = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.referral.values()]
    .flatMap((referral) => lettersFor(register, referral))
    .flatMap((letter) => post(register, now, letter));

function lettersFor(register: Register, referral: Referral): readonly Letter[] {
  const { cohort, status, reference, facts } = referral;
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  if (cohort === undefined || status !== 'listed' || !sitting) return [];
  const panel = panelOf(register, referral.panel);
  const timetable = timetableFor(register, sitting);
  const prepare = (panel.preparation ?? []).filter(({ of }) => of === 'social-worker');
  const cutOff = panel.cutOff && timetable.ok ? fullDateTime(timetable.value.cutOff.at) : '';
  const people = [...new Set([facts.worker, facts.manager])].filter((one) => one !== '');
  return people.map((to) => ({
    key: `put-down:${reference}:${sitting.key}:${to}`,
    type: 'put-down',
    to,
    thread: `referral-${reference}`,
    reference,
    sitting: sitting.key,
    rule: panel.cohorts?.find(({ code }) => code === cohort)?.rule ?? '',
    facts: {
      panel: panel.name,
      reference,
      initials: facts.initials,
      sittingDay: fullDate(dayOfSitting(sitting)),
      hasCutOff: cutOff !== '',
      cutOff,
      prepares: prepare.length > 0,
      preparation: prepare.map(({ label }) => ({ sentence: label })),
      guidance: panel.practiceGuidance?.label ?? '',
      guidanceUrl: panel.practiceGuidance?.link ?? '',
      amendUrl: pageUrl(register, paths.amend(reference)),
    },
  }));
}
