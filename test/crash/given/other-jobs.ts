import { addDays } from '../../../src/core/calendar/local-date.ts';
import { atTime, dateOf } from '../../../src/core/calendar/local-date-time.ts';
import { dailyCheck } from '../../../src/app/daily-check.ts';
import { fillIncoming } from '../../../src/app/fill-incoming.ts';
import { momentFrom } from '../../../src/app/run.ts';
import type { Run } from '../../../src/app/run.ts';
import { setUpWorkbook } from '../../../src/app/set-up-workbook.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { boxesFor } from '../../../src/forms/typed-answers.ts';
import { instantOf } from '../../../src/shells/node/london-clock.ts';
import { answerPage } from '../../../src/site/answer-page.ts';
import type { PageAsk, SiteRun } from '../../../src/site/page-ask.ts';
import { tabOf } from '../../../src/workbook/layout.ts';
import { tidyRows } from '../../../src/workbook/tidy-rows.ts';
import type { Program } from '../../../src/workspace/program.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';
import { fields } from '../../forms/given/referral-form.ts';
import { withoutAccount } from '../../given/without-account.ts';
import { asVersion1 } from '../../given/version-1.ts';
import { openHands } from './hands.ts';
import type { Hands } from './hands.ts';
import { recorder } from './scene.ts';
import type { Recorder, Scene } from './scene.ts';
import { begins, installation, people, setUp } from './week.ts';

const sitting = 'resources:2026-11-25';
const worker = 'worker.one@council.example';
const chair = 'chair@council.example';
const admin = 'admin@council.example';
const partner = 'manager.one@council.example';
const begun = '2026-11-23T09:55:00Z';

/** What is done beside the week: pages that keep what is sent, and care of the workbook. */
export function scenesBesideTheWeek(strict: boolean): readonly Scene[] {
  const recorded = recorder(openHands(begins, { strict }));
  setUp(recorded.hands);
  for (const part of [requests, byPdf, replies, broughtOver, cared]) part(recorded);
  return recorded.scenes;
}

function requests({ hands, ask, tick }: Recorder): void {
  hands.goTo('2026-11-23T10:00:00');
  ask('save a request to come back to', page(hands, '/refer', saved('Half a pen picture.')));
  hands.goTo('2026-11-23T11:00:00');
  ask('save it again', page(hands, '/refer', saved('A pen picture.')));
  hands.goTo('2026-11-23T12:15:00');
  ask('send it', page(hands, '/refer', { ...saved('A whole pen picture.'), step: 'send' }));
  tick('receive what was sent');
  const other = { ...saved('Another pen picture.'), begun: '2026-11-23T12:05:00Z' };
  hands.run(page(hands, '/refer', other)(hands.newRun()));
}

const saved = (penPicture: string) => ({
  ...boxesFor(fields, requestFor('Alpha', 1, { penPicture })),
  begun,
  step: 'save',
});

/** A person sends a form again for as long as its page says that it failed. */
const page =
  (hands: Hands, path: string, boxes: PageAsk['fields'], email = worker) =>
  (run: Run): Program<void> =>
    sent({ path, fields: boxes, visitor: { email }, arrivedAt: instantOf(hands.now()) }, run);

function* sent(
  asked: Pick<PageAsk, 'path' | 'fields' | 'visitor' | 'arrivedAt'>,
  run: Run,
): Program<void> {
  const report = (failure: Error): never => {
    throw failure;
  };
  const site: SiteRun = { ...run, token: () => 'token', report };
  const reply = yield* answerPage({ ...asked, method: 'POST', query: {}, token: 'token' }, site);
  if (!('html' in reply) || reply.status < 400) return;
  const words = `${asked.path}: ${/<h1>(.*?)<.h1>/s.exec(reply.html)?.[1] ?? ''}`;
  throw reply.status < 500 ? new Error(words) : new WorkspaceError(reply.status, words);
}

/** A manager without a Google account is sent the paper of the item they are asked to. */
function byPdf({ hands, tick }: Recorder): void {
  hands.run(withoutAccount(hands.workspace.spreadsheetId, [partner], people));
  hands.goTo('2026-11-24T11:45:00');
  const held = [...hands.snapshot().register.rows.mail.values()].find(
    ({ to, type }) => to === partner && type === 'agenda-presenter',
  );
  hands.type({ tab: 'outbox', key: held?.key ?? '', column: 'sendNow', value: admin });
  tick('send what is theirs as PDF');
}

function replies({ hands, ask, tick }: Recorder): void {
  hands.goTo('2026-11-24T12:00:00');
  const path = `/sittings/${encodeURIComponent(sitting)}/reply`;
  ask('reply to an invitation', page(hands, path, { answer: 'not-coming' }, chair));
  hands.set(momentFrom('2026-11-24T12:15:00'));
  hands.type({
    tab: 'attendance',
    key: `${sitting}/${worker}`,
    column: 'replyFor',
    value: 'Not coming',
  });
  tick('take a reply typed in the sheet');
}

function broughtOver({ hands, ask, tick }: Recorder): void {
  const child = (number: number) => ({
    caseNumber: String(7_000_000 + number),
    initials: 'A.B.',
    requestType: 'planned',
    worker,
    manager: 'manager.one@council.example',
    reviewOn: '2026-12-01',
  });
  hands.set(momentFrom('2026-11-24T13:15:00'));
  ask('bring children to the tab Incoming', (run) => fillIncoming([child(1), child(2)], run));
  hands.type({ tab: 'incoming', key: '7000001', column: 'accept', value: 'yes' });
  hands.type({ tab: 'incoming', key: '7000002', column: 'accept', value: 'yes' });
  tick('bring over who was accepted');
}

function cared({ hands, ask, tick }: Recorder): void {
  hands.set(momentFrom('2026-11-24T14:15:00'));
  loseAColumn(hands);
  hands.type({ tab: 'start', key: tidyRows.preview, column: 'tick', value: 'yes' });
  tick('list what Tidy would put right');
  hands.type({ tab: 'start', key: tidyRows.tidy, column: 'tick', value: 'yes' });
  tick('tidy');
  loseAColumn(hands);
  ask('set up again', (run) => setUpWorkbook(installation, run));
  hands.turn();
  asVersion1({ ...hands, read: hands.snapshot, newRun: () => hands.newRun() });
  tick('bring up a workbook of version 1');
  hands.goTo(atTime(addDays(dateOf(hands.now()), 31), '06:00'));
  ask('check the day, when drafts have grown old', dailyCheck);
}

/** Somebody deletes the column that says what was done. */
function loseAColumn(hands: Hands): void {
  const { spreadsheetId } = hands.workspace;
  const { sheetId } = tabOf('actions');
  const startIndex = hands.snapshot().tabs.get('actions')?.columns.get('done') ?? 0;
  const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
  hands.send({
    method: 'sheets.spreadsheets.batchUpdate',
    ask: { spreadsheetId, requestBody: { requests: [{ deleteDimension: { range } }] } },
  });
}
