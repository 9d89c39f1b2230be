import type { WorkspaceRequest } from '../../../../workspace/request.ts';
import { parseFieldMask, type FieldMask } from '../field-mask.ts';
import { invalid } from '../refuse.ts';
import { membersOf, type Api } from './client-types.ts';
import { closedLists, maskedBy, oneOfs } from './known-values.ts';
import { restMethods } from './methods.ts';
import type { Shape } from './shape.ts';

/**
 * Every fault of a request against Google's own types, in Google's words: unknown names, wrong types,
 * values outside a closed list, two members of a one-of, and masks that name nothing.
 * The methods of the port that are not Google's have none.
 */
export function checkRequest(request: WorkspaceRequest): string[] {
  const method = restMethods[request.method];
  if (!method) return [];
  const { api } = method;
  const parameters = membersOf(api, method.parameters) ?? new Map<string, Shape>();
  return Object.entries(request.ask).flatMap(([name, value]: [string, unknown]) => {
    const shape = parameters.get(name);
    if (!shape) {
      return [
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
          `Field '${name}' could not be found in request message.`,
      ];
    }
    if (name === 'fields' && api !== 'drive' && /\s/.test(String(value))) {
      return ['Request contains an invalid argument.'];
    }
    if (name === 'fields') return faultsOfMask(api, method.reply, String(value), 'fields');
    return faultsOf(name === 'requestBody' ? { api } : { api, name }, shape, value);
  });
}

/** @throws WorkspaceError 400 with the first fault, as Google would answer. */
export function refuseUnknown(request: WorkspaceRequest): void {
  const [first] = checkRequest(request);
  if (first !== undefined) invalid(first);
}

/** A place in a request; its path is written out only when there is a fault to tell of. */
type Here = { readonly api: Api; readonly above?: Here; readonly name?: string | number };

function pathOf({ above, name }: Here): string {
  const before = above ? pathOf(above) : '';
  if (name === undefined) return before;
  if (typeof name === 'number') return `${before}[${String(name)}]`;
  return before === '' ? snake(name) : `${before}.${snake(name)}`;
}

function faultsOf(here: Here, shape: Shape, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  switch (shape.kind) {
    case 'any':
      return [];
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === shape.kind && !Number.isNaN(value)
        ? []
        : [wrongType(here, shape.kind, value)];
    case 'list':
      if (!Array.isArray(value)) return [wrongType(here, 'list', value)];
      return value.flatMap((one: unknown, index) =>
        faultsOf({ api: here.api, above: here, name: index }, shape.of, one),
      );
    case 'map':
      return eachMember(here, value, (name, part) => faultsOf(below(here, name), shape.of, part));
    case 'object':
      return faultsOfMembers(here, shape.members, value);
    case 'named':
      return faultsOfSchema(here, shape.name, value);
  }
}

function faultsOfSchema(here: Here, schema: string, value: unknown): string[] {
  const members = membersOf(here.api, `Schema$${schema}`) ?? new Map<string, Shape>();
  const name = `${here.api} ${schema}`;
  const faults = faultsOfMembers(here, members, value);
  if (typeof value !== 'object' || value === null) return faults;
  for (const [field, part] of Object.entries(value)) {
    const list = closedLists[`${name}.${field}`];
    if (list && typeof part === 'string' && !list.includes(part)) {
      faults.push(wrongType(below(here, field), field, part));
    }
  }
  return [...faults, ...faultsOfOneOf(here, name, value), ...faultsOfUpdateMask(here, name, value)];
}

function faultsOfOneOf(here: Here, name: string, value: object): string[] {
  const oneOf = oneOfs[name];
  const set = oneOf?.members.filter((member) => isSet(value[member as keyof typeof value])) ?? [];
  if (!oneOf || set.length < 2) return [];
  return [
    `Invalid value at '${pathOf(here)}' (oneof), oneof field '${oneOf.field}' is already set. ` +
      `Cannot set '${set[1] ?? ''}'`,
  ];
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

function faultsOfUpdateMask(here: Here, name: string, value: object): string[] {
  const masked = maskedBy[name];
  const fields = 'fields' in value ? value.fields : undefined;
  if (!masked || typeof fields !== 'string' || fields === '') return [];
  return faultsOfMask(here.api, masked, fields, pathOf(below(here, 'fields')));
}

function faultsOfMask(api: Api, schema: string, fields: string, path: string): string[] {
  const unknown = unknownPath(api, { kind: 'named', name: schema }, parseFieldMask(fields));
  if (unknown === undefined) return [];
  return [
    `Invalid value at '${path}': Request contains an invalid argument. Invalid field selection ${unknown}`,
  ];
}

/** The first name of a mask that its schema does not have. */
function unknownPath(api: Api, shape: Shape, mask: FieldMask): string | undefined {
  const bare = shape.kind === 'list' ? shape.of : shape;
  const members =
    bare.kind === 'named'
      ? membersOf(api, `Schema$${bare.name}`)
      : bare.kind === 'object'
        ? bare.members
        : undefined;
  for (const [name, inner] of mask) {
    if (name === '*' || bare.kind === 'map' || bare.kind === 'any') continue;
    const member = members?.get(name);
    if (!member) return name;
    const found = unknownPath(api, member, inner);
    if (found !== undefined) return `${name}.${found}`;
  }
  return undefined;
}

function faultsOfMembers(
  here: Here,
  members: ReadonlyMap<string, Shape>,
  value: unknown,
): string[] {
  return eachMember(here, value, (name, part) => {
    const shape = members.get(name);
    if (shape) return faultsOf(below(here, name), shape, part);
    if (part === undefined) return [];
    const path = pathOf(here);
    const where = path === '' ? '' : ` at '${path}'`;
    return [`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`];
  });
}

function eachMember(
  here: Here,
  value: unknown,
  check: (name: string, part: unknown) => string[],
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [wrongType(here, 'message', value)];
  }
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => check(name, part));
}

const below = (here: Here, name: string): Here => ({ api: here.api, above: here, name });

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const wrongType = (here: Here, kind: string, value: unknown): string =>
  `Invalid value at '${pathOf(here)}' (TYPE_${kind.toUpperCase()}), ${JSON.stringify(value)}`;
