import { casePartsOf, personAs } from '../attendance/case-parts.ts';
import { isCalled } from '../attendance/regular.ts';
import { withNominees } from '../attendance/seated.ts';
import { factsHeld, isNotAsked } from '../panel/facts-held.ts';
import type { ChildKnown, Condition } from '../panel/facts-held.ts';
import type { Panel } from '../panel/panel.ts';
import { caseRoles } from '../panel/roles.ts';
import { seatApplies } from '../quorum/seat-applies.ts';
import type { Referral, Register, SaidOfCase } from '../register/register.ts';
import { childKnown } from './child-heard.ts';
import { saidOf } from './said-of-case.ts';
import { timeSaid, timeToComeCode } from './time-to-come.ts';
import { dayOfSitting, panelOf, peopleOn, isFor } from './sittings.ts';

type Gate = NonNullable<Panel['gates']>[number];
type Preparation = NonNullable<Panel['preparation']>[number];

/** Something that a panel's file asks about one child before it is heard, or before its minutes are final. */
export type Asked = {
  /** `gate:case-heard`, `preparation:visit`; of a question `when:` and what depends on it. */
  readonly code: string;
  readonly label: string;
  readonly rule: string;
  /** What may be answered. */
  readonly answers: readonly string[];
  /** Addresses of those who can say; empty where nobody is named. */
  readonly owners: readonly string[];
  readonly said?: SaidOfCase;
} & (
  | { readonly kind: 'question' }
  | {
      readonly kind: 'gate';
      readonly gate: Gate;
      /** It does not hold anything up any more. */
      readonly stands: boolean;
    }
  | { readonly kind: 'preparation'; readonly preparation: Preparation }
);

/** What says that a gate does not count for a child, by whoever may let it pass. */
export const setAside = 'Set aside';

const yesOrNo = ['Yes', 'No'] as const;

/**
 * Everything that is asked about a child, in the order of the panel's file: first the questions on which
 * something depends, then what must stand, then what is to be prepared. Empty for a panel that asks nothing.
 *
 * Source: LCLH-4.3. Source: LCLH-4.4. Source: NS-5.1. Source: BC-2.4. Source: BC-A14.
 */
export function askedOf(register: Register, referral: Referral): readonly Asked[] {
  const panel = panelOf(register, referral.panel);
  const { attendees = [], gates = [], preparation = [] } = panel;
  const child = childKnown(register, referral, sittingOf(register, referral));
  const around: Around = { register, referral, panel, child };
  return [
    ...seatQuestions(around),
    ...timeQuestion(around),
    ...attendees.flatMap((one) => question(around, `attendee:${one.who}`, one)),
    ...gates.flatMap((one) => [
      ...question(around, `gate:${one.code}`, one),
      ...gateAsked(around, one),
    ]),
    ...preparation.flatMap((one) => [
      ...question(around, `preparation:${one.code}`, one),
      ...prepared(around, one),
    ]),
  ];
}

type Around = {
  readonly register: Register;
  readonly referral: Referral;
  readonly panel: Panel;
  readonly child: ChildKnown;
};

const sittingOf = ({ rows }: Register, { sitting = '' }: Referral) => rows.sitting.get(sitting);

/** The child's worker and manager: whoever answers where nobody else is meant. */
function ownPeople({ referral }: Around): readonly string[] {
  const { worker, manager } = referral.facts;
  return [...new Set([worker, manager])].filter((one) => one !== '');
}

const saidIn = ({ register, referral }: Around, code: string): Pick<Asked, 'said'> => {
  const said = saidOf(register, referral, code);
  return said ? { said } : {};
};

function seatQuestions(around: Around): readonly Asked[] {
  const { child, referral, panel } = around;
  return (panel.quorum?.seats ?? []).flatMap((seat): readonly Asked[] => {
    const { question: asked } = seatApplies(seat, { ...child, reference: referral.reference });
    if (asked === undefined) return [];
    const code = `seat:${seat.code}`;
    return [
      {
        kind: 'question',
        code,
        label: `${asked} (${seat.label})`,
        rule: seat.rule,
        answers: yesOrNo,
        owners: ownPeople(around),
        ...saidIn(around, code),
      },
    ];
  });
}

/** When it suits whom the case is about to come. Source: LCLH-3.3. */
function timeQuestion(around: Around): readonly Asked[] {
  const { goodTimes } = around.panel;
  if (!goodTimes) return [];
  const said = timeSaid(around.register, around.referral);
  return [
    {
      kind: 'question',
      code: timeToComeCode,
      label: goodTimes.asks,
      rule: goodTimes.rule,
      answers: goodTimes.choices.map(({ label }) => label),
      owners: ownPeople(around),
      ...(said ? { said } : {}),
    },
  ];
}

/** The question on which a part depends, where the facts do not decide it. */
function question(
  around: Around,
  of: string,
  { when, rule }: { readonly when?: Condition | undefined; readonly rule: string },
): readonly Asked[] {
  if (when?.asked === undefined || factsHeld(when, around.child) === 'yes') return [];
  if (isNotAsked(when, around.child)) return [];
  const code = `when:${of}`;
  return [
    {
      kind: 'question',
      code,
      label: when.asked,
      rule,
      answers: yesOrNo,
      owners: ownPeople(around),
      ...saidIn(around, code),
    },
  ];
}

/**
 * Whether a part of the panel's file counts for a child: as the facts say, else as the question beside them was
 * answered. What is not known counts; what was not answered does not yet.
 */
function counts(around: Around, of: string, when: Condition | undefined): boolean {
  const held = when === undefined ? 'yes' : factsHeld(when, around.child);
  if (when?.asked === undefined || held === 'yes' || isNotAsked(when, around.child)) {
    return held !== 'no';
  }
  return saidIn(around, `when:${of}`).said?.answer === 'Yes';
}

function gateAsked(around: Around, gate: Gate): readonly Asked[] {
  const code = `gate:${gate.code}`;
  if (!counts(around, code, gate.when)) return [];
  const enough = gate.answers ?? ['Yes'];
  const { said } = saidIn(around, code);
  const others = enough.includes('No') ? [] : ['No'];
  return [
    {
      kind: 'gate',
      code,
      label: gate.label,
      rule: gate.rule,
      answers: [...enough, ...others, ...(gate.override ? [setAside] : [])],
      owners: ownPeople(around),
      gate,
      stands: said !== undefined && (enough.includes(said.answer) || said.answer === setAside),
      ...(said ? { said } : {}),
    },
  ];
}

function prepared(around: Around, preparation: Preparation): readonly Asked[] {
  const code = `preparation:${preparation.code}`;
  const { done, notDone } = preparation.answers ?? { done: 'Done', notDone: 'Not done' };
  if (!counts(around, code, preparation.when)) return [];
  const owners = ownersOf(around, preparation.of);
  const ask = (of: string, asked: readonly string[]): Asked => ({
    kind: 'preparation',
    code: of,
    label: preparation.label,
    rule: preparation.rule,
    answers: [done, notDone],
    owners: asked,
    preparation,
    ...saidIn(around, of),
  });
  return preparation.each && owners.length > 0
    ? owners.map((owner) => ask(`${code}:${owner}`, [owner]))
    : [ask(code, owners)];
}

/**
 * What was answered stays inside: it stands on the page of what is asked, for those whom the panel's file names,
 * and in no document and no mail. Source: LCLH-1.14.
 */
export const isInside = (asked: Asked): boolean =>
  asked.kind === 'preparation' && asked.preparation.seenBy !== undefined;

const presenting: ReadonlySet<string> = new Set([
  'social-worker',
  'personal-advisor',
  'lead-professional',
]);

/** Whoever has that part in the case, or sits under that title on the panel; else the child's own people. */
function ownersOf(around: Around, of: string): readonly string[] {
  const { register, referral } = around;
  const parts = casePartsOf(register, referral);
  const role = caseRoles.find((one) => one === of);
  const person = role && personAs(parts, role);
  if (person !== undefined) return [person];
  if (role) return presenting.has(role) ? ownPeople(around).slice(0, 1) : ownPeople(around);
  const sitting = sittingOf(register, referral);
  if (!sitting) return [];
  const holders = peopleOn(register, dayOfSitting(sitting))
    .filter((one) => isCalled(one, of))
    .filter((one) => isFor(one, referral.panel));
  return withNominees(around.panel, holders).map(({ email }) => email);
}
