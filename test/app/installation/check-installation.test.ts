import { momentFrom } from '../../../src/app/run.ts';
import type { Mail } from '../../../src/core/register/register.ts';
import { workbookOf } from '../../../src/core/register/rows.ts';
import { commit } from '../../../src/workbook/commit.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';
import { givenWorkbook, roleAccount } from '../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../given/given-workbook.ts';
import { alter, check, readdress, wrongOf } from './given/checking.ts';
import type { Send } from './given/checking.ts';
import { faults } from './given/faults.ts';

describe('checkInstallation', () => {
  it('finds everything right in a fresh workbook, and asks only whether its mail has come', () => {
    const findings = check(givenWorkbook());
    const open = findings.filter(({ state }) => state !== 'right' && state !== 'not tried');
    expect(open).toEqual([
      expect.objectContaining({ checked: 'A mail to the shared mailbox', state: 'to confirm' }),
    ]);
    expect(findings.every(({ seen }) => seen !== '')).toBe(true);
  });

  it.each(Object.entries(faults))('when %s finds exactly that, with its mend', (_, fault) => {
    const given = givenWorkbook();
    const found = wrongOf(check(given, fault.spoil(given) ?? {}));
    expect(found.map(({ checked }) => checked)).toEqual([fault.checked]);
    expect(found[0]?.fix).toContain(fault.fix);
  });

  it('finds that no domain is set, and so that nobody’s address lies within', () => {
    const given = givenWorkbook();
    alter(given, { allowedDomains: [] });
    const found = wrongOf(check(given)).map(({ checked }) => checked);
    expect(found).toContain('Domains that mail may go to');
  });

  it('counts the mails of today against what Google allows', () => {
    const given = givenWorkbook();
    const now = momentFrom(given.now());
    const sent = Array.from({ length: 1500 }, (_, index): Mail => ({
      key: `invented:${String(index)}`,
      type: 'receipt',
      to: roleAccount,
      mode: 'auto',
      status: 'sent',
      sendAt: now,
      sentAt: now,
      facts: {},
      thread: '',
      attempt: 1,
      rule: '',
    }));
    const changes = sent.map((row) => ({ table: 'mail', row }) as const);
    given.run(commit(given.read(), { id: 'hand', now }, () => changes));
    expect(wrongOf(check(given)).map(({ checked }) => checked)).toEqual(['Mails of today']);
  });

  it('says of a workbook that was never set up what to do, and asks nothing of it', () => {
    const given = givenWorkbook();
    const send: Send = (request) =>
      request.method === 'sheets.spreadsheets.get' ? {} : given.send(request);
    const findings = check(given, { send });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fix).toContain('Panel → Set up');
  });

  it('run by another account it sends, makes and writes nothing', () => {
    const given = givenWorkbook();
    check(given, { host: { account: 'somebody@council.example' } });
    expect(new Set(given.methods())).toEqual(
      new Set(['sheets.spreadsheets.get', 'sheets.spreadsheets.getByDataFilter']),
    );
  });

  it('sends its mail only when nothing else is wrong, and keeps what came of it', () => {
    const given = givenWorkbook();
    readdress(given, 'chair@council.example');
    expect(check(given).at(-1)).toMatchObject({ state: 'not tried' });
    expect(given.workspace.sentMail()).toEqual([]);
    expect(workbookOf(given.read().register).checked).toMatchObject({ passed: false });
  });

  it('calls it wrong when Gmail refuses the mail, and leaves a lost answer to a person', () => {
    const refused = givenWorkbook();
    expect(wrongOf(check(refused, { send: failing(refused, 403) }))).toMatchObject([
      { checked: 'A mail to the shared mailbox' },
    ]);
    const silent = givenWorkbook();
    const last = check(silent, { send: failing(silent, 503) }).at(-1);
    expect(last).toMatchObject({ state: 'to confirm' });
    expect(last?.seen).toContain('not known whether it went');
  });
});

/** A Gmail that fails for every whole mail. */
const failing =
  (given: GivenWorkbook, status: number): Send =>
  (request) => {
    if (request.method === 'gmail.users.messages.send' && isWhole(request.ask.requestBody?.raw)) {
      throw new WorkspaceError(status, 'invented');
    }
    return given.send(request);
  };

const isWhole = (raw: string | null | undefined): boolean =>
  Buffer.from(raw ?? '', 'base64url').includes('MIME-Version');
