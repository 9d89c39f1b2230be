import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve('.');

type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the built command line, as a person at a terminal would. */
function panel(...words: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'build/panel.mjs'), ...words],
    { encoding: 'utf8', cwd: root },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('the command line', () => {
  let folder: string;

  beforeAll(() => {
    const built = spawnSync(process.execPath, [path.join(root, '.ci/build.mjs')], {
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    folder = mkdtempSync(path.join(tmpdir(), 'panel-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers a misspelt command with the nearest one, and exit code 2', () => {
    expect(panel('strat')).toMatchObject({
      code: 2,
      err: expect.stringContaining('start') as string,
    });
  });

  it('says nothing where only the beginning of what it prints is read', () => {
    const whole = 'dates resources --from 2026-01-01 --to 2027-12-20 | head -n 1';
    const { stdout, stderr } = spawnSync(`"${process.execPath}" build/panel.mjs ${whole}`, {
      encoding: 'utf8',
      cwd: root,
      shell: true,
    });
    expect([stdout.split('\n').length, stderr]).toEqual([2, '']);
  });

  it('answers a misspelt flag with the nearest one, and exit code 2', () => {
    expect(panel('start', '--prot', '1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--port') as string,
    });
  });

  it('says how a moment and a port are written', () => {
    expect(panel('start', '--at', 'yesterday').err).toContain('"2026-11-23 16:40"');
    expect(panel('start', '--port', 'web').err).toContain('8080');
  });

  it('plays a panel from the command line, and says how many weeks it can', () => {
    const from = ['simulate', 'resources', '--from', '2026-11-23', '--seed', '1', '--weeks'];
    expect(panel(...from, '1').out).toContain('Agenda goes for Wednesday 25 November 2026');
    expect(panel(...from, '61')).toMatchObject({
      code: 2,
      err: expect.stringContaining('from 1 to 60') as string,
    });
  });

  it('says that a port is taken and how to choose another', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const said = panel('start', '--port', String(port), '--folder', path.join(folder, 'taken'));
    await new Promise((resolve) => taken.close(resolve));
    expect(said.code).toBe(1);
    expect(said.err).toContain(`Port ${port} is taken`);
    expect(said.err).toContain('--port');
  });

  it('plays the week, leaves its files, and names a damaged one without touching it', () => {
    const left = path.join(folder, 'demo');
    const said = panel('demo', '--folder', left);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('RP-26-0001 comes back');
    expect(said.out).toContain('“email these to Panel members by 12 noon every Tuesday”');
    for (const room of ['mail', 'documents', 'register']) {
      expect(readdirSync(path.join(left, room)).length).toBeGreaterThan(5);
    }
    const workbook = path.join(left, 'workspace/workbook.json');
    const damaged = readFileSync(workbook, 'utf8').replace('RP-26-0001', 'RP-26-9999');
    writeFileSync(workbook, damaged);
    const refused = panel('start', '--port', '0', '--folder', path.join(left, 'workspace'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('workbook.json');
    expect(readFileSync(workbook, 'utf8')).toBe(damaged);
  }, 60_000);
});
