import { condition } from './child-schema.ts';
import { citation, listOf, maybe, oneOf, section, words, yesOrNo } from './figures.ts';

/**
 * What the minutes of an item must, may or on a condition say. Words stand before the decision, in the order
 * of the file; what is read as something else has its own place after it.
 */
export const minutes = section({
  sections: listOf(
    section({
      label: words('the heading or label', 'Discussion highlights'),
      answer: oneOf(['required', 'prompt']),
      when: maybe(condition),
      noneIsAnswer: maybe(yesOrNo),
      reads: maybe(
        oneOf([
          'words',
          'reasons',
          'recommendations',
          'return-date',
          'actions',
          'heard-from',
          'heard-until',
        ]),
      ),
      hint: maybe(words('what stands in brackets behind the label', 'or None')),
      expected: maybe(words('what would do', 'the highlights of the discussion')),
      recordedAs: maybe(words('its heading in the record of the child', 'Presentation')),
      ...citation,
    }),
    'sections',
  ),
  /** Actions are followed up until they are done. */
  followUp: maybe(section(citation)),
  /** The notes go to members and attendees once they are final. */
  circulate: maybe(section(citation)),
});
