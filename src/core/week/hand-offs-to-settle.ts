import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { HandOffRule } from '../panel/business.ts';
import type { HandOff } from '../register/hand-off.ts';
import type { Mail, Register } from '../register/register.ts';
import { decidedOtherwise, handOffMails, handOffRule, isOpenHandOff } from './hand-offs.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';

/**
 * Every hand-off that is open: what is lacking before it can be said, and then what has been said and what
 * has not, until the other panel lists the child. Source: CPR-1.4b.
 */
export const handOffsToSettle = (register: Register): readonly OpenMatter[] =>
  [...register.rows.handOff.values()].filter(isOpenHandOff).flatMap((handOff) => {
    const rule = handOffRule(register, handOff);
    if (!rule) return [];
    const other = decidedOtherwise(register, handOff);
    const lacks = other ? [] : lacking(handOff, rule);
    const { panel, key, reference } = handOff;
    return [
      {
        words: other
          ? '◆ Decided otherwise'
          : lacks.length > 0
            ? '◆ Address missing'
            : '◆ Hand-off',
        what: [
          `${rule.label}, ${reference}.`,
          ...lacks,
          ...said(register, handOff, rule),
          other ? askWhy(other) : ask,
        ].join(' '),
        who: administrator,
        about: key,
        path: paths.tab('handoffs'),
        panel,
        rule: rule.rule,
      },
    ];
  });

const ask = 'Put the day on which the child is listed there under "Listed there on" on Hand-offs.';

/** Those who were written to because of the request have to hear of it from a person. */
const askWhy = ({ answer, on }: { readonly answer: string; readonly on: LocalDate }): string =>
  `The panel decided otherwise on ${fullDate(on)}: ${answer}. Nothing more is written. Tell those who were, and type why under "Not needed: why" on Hand-offs; or put the day under "Listed there on".`;

function lacking(
  { panel, code }: HandOff,
  { address, template, to }: HandOffRule,
): readonly string[] {
  const row = (path: string): string => `${panel}/handOffs.${code}.${path}`;
  return [
    ...(address === undefined || address !== ''
      ? []
      : [`Type the address of the ${to.join(' and ')} on Panels, row ${row('address')}.`]),
    ...(template?.link === ''
      ? [`Type where the ${template.name} is opened on Panels, row ${row('template.link')}.`]
      : []),
  ];
}

function said(
  register: Register,
  handOff: HandOff,
  { to, template, address }: HandOffRule,
): readonly string[] {
  const told = address ? [saidTo(to.join(' and '), handOffMails(register, handOff, 'notice'))] : [];
  const asked = template?.link
    ? [saidTo('The worker', handOffMails(register, handOff, 'worker'))]
    : [];
  return [...asked, ...told];
}

function saidTo(whom: string, mails: readonly Mail[]): string {
  const sent = mails.flatMap(({ sentAt }) => sentAt ?? []);
  const last = sent.at(-1);
  if (last === undefined) return `${whom}: not written to yet.`;
  const how = sent.length === 1 ? '' : `, ${sent.length} times`;
  return `${whom}: last written to on ${fullDateTime(last)}${how}.`;
}
