import { momentFrom } from '../../src/app/run.ts';
import type { Run } from '../../src/app/run.ts';
import { nothingRead } from '../../src/app/turn-reads.ts';
import { sendMail } from '../../src/app/send-mail.ts';
import { wordsOf } from '../../src/app/mail-words.ts';
import type { Mail, Register } from '../../src/core/register/register.ts';
import { withChanges, workbookOf } from '../../src/core/register/rows.ts';
import { londonTime } from '../../src/shells/node/london-clock.ts';
import { runSync } from '../../src/workspace/program.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { givenMail, givenRegister } from '../pages/given/register.ts';

const facts = {
  panel: 'Resources Panel',
  day: 'Wednesday 25 November 2026',
  time: '9:30am',
  minutes: '20',
  reference: 'RP-26-0142',
  initials: 'C.A.',
  reissue: false,
  changes: [],
  replyUrl: 'http://127.0.0.1:8080/reply',
};
const links = { paperUrl: 'paper:RP-26-0142:1' };
const mail = givenMail({ type: 'agenda-presenter', facts, links });

describe('wordsOf', () => {
  it('links the sitting, else the request, while the document is not made', () => {
    expect(
      wordsOf(givenRegister(), { ...mail, sitting: 'resources:2026-11-25' }, mail.sendAt).text,
    ).toMatch(/http:\/\/127\.0\.0\.1:8080\/sittings\/resources%3A2026-11-25$/m);
    expect(wordsOf(givenRegister(), mail, mail.sendAt).text).toContain(
      'http://127.0.0.1:8080/referrals/RP-26-0142',
    );
  });

  it('leads to the page of the reply, though the mail was planned before there was one', () => {
    const { replyUrl: _, ...older } = facts;
    const planned = { ...mail, facts: older, sitting: 'resources:2026-11-25' };
    expect(wordsOf(givenRegister(), planned, planned.sendAt).text).toContain(
      'http://127.0.0.1:8080/sittings/resources%3A2026-11-25/reply',
    );
  });
});

const now = momentFrom('2026-11-24T11:30:00');
const run: Run = {
  id: 'run-1',
  now,
  spreadsheetId: 'local-workbook',
  panels: { panels: [], unlessChosen: [] },
  londonTime,
  mayGoOn: () => true,
};
const claimed: Mail = { ...mail, status: 'claimed', claim: { run: 'run-1', at: now } };

function holding(row: Mail): Register {
  const register = givenRegister();
  const workbook = { ...workbookOf(register), roleAccount: 'resources.panel@council.example' };
  return withChanges(register, [
    { table: 'workbook', row: workbook },
    { table: 'mail', row },
  ]);
}

/** Sends the mail against a Gmail that answers so, and takes the result into this register. */
function after(sent: Mail, gmail: () => unknown, found: Mail = sent): Mail | undefined {
  const asked: WorkspaceRequest[] = [];
  const became = runSync(sendMail(holding(sent), sent, 1, nothingRead(), run), (request) => {
    asked.push(request);
    return request.method === 'memory.remember' ? { known: false } : gmail();
  });
  const register = holding(found);
  return withChanges(register, became(register)).rows.mail.get(sent.key);
}

const refusing = (status: number) => () => {
  throw new WorkspaceError(status, 'invented');
};

describe('sendMail', () => {
  it('calls a mail sent when Google took it', () => {
    expect(after(claimed, () => ({}))).toMatchObject({ status: 'sent', sentAt: now });
  });

  it.each([
    [400, 'failed'],
    [403, 'failed'],
    [503, 'not-known'],
    [0, 'not-known'],
  ])('after answer %d calls it %s', (status, words) => {
    expect(after(claimed, refusing(status))).toMatchObject({ status: words });
  });

  it('leaves alone what another run has in hand by then', () => {
    const taken: Mail = { ...claimed, claim: { run: 'run-2', at: now } };
    expect(after(claimed, () => ({}), taken)).toEqual(taken);
  });

  it('knows that a mail whose words cannot be made was not sent', () => {
    const wordless = after({ ...claimed, facts: {} }, () => {
      throw new Error('Gmail was asked.');
    });
    expect(wordless).toMatchObject({ status: 'failed' });
    expect(wordless?.because).toContain('agenda-presenter');
  });
});
