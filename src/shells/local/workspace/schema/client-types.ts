import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseMembers, type Shape } from './shape.ts';

export type Api = 'sheets' | 'docs' | 'drive' | 'gmail';

const versions: Readonly<Record<Api, string>> = {
  sheets: 'v4',
  docs: 'v1',
  drive: 'v3',
  gmail: 'v1',
};

type Members = ReadonlyMap<string, Shape>;
const texts = new Map<Api, string>();
const found = new Map<string, Members | undefined>();

/** The members of `Schema$Name` or `Params$Resource$…` as the installed package declares them. */
export function membersOf(api: Api, name: string): Members | undefined {
  const key = `${api} ${name}`;
  if (!found.has(key)) found.set(key, read(api, name));
  return found.get(key);
}

function read(api: Api, name: string): Members | undefined {
  const text = textOf(api);
  const head = text.indexOf(`interface ${name} `);
  if (head < 0) return undefined;
  const open = text.indexOf('{', head);
  const close = text.indexOf('\n    }', open);
  const own = parseMembers(text.slice(open + 1, close));
  const inherits = text.slice(head, open).includes('extends StandardParameters');
  return inherits ? new Map([...(membersOf(api, 'StandardParameters') ?? []), ...own]) : own;
}

function textOf(api: Api): string {
  const known = texts.get(api);
  if (known !== undefined) return known;
  // Resolved from the program that runs, which lies in the project whether built or under test.
  const require = createRequire(path.resolve(process.argv[1] ?? '.', 'from-here'));
  const entry = require.resolve(`@googleapis/${api}`);
  const text = readFileSync(path.join(path.dirname(entry), `${versions[api]}.d.ts`), 'utf8');
  texts.set(api, text);
  return text;
}
