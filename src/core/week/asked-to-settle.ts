import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { isPanelRole } from '../panel/roles.ts';
import type { Referral, Register, Sitting } from '../register/register.ts';
import { askedOf } from './asked-of.ts';
import type { Asked } from './asked.ts';
import { askedWords } from './asked-words.ts';
import { isFinal } from './final-minutes.ts';
import { itemKey } from './list-items.ts';
import type { GateAsked } from './gates.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, panelOf, toldIssue } from './sittings.ts';

/**
 * What a panel asks about a child who is to be heard and nobody has answered: each gate by itself, with what it
 * holds up; questions; and for each person what is still to be prepared. Each stands with whoever can answer.
 *
 * Source: LCLH-4.3. Source: LCLH-4.4. Source: LCLH-4.6. Source: BC-2.4. Source: NS-5.1.
 */
export const askedToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.referral.values()]
    .filter(({ status }) => status === 'accepted' || status === 'listed')
    .filter(({ panel }) => asksAnything(register, panel))
    .flatMap((referral) => {
      const when = nearnessOf(register, referral, now);
      if (when === undefined) return [];
      const open = askedOf(register, referral)
        .filter((asked) => isOpen(register, referral, asked))
        .filter((asked) => !isInMinutes(register, referral, asked));
      return [
        ...open.flatMap((asked) => gateMatter(referral, asked, when)),
        ...open.flatMap((asked) => questionMatter(referral, asked, when)),
        ...(when.is === 'held' ? [] : preparationMatters(referral, open, when)),
      ];
    });

function asksAnything(register: Register, code: string): boolean {
  const { gates, preparation, attendees, goodTimes } = panelOf(register, code);
  return [gates, preparation, attendees, goodTimes].some((part) => part !== undefined);
}

/** How near the sitting is: what is asked turns from quiet to pressing with the agenda, then with the day. */
export type When = {
  readonly is: 'coming' | 'agenda-gone' | 'on-the-day' | 'held';
  readonly day: string;
};

/** How near the sitting of a case is; nothing once its minutes are final, or where it is no more. */
export function nearnessOf(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): When | undefined {
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  if (!sitting) return { is: 'coming', day: '' };
  const day = fullDate(dayOfSitting(sitting));
  if (sitting.status === 'held') return isFinal(sitting) ? undefined : { is: 'held', day };
  if (sitting.status !== 'planned') return undefined;
  return { is: nearness(register, sitting, now), day };
}

function nearness(register: Register, sitting: Sitting, now: LocalDateTime): When['is'] {
  if (dayOfSitting(sitting) <= dateOf(now)) return 'on-the-day';
  return toldIssue(register, sitting.key) ? 'agenda-gone' : 'coming';
}

const isOpen = (register: Register, referral: Referral, asked: Asked): boolean =>
  !askedWords(register, referral, asked).startsWith('✓');

/** A part of the minutes that could be read whole says it, and was taken: nobody has to say it twice. Source: LCLH-4.6. */
function isInMinutes(register: Register, { reference, sitting = '' }: Referral, asked: Asked) {
  if (asked.kind !== 'gate' || asked.gate.before !== 'final-minutes') return false;
  return register.rows.item.get(itemKey(reference, sitting))?.outcome !== undefined;
}

const about = (
  { reference, panel }: Referral,
  asked: Asked,
): Pick<OpenMatter, 'who' | 'about' | 'path' | 'panel' | 'rule'> => ({
  who: asked.owners.join(', ') || administrator,
  about: reference,
  path: paths.asked(reference),
  panel,
  rule: asked.rule,
});

const holdsUp: Readonly<Record<GateAsked['gate']['before'], string>> = {
  listing: 'Until then the child is not listed.',
  papers: 'Until then nobody on the panel can open the papers.',
  agenda: 'Until then the child stands on no agenda that goes out; the slot is held.',
  hearing: 'Until then the child is not heard; the slot is held.',
  'final-minutes': 'Without it the minutes cannot be final.',
};

/** Views are due by the panel, not by the agenda: amber once it went, red on the day. Source: LCLH-4.6. */
function signOf({ gate }: GateAsked, { is }: When): string {
  if (gate.before === 'final-minutes') {
    if (is === 'coming') return '○ To answer';
    return is === 'agenda-gone' ? '● To answer' : '▲ To answer';
  }
  if (gate.effect === 'warns') return is === 'coming' ? '○ To answer' : '● Not answered';
  return is === 'coming' ? '● To answer' : '▲ Missing';
}

function gateMatter(referral: Referral, asked: Asked, when: When): readonly OpenMatter[] {
  if (asked.kind !== 'gate') return [];
  const { gate } = asked;
  if (gate.effect === 'forbids') return [forbiddenMatter(referral, asked)];
  if (when.is === 'held' && gate.before !== 'final-minutes') return [];
  const follows = gate.effect === 'blocks' ? holdsUp[gate.before] : 'It stops nothing.';
  const refused = asked.said ? ` The answer was: ${asked.said.answer}.` : '';
  const roles = (gate.override ?? []).filter((role) => isPanelRole(role));
  return [
    {
      ...about(referral, asked),
      words: signOf(asked, when),
      what: `${referral.reference}: “${asked.label}” does not stand${heardOn(when)}.${refused} ${follows}`,
      who: [...asked.owners, ...roles].join(', ') || administrator,
    },
  ];
}

/** What happened is kept, and shown until somebody says that it was not so. */
const forbiddenMatter = (referral: Referral, asked: Asked): OpenMatter => ({
  ...about(referral, asked),
  words: '▲ Forbidden',
  what: `${referral.reference}: “${asked.label}” is not to be done, and was: the answer is ${asked.said?.answer ?? ''}. It stops nothing. Answer No where that was a slip; else tell the chair.`,
  who: administrator,
});

/** ` for Thursday …`, where it has a sitting. */
export const heardOn = ({ day }: When): string => (day === '' ? '' : ` for ${day}`);

/** Whether a seat counts is asked with the quorum. */
function questionMatter(referral: Referral, asked: Asked, when: When): readonly OpenMatter[] {
  if (asked.kind !== 'question' || asked.code.startsWith('seat:')) return [];
  const isLate = when.is === 'on-the-day' || when.is === 'held';
  return [
    {
      ...about(referral, asked),
      words: isLate ? '▲ Not answered' : '◆ Waiting for an answer',
      what: `${referral.reference}: ${asked.label}`,
    },
  ];
}

/** One line for each person and child: prompts never block. */
function preparationMatters(
  referral: Referral,
  open: readonly Asked[],
  when: When,
): readonly OpenMatter[] {
  const own = new Map<string, Extract<Asked, { readonly kind: 'preparation' }>[]>();
  for (const asked of open) {
    // A paper is asked for by itself, until it is there.
    if (asked.kind !== 'preparation' || asked.preparation.paper !== undefined) continue;
    const who = asked.owners.join(', ');
    own.set(who, [...(own.get(who) ?? []), asked]);
  }
  return [...own.values()].flatMap((list): readonly OpenMatter[] => {
    const [first] = list;
    if (!first) return [];
    const isRed = list.some(({ preparation }) => preparation.effect === 'red-if-missing');
    const labels = list.map(({ label }) => label).join('; ');
    return [
      {
        ...about(referral, first),
        words: isRed && when.is !== 'coming' ? '▲ Not prepared' : '○ To prepare',
        what: `${referral.reference}, to prepare${heardOn(when)}: ${labels}. It stops nothing.`,
      },
    ];
  });
}
