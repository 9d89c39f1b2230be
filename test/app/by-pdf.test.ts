import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import type { Mail } from '../../src/core/register/register.ts';
import { carriesPdfs } from '../../src/core/week/pdfs-of.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { whoMayOpen } from '../../src/core/week/who-may-open.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { tick } from '../../src/app/tick.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { textInPdf } from '../given/text-in-pdf.ts';
import { withoutAccount } from '../given/without-account.ts';
import {
  approveMinutes,
  givenSite,
  heard,
  heardItem,
  mondayAfterCutOff,
} from '../site/given/site.ts';

const member = 'fostering@council.example';
const presenter = 'worker.two@council.example';
const issue = 'agenda:resources:2026-11-25:1';

/** Two children are to be heard; a member and one who presents have no Google account. The agenda has gone. */
const agendaGone = given((workbook) => {
  workbook.run(withoutAccount('local-workbook', [member, presenter]));
  workbook.refer(requestFor('Alpha', 1, { childName: 'Mabel Alpha' }));
  workbook.refer(requestFor('Beta', 2, { childName: 'Wilma Beta', worker: presenter }));
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
});

const mailTo = (workbook: GivenWorkbook, to: string): Mail => {
  const found = [...workbook.read().register.rows.mail.values()].find(
    (mail) => mail.to === to && mail.type.startsWith('agenda'),
  );
  if (!found) throw new Error(`No mail to ${to}.`);
  return found;
};
const mailNow = (workbook: GivenWorkbook, { key }: Mail): Mail | undefined =>
  workbook.read().register.rows.mail.get(key);

/** A person lets the mail go, and a turn comes. */
function letGo(workbook: GivenWorkbook, { key }: Mail): void {
  workbook.order({ kind: 'send-now', mail: key });
  workbook.turn();
}

const arrived = (workbook: GivenWorkbook): Promise<Email> =>
  PostalMime.parse(Buffer.from(workbook.workspace.sentMail().at(-1)?.raw ?? '', 'latin1'));

const pdfs = ({ attachments }: Email) =>
  attachments
    .filter(({ mimeType }) => mimeType === 'application/pdf')
    .map(({ filename, content }) => ({
      filename,
      text: textInPdf(new Uint8Array(content as ArrayBuffer)),
    }));

describe('somebody without a Google account [AT-25]', () => {
  it('is let in to no file, and stands among those who may open what as getting theirs by PDF', () => {
    const { given: workbook } = agendaGone();
    const addresses = workbook.workspace
      .files()
      .flatMap(({ permissions }) => permissions.map(({ emailAddress }) => emailAddress));
    expect(addresses).toContain('sen@council.example');
    expect(addresses).not.toContain(member);
    expect(addresses).not.toContain(presenter);
    const lines = whoMayOpen(workbook.read().register, workbook.newRun().now);
    const of = (email: string) =>
      lines
        .filter(({ person, byPdf }) => person === email && byPdf)
        .map(({ document, because }) => `${document}: ${because}`);
    expect(of(presenter)).toEqual(['paper:RP-26-0002:1: Presents the child']);
    expect(of(member)).toEqual([
      `${issue}: Member, for this sitting`,
      'paper:RP-26-0001:1: Member, for this sitting',
      'paper:RP-26-0002:1: Member, for this sitting',
    ]);
    expect(lines.some(({ byPdf, bySeat }) => byPdf && bySeat)).toBe(false);
  });

  it('gets no mail with PDFs before a person sends it: To do says of each who is to get what', () => {
    const { given: workbook } = agendaGone();
    const { register } = workbook.read();
    for (const to of [member, presenter]) {
      const mail = mailTo(workbook, to);
      expect([mail.status, mail.mode, mail.because]).toEqual(['held', 'hold', carriesPdfs]);
      const [line] = toDo(register, workbook.newRun().now).filter(
        ({ about }) => about === mail.key,
      );
      expect(line?.what).toContain(to);
      expect(line?.what).toContain(carriesPdfs);
    }
    expect(workbook.methods()).not.toContain('drive.files.export');
    expect(mailTo(workbook, 'sen@council.example').status).toBe('sent');
  });

  it('has a page for each of their mails that names what goes with it, and stands on the page of access', () => {
    const { given: workbook } = agendaGone();
    const site = givenSite(workbook);
    const { page } = site.open(
      `/outbox/${encodeURIComponent(mailTo(workbook, member).key)}`,
      'admin',
    );
    const [, list = ''] = /With it, as PDF([^]*?)<.ul>/.exec(page) ?? [];
    const fileOf = (key: string) => workbook.read().register.rows.document.get(key)?.fileId ?? '–';
    for (const [key, name] of [
      [issue, '2026-11-25 Resources Panel agenda issue 1'],
      ['paper:RP-26-0001:1', 'RP-26-0001 request paper v1'],
      ['paper:RP-26-0002:1', 'RP-26-0002 request paper v1'],
    ] as const) {
      expect(list).toContain(`>${name}</a>`);
      expect(list).toContain(fileOf(key));
    }
    expect(page).toContain('Send now');
    const others = mailTo(workbook, 'sen@council.example').key;
    expect(site.open(`/outbox/${encodeURIComponent(others)}`, 'admin').page).not.toContain(
      'as PDF',
    );
    const access = site.open('/access', 'admin').page;
    expect(access).toMatch(
      /<td>fostering@council.example<.td>\s*<td>RP-26-0001 request paper v1<.td>\s*<td>by PDF in mail<.td>/,
    );
    expect(access).toContain('Not sent yet');
    letGo(workbook, mailTo(workbook, member));
    const after = site.open('/access', 'admin').page;
    expect(after).toContain('Sent on Tuesday 24 November 2026: it stays with them');
  });

  it('who is a member gets the agenda and every paper that members read, as it stands then', async () => {
    const { given: workbook } = agendaGone();
    letGo(workbook, mailTo(workbook, member));
    const mail = await arrived(workbook);
    expect(mail.to?.[0]?.address).toBe(member);
    const brought = pdfs(mail);
    expect(brought.map(({ filename }) => filename)).toEqual([
      '2026-11-25 Resources Panel agenda issue 1.pdf',
      'RP-26-0001 request paper v1.pdf',
      'RP-26-0002 request paper v1.pdf',
    ]);
    expect(brought[0]?.text).toContain('RP-26-0002');
    expect(brought[1]?.text).toContain('Mabel Alpha');
    expect(brought[2]?.text).toContain('Wilma Beta');
    for (const { filename } of brought) expect(mail.text).toContain(filename?.slice(0, -4));
    expect(mail.text).not.toMatch(/Mabel|Wilma|Open the agenda|\/reply/);
    expect(mailNow(workbook, mailTo(workbook, member))?.attached).toEqual([
      issue,
      'paper:RP-26-0001:1',
      'paper:RP-26-0002:1',
    ]);
  });

  it('who presents gets the paper of that item alone, with its invitation', async () => {
    const { given: workbook } = agendaGone();
    letGo(workbook, mailTo(workbook, presenter));
    const mail = await arrived(workbook);
    const [own, ...others] = pdfs(mail);
    expect(others).toEqual([]);
    expect(own?.filename).toBe('RP-26-0002 request paper v1.pdf');
    expect(own?.text).toContain('Wilma Beta');
    expect(JSON.stringify([mail.text, mail.html, own])).not.toMatch(/Mabel|RP-26-0001/);
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar');
  });

  it('who is a member no more by then gets nothing', () => {
    const { given: workbook } = agendaGone();
    const mail = mailTo(workbook, member);
    const others = [presenter, member];
    workbook.goTo('2026-12-24T10:00:00');
    workbook.turn();
    workbook.run(withoutAccount('local-workbook', others));
    const sent = workbook.workspace.sentMail().length;
    letGo(workbook, mail);
    expect(workbook.workspace.sentMail()).toHaveLength(sent);
    expect(mailNow(workbook, mail)).toMatchObject({
      status: 'held',
      because: 'Nothing that it would bring is theirs to read any more. Nothing was sent.',
    });
  });

  it('gets the record of the child they presented once its minutes are final', async () => {
    const { given: workbook } = mondayAfterCutOff();
    workbook.run(withoutAccount('local-workbook', ['worker.one@council.example']));
    approveMinutes(workbook);
    const outcome = mailNow(workbook, {
      key: `outcome:${heardItem}:worker.one@council.example`,
    } as Mail);
    if (!outcome) throw new Error('No outcome.');
    expect([outcome.status, outcome.because]).toEqual(['held', carriesPdfs]);
    letGo(workbook, outcome);
    const brought = pdfs(await arrived(workbook));
    expect(brought.map(({ filename }) => filename)).toEqual([
      `2026-11-25 Resources Panel ${heard} final v1.pdf`,
    ]);
    expect(brought[0]?.text).toContain('Invented: visit the carers');
  });
});

describe('a PDF that tells of another child', () => {
  /** Worker two wrote of the child beside theirs. */
  const telling = given((workbook) => {
    workbook.run(withoutAccount('local-workbook', [member, presenter]));
    workbook.refer(requestFor('Alpha', 1, { childName: 'Mabel Alpha' }));
    const penPicture = 'Invented: went to live beside Mabel Alpha.';
    workbook.refer(
      requestFor('Beta', 2, { childName: 'Wilma Beta', worker: presenter, penPicture }),
    );
    workbook.goTo('2026-11-24T11:30:00');
    workbook.turn();
  });

  it('does not go to whoever presents, whoever asks, and no line of it stands in the Outbox', () => {
    const { given: workbook } = telling();
    const mail = mailTo(workbook, presenter);
    letGo(workbook, mail);
    const after = mailNow(workbook, mail);
    expect(after?.status).toBe('failed');
    expect(after?.because).toBe(
      'It tells of a child: RP-26-0002 request paper v1: the full name of RP-26-0001.',
    );
    letGo(workbook, mail);
    expect(mailNow(workbook, mail)?.status).toBe('failed');
  });

  it('goes to members, who read the papers of both', () => {
    const { given: workbook } = telling();
    letGo(workbook, mailTo(workbook, member));
    expect(mailNow(workbook, mailTo(workbook, member))?.status).toBe('sent');
  });
});

describe('a PDF that cannot be had', () => {
  /** Lets the mail go while Google answers every export so. */
  function refused(status: number, message: string, minutes = 0): Mail | undefined {
    const { given: workbook } = agendaGone();
    const mail = mailTo(workbook, presenter);
    workbook.order({ kind: 'send-now', mail: mail.key });
    workbook.goTo(`2026-11-24T${minutes === 0 ? '11:30' : '12:00'}:00`);
    const sent = workbook.workspace.sentMail().length;
    workbook.run(tick(workbook.newRun()), (request) => {
      if (request.method === 'drive.files.export') throw new WorkspaceError(status, message);
      return workbook.send(request);
    });
    expect(workbook.workspace.sentMail()).toHaveLength(sent);
    return mailNow(workbook, mail);
  }

  it('leaves its mail held, with what Google said', () =>
    expect(refused(403, 'This file is too large to be exported.')).toMatchObject({
      status: 'held',
      because:
        'The PDF of “RP-26-0002 request paper v1” cannot be had: Google answered 403: This file is too large to be exported. Give it to them by hand, or send again.',
    }));

  it('is asked for again at the next turn while Google is silent, for half an hour', () => {
    expect(refused(503, 'Backend')?.status).toBe('ready');
    expect(refused(503, 'Backend', 30)).toMatchObject({
      status: 'held',
      because: expect.stringContaining('Google answered 503: Backend.') as string,
    });
    expect(refused(0, '', 30)?.because).toContain('no answer came from Google');
  });
});
