import { purposeWords } from '../panel/guidance.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';

/**
 * Words that tell workers of a panel, and what they will need there, to be put on the case system by a person; of
 * no child. Empty where the panel's file asks for no such note. Source: NS-3.6.
 */
export function caseNoteWords(panel: Panel): string {
  const { caseNote, name, preparation = [], practiceGuidance } = panel;
  if (!caseNote) return '';
  const guidance = practiceGuidance?.link
    ? [`${practiceGuidance.label}: ${practiceGuidance.link}`]
    : [];
  const asked = preparation.map(({ of, label }) => `- ${label} (${of.replaceAll('-', ' ')})`);
  return [
    `The ${name} hears young people of this service. ${purposeWords(panel)}`.trim(),
    'Nobody refers to it: the panel administrator tells you when a young person of yours is put down, and for which day. Please come and present.',
    ...(asked.length > 0 ? ['Before the sitting the panel asks for:', asked.join('\n')] : []),
    ...guidance,
  ].join('\n\n');
}

/** That the note is still to be put on the case system, until somebody types on which day it was. Source: NS-3.6. */
export const caseNotesToSettle = ({ panels }: Register): readonly OpenMatter[] =>
  panels.flatMap(({ code, shortName, caseNote }): readonly OpenMatter[] =>
    caseNote?.doneOn === ''
      ? [
          {
            words: '◆ Case note',
            what: `The ${shortName}: its page has the words of the “${caseNote.label}” that tells workers of the panel. Once it is on the case system, type the day on Panels, row ${code}/caseNote.doneOn.`,
            who: `chair, ${administrator}`,
            about: shortName,
            path: paths.caseNote(code),
            panel: code,
            rule: caseNote.rule,
          },
        ]
      : [],
  );
