import type { LocalDate } from '../calendar/local-date.ts';
import { clauseWords } from '../panel/citations.ts';
import type { Panel } from '../panel/panel.ts';
import type { Referral, Register } from '../register/register.ts';
import { isOfAge } from '../sitting/stream-on.ts';
import { childKnown } from './child-heard.ts';
import { isFor, panelOf, peopleOn } from './sittings.ts';

/** Who oversees a young person's plan on a day, as people read it. */
export type PlanOverseer = {
  /** `Pathway plan overseen by`. */
  readonly label: string;
  /** The title, who holds it, and who contributes; or what is lacking to say it. */
  readonly words: string;
  /** Where it is asked; empty while it is not known. */
  readonly clause: string;
};

type Rule = NonNullable<Panel['planOversight']>;

/**
 * Who oversees the plan of a young person: one while they are in care, another once they have left it. It
 * follows from legal status and age as they are known on that day; where neither tells, that is said. Nothing
 * where the panel's file does not say.
 *
 * @example Children in Our Care Team Manager (care@council.example). Leaving Care Service Team Manager contributes.
 *
 * Source: LCLH-1.8. Source: LCLH-1.9.
 */
export function planOverseer(
  register: Register,
  referral: Referral,
  on: LocalDate,
): PlanOverseer | undefined {
  const panel = panelOf(register, referral.panel);
  const rule = panel.planOversight;
  if (!rule) return undefined;
  const label = `${rule.label} overseen by`;
  const inCare = isInCare(register, referral, rule, on);
  if (inCare === undefined) {
    return {
      label,
      words:
        'Not known yet: under 18 it depends on whether they are in care, and neither the request nor the extract from the case system says that.',
      clause: '',
    };
  }
  const { by, contributes = [], rule: id } = inCare ? rule.inCare : rule.afterwards;
  const others = contributes.map(
    (title) => ` ${named(register, referral, title, on)} contributes.`,
  );
  return {
    label,
    words: `${named(register, referral, by, on)}.${others.join('')}`,
    clause: clauseWords(panel, id),
  };
}

/** Nothing where it is not known. Nobody who is of age is in care, whatever an old status says. */
function isInCare(
  register: Register,
  referral: Referral,
  { inCareBelowMonths }: Rule,
  on: LocalDate,
): boolean | undefined {
  const { born, legalStatus } = childKnown(register, referral, undefined);
  if (born !== undefined && !isOfAge(born, { belowMonths: inCareBelowMonths }, on)) return false;
  if (legalStatus !== undefined) return legalStatus !== 'care-leaver';
  const child = register.rows.child.get(referral.facts.caseNumber);
  if (child === undefined || child.neverListed) return undefined;
  return child.goneOn === undefined;
}

/** The title with whoever holds it: the child's own manager where they do. */
function named(
  register: Register,
  { panel, facts }: Referral,
  title: string,
  on: LocalDate,
): string {
  const holders = peopleOn(register, on)
    .filter((person) => isFor(person, panel))
    .filter((person) => person.title.toLowerCase() === title.toLowerCase())
    .map(({ email }) => email);
  const own = holders.filter((email) => email === facts.manager);
  const who = own.length > 0 ? own : holders;
  return who.length === 0 ? title : `${title} (${who.join(', ')})`;
}
