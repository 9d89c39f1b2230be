import type { MinutesRow } from '../../src/core/minutes/minutes-row.ts';
import type { Panel } from '../../src/core/panel/panel.ts';
import type { Answers, Field } from '../../src/forms/field.ts';
import { referralFields } from '../../src/forms/referral-fields.ts';

/** An answer that any door takes, for any question of any form. */
function answerTo(field: Field): string | undefined {
  if (field.showIf || field.kind === 'hidden') return undefined;
  switch (field.kind) {
    case 'choice':
      return field.choices[0]?.value;
    case 'date':
      return '2010-03-01';
    case 'email':
      return `${field.id === 'manager' ? 'manager' : 'worker'}.one@council.example`;
    case 'line':
      return field.id === 'caseNumber' ? '2000001' : field.pattern ? undefined : 'Invented Words';
    case 'text':
      return 'Invented words.';
  }
}

/** A whole request to a panel, every question of its own form answered. */
export const formOf = (panel: Panel, caseNumber: string): Answers => ({
  ...Object.fromEntries(
    referralFields(panel).flatMap((field) => {
      const answer = field.id === 'lateReason' ? undefined : answerTo(field);
      return answer === undefined ? [] : [[field.id, answer]];
    }),
  ),
  caseNumber,
  panel: panel.code,
});

/** What a chair who leaves nothing out writes beside a label. */
export function written({ reads, answers, hint }: MinutesRow): string | undefined {
  switch (reads) {
    case 'presented':
      return undefined;
    case 'words':
    case 'reasons':
    case 'recommendations':
      return 'Invented: it was talked about.';
    case 'choice':
      return answers?.[0];
    case 'question':
    case 'confirmed':
    case 'heard':
      return 'Yes';
    case 'heard-from':
      return '9:35am';
    case 'heard-until':
      return '9:50am';
    case 'decision':
      return hint.split(/,| or /)[0];
    case 'return-date':
      return 'None';
    case 'funding':
    case 'dissent':
    case 'deferred':
      return 'None';
  }
}
