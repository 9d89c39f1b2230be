import { membersOf } from '../../../../src/shells/local/workspace/schema/client-types.ts';
import { restMethods } from '../../../../src/shells/local/workspace/schema/methods.ts';
import type { WorkspaceRequest } from '../../../../src/workspace/request.ts';
import { asWorkspaceError } from '../../../../src/workspace/workspace-error.ts';

export type Answer = (request: WorkspaceRequest) => unknown;

type Service = Record<string, unknown>;

/**
 * `Sheets`, `Docs`, `Drive` and `Gmail` for every method of the port, their arguments in the order that
 * Google derives from the interface: body, path parameters, uploaded media, options.
 */
export function fakeAdvanced(answer: Answer): Readonly<Record<string, Service>> {
  const all: Record<string, Service> = {};
  for (const method of Object.keys(restMethods) as (keyof typeof restMethods)[]) {
    const names = method.split('.').map((name) => name[0]!.toUpperCase() + name.slice(1));
    const last = method.split('.').at(-1)!;
    let place: Service = all;
    for (const name of names.slice(0, -1)) {
      place = (place[name] ??= {}) as Service;
    }
    place[last === 'delete' ? 'remove' : last] = called(method, answer);
  }
  return all;
}

/** Names of the arguments: `requestBody`, then the path’s own, `media`, `options`. */
export function argumentsOf(method: keyof typeof restMethods): readonly string[] {
  const rest = restMethods[method]!;
  const members = membersOf(rest.api, rest.parameters);
  return [
    ...(members?.has('requestBody') ? ['requestBody'] : []),
    ...[...rest.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    ...(rest.required ?? []),
    ...(members?.has('media') ? ['media'] : []),
    'options',
  ];
}

function called(method: keyof typeof restMethods, answer: Answer) {
  const names = argumentsOf(method);
  return (...given: unknown[]): unknown => {
    if (given.length > names.length || given.length < names.length - 1) {
      throw new Error(
        `Invalid number of arguments provided. Expected ${String(names.length)} only`,
      );
    }
    given.forEach((value, at) => {
      refuseUndefined(value, `${method}: ${names[at]!}`);
    });
    const named = Object.fromEntries(names.map((name, at) => [name, given[at]]));
    const { options, media, ...rest } = named;
    if (media !== undefined && media !== null) throw new Error(`${method}: no media is sent.`);
    const ask = { ...(options as object | undefined), ...rest };
    try {
      return asService(method, answer({ method, ask } as WorkspaceRequest));
    } catch (failure) {
      throw asGoogleThrows(method, failure);
    }
  };
}

/** A file's bytes come as a Blob, whose bytes are signed. */
function asService(method: keyof typeof restMethods, reply: unknown): unknown {
  if (method !== 'drive.files.export') return reply;
  const { base64 } = reply as { base64: string };
  return { getBytes: () => [...Int8Array.from(Buffer.from(base64, 'base64'))] };
}

/** Nothing says what an Advanced Service does with a member that is undefined: none may reach one. */
function refuseUndefined(value: unknown, place: string): void {
  if (value === undefined) throw new Error(`${place} is undefined.`);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) refuseUndefined(part, `${place}.${name}`);
}

/** As Apps Script throws it; not an Error of the script’s own realm. */
function asGoogleThrows(method: string, failure: unknown): Error {
  const { status, message } = asWorkspaceError(failure);
  if (status === 0) {
    return new Error(`API call to ${method} failed with error: Empty response`);
  }
  return Object.assign(new Error(`API call to ${method} failed with error: ${message}`), {
    name: 'GoogleJsonResponseException',
    details: { code: status, message, errors: [{ message, domain: 'global' }] },
  });
}
