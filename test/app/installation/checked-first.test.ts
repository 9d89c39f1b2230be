import { workbookOf } from '../../../src/core/register/rows.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { momentFrom } from '../../../src/app/run.ts';
import { givenWorkbook } from '../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../given/given-workbook.ts';
import { alter, check } from './given/checking.ts';

/** A workbook as set-up leaves it on Google. */
function unchecked(): GivenWorkbook {
  const given = givenWorkbook();
  alter(given, { checkFirst: true });
  return given;
}

/** The plain words of the last mail that went. */
function lastMail({ workspace }: GivenWorkbook): string {
  const raw = workspace.sentMail().at(-1)?.raw ?? '';
  const [, text = ''] = /text\/plain[^]*?\r\n\r\n([^]*?)--=_/.exec(raw) ?? [];
  return Buffer.from(text, 'base64').toString('utf8');
}

const codeIn = (given: GivenWorkbook): string =>
  /type this code: (\d{6})/.exec(lastMail(given))?.[1] ?? '';

const confirm = (given: GivenWorkbook, code: string) =>
  given.order({ kind: 'confirm-check', code }, 'admin@council.example');

const waitsOnToDo = (given: GivenWorkbook): readonly string[] =>
  toDo(given.read().register, momentFrom(given.now()))
    .filter(({ words }) => words === '▲ No mail goes')
    .map(({ what }) => what);

describe('an installation that is to be checked first', () => {
  it('sends nothing before its check is confirmed but the mail with the code, and then all that waited', () => {
    const given = unchecked();
    given.refer(requestFor('Alpha', 1));
    given.turn();
    expect(given.workspace.sentMail()).toEqual([]);
    expect(waitsOnToDo(given)).toEqual([expect.stringContaining('Check this installation')]);

    check(given);
    given.turn();
    expect(given.workspace.sentMail()).toHaveLength(1);
    expect(lastMail(given)).toContain('Zoë’s café, £5, naïve, 10 °C, 👋');
    expect(waitsOnToDo(given)).toEqual([expect.stringContaining('Confirm the check')]);

    expect(confirm(given, codeIn(given))).toMatchObject({ ok: true });
    given.turn();
    expect(given.workspace.sentMail().length).toBeGreaterThan(1);
    expect(waitsOnToDo(given)).toEqual([]);
    const mails = [...given.read().register.rows.mail.values()];
    expect(mails.map(({ status }) => status)).toEqual(mails.map(() => 'sent'));
  });

  it('makes documents meanwhile', () => {
    const given = unchecked();
    const reference = given.refer(requestFor('Alpha', 1));
    given.turn();
    const paper = given.read().register.rows.document.get(`paper:${reference}:1`);
    expect(paper?.status).toBe('made');
  });

  it('leaves nothing to be done again at once while mail waits', () => {
    const given = unchecked();
    given.refer(requestFor('Alpha', 1));
    given.turn();
    expect(given.tick().more).toBe(false);
  });

  it('refuses a wrong code in words, and goes on waiting', () => {
    const given = unchecked();
    given.refer(requestFor('Alpha', 1));
    check(given);
    const wrong = String((Number(codeIn(given)) + 1) % 1_000_000).padStart(6, '0');
    const answer = confirm(given, wrong);
    expect(answer).toMatchObject({ ok: false });
    expect(answer.ok ? '' : answer.error).toContain('not the code of the last check');
    given.turn();
    expect(given.workspace.sentMail()).toHaveLength(1);
  });

  it('takes the code of the last check only', () => {
    const given = unchecked();
    check(given);
    const first = codeIn(given);
    check(given);
    expect(codeIn(given)).not.toBe(first);
    expect(confirm(given, first)).toMatchObject({ ok: false });
    expect(confirm(given, codeIn(given))).toMatchObject({ ok: true });
  });

  it('stops no mail by a later check, whatever that finds', () => {
    const given = unchecked();
    check(given);
    confirm(given, codeIn(given));
    check(given, { host: { triggersMissing: ['tick'] } });
    expect(workbookOf(given.read().register).checked).toMatchObject({ passed: false });
    given.refer(requestFor('Alpha', 1));
    given.turn();
    expect(given.workspace.sentMail().length).toBeGreaterThan(1);
  });

  it('keeps its check when it is set up again', () => {
    const given = unchecked();
    check(given);
    const { checked } = workbookOf(given.read().register);
    given.setUp();
    expect(workbookOf(given.read().register).checked).toEqual(checked);
  });
});
