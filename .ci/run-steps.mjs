/** Runs tools a few at a time, a line each with its time; the first that fails ends the run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** `tool` is a program of node_modules/.bin, or `node`. `shown`: its output is its result. */
function start({ tool, args, shown }) {
  const program = tool === 'node' ? process.execPath : join(root, 'node_modules', '.bin', tool);
  const child = spawn(program, args, { cwd: root, stdio: shown ? 'inherit' : 'pipe' });
  let output = '';
  child.stdout?.on('data', (part) => (output += part));
  child.stderr?.on('data', (part) => (output += part));
  const ended = new Promise((resolve) => {
    child.on('error', (failure) => resolve({ passed: false, output: failure.message }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
  return { child, ended };
}

/**
 * @param steps - begun in the order given.
 * @param atOnce - how many may run beside each other.
 */
export async function inTurn(steps, atOnce) {
  const waiting = [...steps];
  const running = new Set();
  const width = Math.max(...steps.map(({ name }) => name.length));

  async function worker() {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const since = performance.now();
      const { child, ended } = start(step);
      running.add(child);
      const { passed, output } = await ended;
      running.delete(child);
      if (process.exitCode === 1) return;
      process.stdout.write(`${passed ? '✓' : '✗'} ${step.name.padEnd(width)}  ${seconds(since)}\n`);
      if (passed) continue;
      process.stdout.write(`\n${output}`);
      process.exitCode = 1;
      waiting.length = 0;
      for (const other of running) other.kill();
    }
  }

  await Promise.all(Array.from({ length: atOnce }, worker));
  if (process.exitCode === 1) process.exit();
}
