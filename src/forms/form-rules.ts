import { giveOneAddress, inThousands, shortenIt } from './check-answers.ts';
import { mostCharacters } from './field.ts';
import type { Field, FormRule } from './field.ts';
import { branchFault } from './form-pages.ts';
import type { TextRule } from './form-plan.ts';
import { amongSpaces, mostOf, re2Fault } from './re2-pattern.ts';

type Lack = { readonly rule: FormRule; readonly why: string };

/**
 * Every rule of a field that a Google Form cannot hold to and of which its `onForm` does not say what
 * happens instead; and what `onForm` says without need. One sentence each, that names field and rule.
 */
export function formFaults(field: Field, fields: readonly Field[]): readonly string[] {
  const declared = field.onForm ?? {};
  const lacks = lacksOf(field, fields);
  const undeclared = lacks.filter(({ rule }) => declared[rule] === undefined);
  const idle = Object.keys(declared).filter((rule) => !lacks.some((lack) => lack.rule === rule));
  return [
    ...undeclared.map(
      ({ rule, why }) =>
        `${field.id}: a Google Form cannot hold to the rule "${rule}", which ${why}. Say in onForm what it does instead.`,
    ),
    ...idle.map(
      (rule) => `${field.id}: a Google Form holds to the rule "${rule}". Take it out of onForm.`,
    ),
  ];
}

function lacksOf(field: Field, fields: readonly Field[]): readonly Lack[] {
  if (field.kind === 'hidden') return [{ rule: 'hidden', why: 'has no question' }];
  const branch = branchFault(field, fields);
  return [
    ...(branch === undefined ? [] : [{ rule: 'asked-if', why: branch } as const]),
    ...lacksOfKind(field),
  ];
}

function lacksOfKind(field: Field): readonly Lack[] {
  switch (field.kind) {
    case 'date':
      return [
        ...(field.notAfterToday ? [unbounded('not-after-today')] : []),
        unbounded('within-100-years'),
      ];
    case 'email':
      return [
        { rule: 'address', why: 'is narrower than Google’s' },
        { rule: 'most-characters', why: 'stands beside another' },
      ];
    case 'line': {
      const fault = field.pattern && re2Fault(field.pattern.matches);
      const most = field.pattern && mostOf(field.pattern.matches);
      const tooMany =
        field.pattern && !fault && !(most !== undefined && most <= mostCharacters.line);
      return [
        ...(fault === undefined ? [] : [{ rule: 'pattern', why: fault } as const]),
        ...(tooMany ? [{ rule: 'most-characters', why: 'stands beside a pattern' } as const] : []),
      ];
    }
    case 'text':
    case 'choice':
    case 'hidden':
      return [];
  }
}

/** A date question has no limits: https://developers.google.com/apps-script/reference/forms/date-item. */
const unbounded = (rule: 'not-after-today' | 'within-100-years'): Lack => ({
  rule,
  why: 'limits a date',
});

/**
 * What the Form itself refuses of a text, said in the words the check would use. It holds one rule a
 * question: of a pattern and a length, the pattern.
 */
export function textRule(field: Field & { readonly kind: 'line' | 'text' | 'email' }): TextRule {
  if (field.kind === 'email') return { rule: 'address', help: giveOneAddress };
  if (field.kind === 'line' && field.pattern && re2Fault(field.pattern.matches) === undefined) {
    const { matches, fault, mend } = field.pattern;
    const help = `${field.label} ${fault}. ${mend}`;
    return { rule: 'pattern', pattern: amongSpaces(matches), help };
  }
  const most = field.kind === 'text' ? mostCharacters.text : mostCharacters.line;
  const help = `${field.label} holds up to ${inThousands(most)} characters. ${shortenIt}`;
  return { rule: 'most-characters', most, help };
}
