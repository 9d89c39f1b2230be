import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { decisionDone } from '../minutes/decision-words.ts';
import { outcomeRule } from '../minutes/minutes-rules.ts';
import type { Change, Item, Mail, Outcome, Register, Sitting } from '../register/register.ts';
import { outcomeChanges } from './outcome-changes.ts';
import { outcomeLetters } from './outcome-letters.ts';
import { post } from './post.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import { turnOf } from './turned.ts';

export type Revision = {
  readonly was: Outcome;
  readonly outcome: Outcome;
  readonly version: number;
  /** The version of the record that the mail leads to. */
  readonly record: number;
};

/** Whoever has or may have a mail about this outcome was told; a mail that waits tells nobody. */
export function lettersAfter(
  register: Register,
  item: Item,
  sitting: Sitting,
  { was, outcome, version, record }: Revision,
  now: LocalDateTime,
): readonly Change[] {
  const { told, waiting } = mailsAbout(register, item);
  const changes = outcomeChanges(panelOf(register, sitting.panel), was, outcome);
  // That it was not heard was written and never sent: they know of the version before that.
  const instead = [
    `Version ${version} of the minutes takes the place of the one you were told of.`,
  ];
  const isTurned = turnOf(was, outcome) !== undefined;
  return [
    ...putDown(waiting, `Version ${version} of the minutes takes its place.`),
    ...outcomeLetters(register, item, outcome, sitting, now, {
      version,
      record,
      changes: (email) => {
        const last = told.get(email);
        if (!last) return [];
        return isTurned && last.type === 'outcome' ? instead : changes;
      },
      wanted: (email) => changes.length > 0 || !told.has(email),
    }),
  ];
}

/**
 * The child was not heard after all: whoever was told an outcome is told, once, that it does not stand; one that
 * waits is put down. Source: CPR-3.6.
 */
export function lettersOnceNotHeard(
  register: Register,
  item: Item,
  sitting: Sitting,
  { was, version, next }: Pick<Revision, 'was' | 'version'> & { readonly next: string },
  now: LocalDateTime,
): readonly Change[] {
  const { told, waiting } = mailsAbout(register, item);
  const panel = panelOf(register, sitting.panel);
  const { initials = '', referrer = '' } = register.rows.referral.get(item.reference)?.facts ?? {};
  return [
    ...putDown(waiting, `Version ${version} of the minutes says that the child was not heard.`),
    ...[...told].flatMap(([to, last]) =>
      last.type === 'outcome'
        ? post(register, now, {
            key: `not-heard:${item.key}:${to}:${version}`,
            type: 'not-heard',
            to,
            referrer,
            thread: `referral-${item.reference}`,
            reference: item.reference,
            rule: outcomeRule(panel),
            facts: {
              panel: panel.name,
              day: fullDate(dayOfSitting(sitting)),
              reference: item.reference,
              initials,
              version: String(version),
              decision: decisionDone(panel, was),
              next,
            },
          })
        : [],
    ),
  ];
}

const gone: ReadonlySet<Mail['status']> = new Set(['sent', 'claimed', 'not-known']);

type About = {
  /** Address → the last that went there, or may have. */
  readonly told: ReadonlyMap<string, Mail>;
  readonly waiting: readonly Mail[];
};

/** The mails about the outcome of one item, in every version. */
export function mailsAbout({ rows }: Register, { key }: Pick<Item, 'key'>): About {
  const mails = [...rows.mail.values()].filter((mail) =>
    ['outcome', 'not-heard'].some(
      (type) => mail.type === type && mail.key.startsWith(`${type}:${key}:`),
    ),
  );
  const went = mails.filter(({ status }) => gone.has(status));
  const inOrder = [...went].sort((a, b) => (a.sendAt < b.sendAt ? -1 : 1));
  return {
    told: new Map(inOrder.map((mail) => [mail.to, mail])),
    waiting: mails.filter(({ status }) => !gone.has(status) && status !== 'cancelled'),
  };
}

const putDown = (mails: readonly Mail[], because: string): readonly Change[] =>
  mails.map((mail) => ({ table: 'mail', row: { ...mail, status: 'cancelled', because } }));
