/**
 * One process that runs many commands in turn, as a parent sends them: the clients of Google are read once,
 * the command line anew for each. It answers with what was said and the exit code.
 */
import { pathToFileURL } from 'node:url';

const program = process.argv[2];
let runs = 0;

process.on('message', async ({ environment, words }) => {
  const said = { out: '', err: '' };
  const [toOut, toErr] = [process.stdout.write, process.stderr.write];
  process.stdout.write = (part) => Boolean((said.out += part));
  process.stderr.write = (part) => Boolean((said.err += part));
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.argv = [process.execPath, program, ...words];
  process.exitCode = undefined;
  runs += 1;
  await import(`${pathToFileURL(program).href}?${runs}`);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.stdout.removeAllListeners('error');
  Object.assign(process.stdout, { write: toOut });
  Object.assign(process.stderr, { write: toErr });
  process.send({ code, ...said });
});
