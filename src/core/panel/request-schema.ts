import {
  citation,
  listOf,
  matching,
  maybe,
  oneOf,
  section,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';
import { reply } from './deadline-schema.ts';

/** Facts of the register that a question may feed beside those every panel asks for. */
const requestFacts = ['placedOn', 'exceptionalKind', 'urgency'] as const;

const question = section({
  /** Also the id of its answers: never used again for another question. */
  id: matching(/^[a-z][A-Za-z0-9]*$/, 'a permanent name, one word', 'penPicture'),
  part: words('the part of the form it stands in', 'The child'),
  kind: oneOf(['line', 'text', 'date', 'choice']),
  label: words('the question as it is read', 'Options considered'),
  hint: maybe(words('what helps to answer it', 'One a line. In-house options first.')),
  choices: maybe(
    listOf(
      section({
        value: words('what is kept', 'none'),
        label: words('what people read', 'No proceedings'),
        /** It goes first, and does not wait for a sitting that is far off. */
        urgent: maybe(yesOrNo),
      }),
      'choices',
    ),
  ),
  /** Whether the request is incomplete while it is empty; it is never refused for that. */
  answer: oneOf(['required', 'optional']),
  onlyIf: maybe(
    section({
      question: words('another question of the same part', 'requestType'),
      is: listOf(words('one of its values', 'emergency'), 'values'),
    }),
  ),
  /** 1 may stand in mail, 2 in the register, 3 in restricted documents only. */
  tier: wholeNumber(1, 3, 'confidentiality', 3),
  notAfterToday: maybe(yesOrNo),
  fact: maybe(oneOf(requestFacts)),
  ...citation,
});

/** What the panel's own form asks, beside what every panel has to know of a child. */
export const request = section({
  questions: maybe(listOf(question, 'questions')),
  reply: maybe(reply),
  ...citation,
});
