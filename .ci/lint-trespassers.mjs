/**
 * One planted offence for each lint rule: `[rule, code]`, or `[rule, code, file]` where the file matters.
 * A rule whose message is ours is in trespassers.mjs, with what it says.
 */
const promise = 'export const late = (): Promise<number> => Promise.resolve(1);\n';

const plain = [
  ['complexity', tangle()],
  ['eqeqeq', 'export const same = (a: number) => a == 1;'],
  ['no-array-constructor', 'export const list = new Array(1, 2);'],
  ['no-constant-binary-expression', 'export const a = (b: number) => +b ?? 1;'],
  ['no-constant-condition', 'export const a = () => (1 ? 2 : 3);'],
  ['no-debugger', 'debugger;'],
  ['no-empty', 'export function a(b: boolean) {\n  if (b) {}\n}'],
  [
    'no-fallthrough',
    'export function a(b: number) {\n  let c = 0;\n  switch (b) {\n    case 1:\n      c = 1;\n    default:\n      c = 2;\n  }\n  return c;\n}',
  ],
  ['no-irregular-whitespace', 'export const a =\u00a01;'],
  ['no-loss-of-precision', 'export const a = 9007199254740993;'],
  ['no-misleading-character-class', 'export const a = /[👍🏽]/;'],
  ['no-self-assign', 'export function a(b: number) {\n  b = b;\n  return b;\n}'],
  ['no-sparse-arrays', 'export const a = [1, , 2];'],
  ['no-template-curly-in-string', "export const a = '$" + "{b}';"],
  [
    'no-unreachable-loop',
    'export function a(b: number[]) {\n  for (const c of b) {\n    return c;\n  }\n  return 0;\n}',
  ],
  [
    'no-unsafe-finally',
    'export function a() {\n  try {\n    return 1;\n  } finally {\n    return 2;\n  }\n}',
  ],
  ['no-unused-expressions', 'export function a(b: number) {\n  b + 1;\n}'],
  ['no-unused-vars', 'const a = 1;\nexport const b = 1;'],
  ['no-unused-vars', 'const a = 1;', '.ci/unused.mjs'],
  ['no-undef', 'export const a = Utilities;', '.ci/undefined.mjs'],
  ['eqeqeq', 'exports.a = (b) => b == 1;', '.ci/same.cjs'],
  ['no-useless-constructor', 'export class A {\n  constructor() {}\n}'],
  ['no-useless-escape', 'export const a = /\\;/;'],
  ['no-var', 'export var a = 1;'],
  ['prefer-const', 'let a = 1;\nexport const b = a;'],
  ['prefer-rest-params', 'export function a() {\n  return arguments;\n}'],
  ['prefer-spread', 'export const a = (b: number[]) => Math.max.apply(Math, b);'],
];

const typeScript = [
  ['ban-ts-comment', '// @ts-ignore\nexport const a = 1;'],
  ['consistent-type-definitions', 'export interface Target { readonly a: 1 }'],
  ['consistent-type-imports', "import { Stats } from 'node:fs';\nexport type It = Stats;"],
  ['no-duplicate-enum-values', 'export enum A { b = 1, c = 1 }'],
  ['no-dynamic-delete', 'export function a(b: Record<string, 1>, c: string) {\n  delete b[c];\n}'],
  ['no-empty-object-type', 'export type A = {};'],
  ['no-explicit-any', 'export type A = any;'],
  ['no-extra-non-null-assertion', 'export const a = (b?: { c: number }) => b!!.c;'],
  ['no-extraneous-class', 'export class A {\n  static b = 1;\n}'],
  ['no-invalid-void-type', 'export const a = (b: void) => b;'],
  ['no-misused-new', 'export interface A { new (): A }'],
  ['no-namespace', 'export namespace A {\n  export const b = 1;\n}'],
  ['no-non-null-asserted-nullish-coalescing', 'export const a = (b: { c?: number }) => b.c! ?? 1;'],
  ['no-non-null-asserted-optional-chain', 'export const a = (b?: { c: number }) => b?.c!;'],
  ['no-non-null-assertion', 'export const a = (b?: { c: number }) => b!.c;'],
  ['no-require-imports', "import fs = require('node:fs');\nexport const a = fs;"],
  ['no-this-alias', 'export function a(this: object) {\n  const b = this;\n  return () => b;\n}'],
  ['no-unnecessary-type-constraint', 'export type A<T extends unknown> = T[];'],
  [
    'no-unsafe-declaration-merging',
    'export interface A {\n  b: 1;\n}\nexport class A {\n  c = 1;\n}',
  ],
  ['no-unsafe-function-type', 'export type A = Function;'],
  ['no-wrapper-object-types', 'export type A = String;'],
  ['prefer-as-const', "export const a = { b: 'c' as 'c' };"],
  ['prefer-literal-enum-member', 'const b = 1;\nexport enum A { c = b }'],
  [
    'prefer-namespace-keyword',
    'declare module A {\n  export const b: 1;\n}\nexport type B = typeof A.b;',
  ],
  ['triple-slash-reference', '/// <reference path="target.ts" />\nexport const a = 1;'],
  [
    'unified-signatures',
    'export function a(b: number): void;\nexport function a(b: string): void;\nexport function a(b: unknown): void {\n  String(b);\n}',
  ],
];

const typed = [
  ['await-thenable', 'export async function a(b: number) {\n  await b;\n}'],
  ['no-array-delete', 'export function a(b: number[]) {\n  delete b[0];\n}'],
  ['no-base-to-string', 'export const a = (b: object) => b.toString();'],
  ['no-confusing-void-expression', 'export function a(go: () => void): void {\n  return go();\n}'],
  [
    'no-deprecated',
    'export const b = 1;\n/** @deprecated Take b. */\nexport const old = 1;\nexport const a = () => old + 1;',
  ],
  ['no-duplicate-type-constituents', 'export type A = 1 | 1;'],
  ['no-floating-promises', `${promise}export function go(): void {\n  late();\n}`],
  ['no-for-in-array', 'export function a(b: number[]) {\n  for (const c in b) String(c);\n}'],
  ['no-generated-empty-object-type', "export type A = Omit<{ b: 1 }, 'b'>;"],
  ['no-implied-eval', "export const a = () => new Function('return 1');"],
  ['no-meaningless-void-operator', 'export function a(go: () => void): void {\n  void go();\n}'],
  ['no-misused-promises', `${promise}export const a = () => (late() ? 1 : 2);`],
  ['no-misused-spread', "export const a = (b: string) => [...b, ...'c'];"],
  ['no-mixed-enums', "export enum A { b = 1, c = 'c' }"],
  ['no-redundant-type-constituents', 'export type A = unknown | 1;'],
  ['no-unnecessary-boolean-literal-compare', 'export const a = (b: boolean) => b === true;'],
  ['no-unnecessary-condition', 'export const a = (b: { c: 1 }) => b?.c;'],
  ['no-unnecessary-template-expression', 'export const a = `$' + "{'b'}`;"],
  [
    'no-unnecessary-type-arguments',
    'export const b = <T = number>(c: T) => c;\nexport type A<T = number> = T[];\nexport type C = A<number>;',
  ],
  ['no-unnecessary-type-assertion', 'export const a = (b: number) => b as number;'],
  ['no-unnecessary-type-conversion', 'export const a = (b: string) => String(b);'],
  ['no-unnecessary-type-parameters', 'export const a = <T,>(b: T) => String(b);'],
  ['no-unsafe-argument', 'declare const b: any;\nexport const a = (c: (d: number) => 1) => c(b);'],
  ['no-unsafe-assignment', 'declare const b: any;\nexport const a: number = b;'],
  ['no-unsafe-call', 'declare const b: any;\nexport const a = () => void b();'],
  ['no-unsafe-enum-comparison', 'enum B { c = 1 }\nexport const a = (b: B) => b === 1;'],
  ['no-unsafe-member-access', 'declare const b: any;\nexport const a = () => void b.c;'],
  ['no-unsafe-return', 'declare const b: any;\nexport const a = (): number => b;'],
  ['no-unsafe-unary-minus', 'declare const b: string;\nexport const a = -b;'],
  ['no-useless-default-assignment', 'export const a = ({ b = 1 }: { b: number }) => b;'],
  ['only-throw-error', "export function a(): never {\n  throw 'b';\n}"],
  ['prefer-promise-reject-errors', "export const a = () => Promise.reject('b');"],
  [
    'prefer-reduce-type-parameter',
    'export const a = (b: string[]) => b.reduce((c, d) => c.concat(d), [] as string[]);',
  ],
  ['prefer-return-this-type', 'export class A {\n  b = 1;\n  c(): A {\n    return this;\n  }\n}'],
  [
    'related-getter-setter-pairs',
    'export class A {\n  get b(): string {\n    return String(1);\n  }\n  set b(c: number) {\n    String(c);\n  }\n}',
  ],
  ['require-await', 'export async function a() {\n  return 1;\n}'],
  ['restrict-plus-operands', 'export const a = (b: number) => b + "c";'],
  ['restrict-template-expressions', 'export const a = (b: object) => `$' + '{b}`;'],
  [
    'return-await',
    `${promise}export async function a() {\n  try {\n    return late();\n  } catch {\n    return 1;\n  }\n}`,
  ],
  [
    'switch-exhaustiveness-check',
    "export function a(b: 'yes' | 'no'): void {\n  switch (b) {\n    case 'yes':\n      return;\n  }\n}",
  ],
  ['unbound-method', 'class B {\n  c() {\n    return this;\n  }\n}\nexport const a = new B().c;'],
  [
    'use-unknown-in-catch-callback-variable',
    `${promise}export const a = () => late().catch((b) => b);`,
  ],
];

function tangle() {
  const branches = Array.from({ length: 12 }, (_, n) => `  if (n === ${n}) return ${n};`);
  return `export function tangle(n: number): number {\n${branches.join('\n')}\n  return 12;\n}`;
}

/** A shell is the least fenced: what is named there is the rule. */
const planted =
  (scope) =>
  ([name, code, file = `src/shells/node/rule-${name}.ts`]) => ({
    fence: `${scope}${name}`,
    file,
    code,
  });

export const lintRules = [
  ...plain.map(planted('')),
  ...[...typeScript, ...typed].map(planted('typescript/')),
];
