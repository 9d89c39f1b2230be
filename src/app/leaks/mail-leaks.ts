import { childrenOf, othersThan } from '../../core/leak/child-marks.ts';
import type { Leak } from '../../core/leak/leak.ts';
import { leaksIn } from '../../core/leak/leaks-in.ts';
import { couldName } from '../../core/leak/name-marks.ts';
import { itemKey } from '../../core/week/list-items.ts';
import { inOneSlotWith } from '../../core/week/one-slot.ts';
import { workbookOf } from '../../core/register/rows.ts';
import type { Mail, Reference, Register } from '../../core/register/register.ts';
import type { RenderedMail } from '../../documents/mail/render-mail.ts';
import type { Program } from '../../workspace/program.ts';
import type { TurnReads } from '../turn-reads.ts';
import { namesOf } from './read-names.ts';

/** The one fact of such a mail that somebody typed. */
const typedFact: Readonly<Record<string, string>> = {
  'late-permission': 'lateReason',
  'permission-answer': 'why',
  'returned-for-edits': 'why',
  'stand-down': 'why',
};

/**
 * What a mail says that no mail may: a child's name, date of birth or LCS number, and in one about a child
 * anything of another. Its words are ours but for what somebody typed: only that is searched for names, and
 * only the papers are read of those it could name, by their initials.
 */
export function* leaksInMail(
  register: Register,
  mail: Mail,
  { subject, text }: RenderedMail,
  reads: TurnReads,
): Program<readonly Leak[]> {
  const about = childOf(mail);
  const sitting = mail.sitting ?? register.rows.referral.get(about ?? '')?.sitting;
  const typed = mail.facts[typedFact[mail.type] ?? ''];
  const said = typeof typed === 'string' ? typed : '';
  const children = new Set([
    ...(sitting === undefined ? [] : childrenOf(register, sitting)),
    ...(about === undefined ? [] : [about]),
  ]);
  const mayBeNamed = [...children].filter((child) =>
    couldName(register.rows.referral.get(child)?.facts.initials ?? '', said),
  );
  const names = yield* namesOf(register, said === '' ? [] : mayBeNamed, reads);
  const ofAnyChild = othersThan(register, undefined, sitting, names);
  const ofOthers = othersThan(register, about, sitting, new Map());
  const own = othersThan(register, about, undefined, names).own;
  const beside = own
    ? [...ofAnyChild.beside.filter(({ reference }) => reference !== about), own]
    : ofAnyChild.beside;
  const whole = [
    { place: 'Subject', text: subject },
    { place: 'Text', text },
  ];
  const inOneSlot = toldTogether(register, about, sitting);
  const isDeclared = declared(register, mail);
  return [
    ...leaksIn(whole, { ...ofAnyChild, beside }).filter(
      (leak) => leak.how === 'certain' && !isDeclared(leak),
    ),
    ...leaksIn([{ place: 'What was typed', text: said }], { ...ofAnyChild, beside }).filter(
      ({ how, kind }) => how === 'possible' && kind !== 'initials',
    ),
    ...leaksIn(whole, ofOthers).filter(
      ({ kind, of }) => kind === 'reference' && !inOneSlot.has(of),
    ),
  ];
}

/**
 * The one exception: the notice of a hand-off carries the child's own LCS number, in its text and inside the
 * council's domains. Source: CPR-1.4b.
 */
function declared(register: Register, { type, to, reference = '' }: Mail): (leak: Leak) => boolean {
  if (type !== 'hand-off-notice') return () => false;
  const { allowedDomains } = workbookOf(register);
  if (!allowedDomains.includes(to.slice(to.indexOf('@') + 1).toLowerCase())) return () => false;
  const numberOf = (child: Reference) => register.rows.referral.get(child)?.facts.caseNumber;
  return ({ kind, of, place }) =>
    kind === 'LCS number' && place === 'Text' && numberOf(of) === numberOf(reference);
}

/** The child a mail is about; none where it is about a sitting. */
const childOf = ({ reference, facts }: Mail): Reference | undefined => {
  if (reference !== undefined) return reference;
  const { reference: named } = facts;
  return typeof named === 'string' && named !== '' ? named : undefined;
};

/** Whoever comes to a shared slot is told with whom: one of them names the other as a brother or sister. */
function toldTogether(register: Register, about = '', sitting = ''): ReadonlySet<Reference> {
  const item = register.rows.item.get(itemKey(about, sitting));
  return new Set(item ? inOneSlotWith(register, item) : []);
}
