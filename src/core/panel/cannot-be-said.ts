/** What other panels' terms of reference ask for and no file can say, by the words of its key. */
const asked: readonly (readonly [RegExp, string])[] = [
  [
    /casting/,
    'a casting vote: the chair decides how a tie is settled, and it stands in the minutes',
  ],
  [
    /vot(e|ing)|ballot|majority/,
    'votes: a decision is the panel’s, and dissent is noted beside it',
  ],
  [
    /pool|centrallist/,
    'a pool from which members are drawn for each sitting: say who comes on Attendance',
  ],
  [/quota/, 'quotas of members or of requests: count them on Reports'],
  [/^rota|alternat(e|ing)members/, 'a rota of members: say who comes on Attendance'],
  [/^fees?$|payment|expense/, 'fees and expenses: keep them where they are paid'],
  [/appeal/, 'an appeal to another body: note its clock as a step of the record'],
  [/tenure|termofoffice/, 'terms of office: give each person their dates on People'],
  [/delegat/, 'powers delegated by money: keep the scheme of delegation where it is'],
];

const oneChildrenPart =
  'nothing here: the children cannot be divided into parts of the agenda by type of request. Write one part with "children: all", and "goesFirst: true" beside each type that is heard before the others';

/**
 * What a file asks for that cannot be said of a panel, in a sentence; nothing for a key that nobody knows.
 *
 * @param key - as it stands in the file: `castingVote`.
 * @param path - where it stands: a type of request is a figure elsewhere, and divides no agenda.
 */
export function cannotBeSaid(key: string, path = ''): string | undefined {
  if (key === 'requestTypes' && path.startsWith('agendaPaper.parts')) return oneChildrenPart;
  const plain = key.toLowerCase().replace(/[-_]/g, '');
  const found = asked.find(([words]) => words.test(plain));
  return found && `nothing here: a panel’s file cannot say ${found[1]}`;
}
