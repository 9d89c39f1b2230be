import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const quietly = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const none =
  'No Chrome or Chromium can be started here: install one, name it in CHROME_PATH, or use .ci/run.';

/** The first browser of this machine that answers: `CHROME_PATH`, else the usual names on the path. */
export function findBrowser(environment = process.env): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const places = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [environment['CHROME_PATH'] ?? '', ...places].find(
    (place) => existsSync(place) && spawnSync(place, ['--version']).status === 0,
  );
}

/** Starts a browser without a window that talks to nobody but the pages it is sent to. */
function startBrowser(executablePath: string): Promise<Browser> {
  // Chromium refuses its own sandbox to root, who is all there is in a container.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quietly, ...asRoot] });
}

/**
 * Tests that need a browser. Where none can start they are skipped, with one sentence that says so;
 * with `PANEL_REQUIRE_BROWSER` set they fail instead, so that no release goes out untried.
 *
 * @param tests - declares the tests; `browser()` is the running browser, from within a test.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const path = findBrowser();
  const required = (process.env['PANEL_REQUIRE_BROWSER'] ?? '') !== '';
  if (path === undefined && !required) process.stdout.write(`${none} "${name}" is skipped.\n`);

  const declare = path === undefined && !required ? describe['skip'] : describe;
  declare(name, () => {
    let running: Browser | undefined;
    beforeAll(async () => {
      if (path === undefined) throw new Error(none);
      running = await startBrowser(path);
    });
    afterAll(() => running?.close());
    tests(() => {
      if (running === undefined) throw new Error(none);
      return running;
    });
  });
}
