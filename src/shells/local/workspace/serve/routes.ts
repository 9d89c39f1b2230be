import type { Method } from '../../../../workspace/request.ts';
import { membersOf } from '../schema/client-types.ts';
import { restMethods } from '../schema/methods.ts';
import type { Shape } from '../schema/shape.ts';

/** Where a method of the port is reached, and what kind each of its query parameters is. */
export type Route = {
  readonly method: Method;
  readonly verb: string;
  /** Matches the path and names its parameters. */
  readonly pattern: RegExp;
  readonly parameters: ReadonlyMap<string, Shape>;
};

/** The methods that are not Google's take their whole question as the body. */
const own: Readonly<Partial<Record<Method, string>>> = {
  'forms.responses.list': '/local/forms/responses:list',
  'forms.responses.get': '/local/forms/responses:get',
  'forms.responses.create': '/local/forms/responses:create',
  'forms.responses.delete': '/local/forms/responses:delete',
  'memory.recall': '/local/memory:recall',
  'memory.remember': '/local/memory:remember',
};

export function routesOf(): readonly Route[] {
  const google = Object.entries(restMethods).map(([method, rest]) => ({
    method: method as Method,
    verb: rest.verb,
    pattern: patternOf(rest.path),
    parameters: membersOf(rest.api, rest.parameters) ?? new Map<string, Shape>(),
  }));
  const local = Object.entries(own).map(([method, path]) => ({
    method: method as Method,
    verb: 'POST',
    pattern: patternOf(path),
    parameters: new Map<string, Shape>(),
  }));
  return [...google, ...local];
}

export const isOwn = (method: Method): boolean => method in own;

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/:]+)')}$`);

/** Query parameters as the client packages type them: text, numbers, true or false, lists. */
export function queryOf(route: Route, query: URLSearchParams): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    const shape = route.parameters.get(name);
    const values = texts.map((text) => valueOf(shape?.kind === 'list' ? shape.of : shape, text));
    found[name] = shape?.kind === 'list' ? values : values.at(-1);
  }
  // Asks for the form of the answer only, which is JSON here unless it is a file's own bytes.
  if (found['alt'] !== 'media') delete found['alt'];
  delete found['prettyPrint'];
  return found;
}

function valueOf(shape: Shape | undefined, text: string): unknown {
  if (shape?.kind === 'number') return Number(text);
  if (shape?.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
