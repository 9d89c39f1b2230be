import path from 'node:path';
import { createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import type { FormPlan } from '../../../../src/forms/form-plan.ts';
import type { FormResponse } from '../../../../src/workspace/request.ts';
import type { FakeForm } from './fake-form.ts';
import { fakeForms } from './fake-forms.ts';

/** What the shell does with a Form. */
export type FormShell = {
  readonly buildForm: (
    plan: FormPlan,
    store: unknown,
    place: { readonly folderId: string; readonly domains: readonly string[] },
  ) => {
    readonly formId: string;
    readonly url: string;
    readonly made: readonly string[];
    readonly ofAnotherKind: readonly string[];
  };
  readonly formResponsesSince: (since: string) => readonly FormResponse[];
  readonly refreshDescription: (plan: FormPlan) => void;
  readonly deleteResponse: (responseId: string) => void;
};

const script = new Script(
  buildSync({
    stdin: {
      contents: [
        "export { buildForm } from './build-form.ts';",
        "export { formResponsesSince } from './form-responses.ts';",
        "export { deleteResponse, refreshDescription } from './kept-form.ts';",
      ].join('\n'),
      resolveDir: path.resolve('src/shells/apps-script'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'formShell',
    target: 'es2020',
    logLevel: 'silent',
  }).outputFiles[0]!.text,
);

/** The shell in a context of its own that knows FormApp, script properties and Drive, and nothing else. */
export function givenFormShell() {
  const { forms, formApp, dieAt } = fakeForms();
  const properties = new Map<string, string>();
  const drive = { parents: ['my-drive'], readers: [] as unknown[], asked: 0 };
  const store = {
    getProperty: (name: string) => properties.get(name) ?? null,
    setProperty: (name: string, value: string) => {
      if (value.length > 9_000) throw new Error('Argument too large: value');
      properties.set(name, value);
    },
  };
  const context = createContext({
    FormApp: formApp,
    PropertiesService: { getScriptProperties: () => store },
    Drive: {
      Files: {
        get: () => ({ parents: drive.parents }),
        update: (_: object, __: string, ___: null, ask: Record<string, string>) => {
          const left = drive.parents.filter(
            (one) => !ask['removeParents']?.split(',').includes(one),
          );
          drive.parents = [...left, ask['addParents'] ?? ''];
        },
      },
      Permissions: { create: (body: object) => drive.readers.push(body) },
    },
  });
  script.runInContext(context);
  const shell = (context as { formShell: FormShell }).formShell;
  const place = { folderId: 'panel-folder', domains: ['council.example'] };
  return {
    ...shell,
    forms,
    properties,
    drive,
    dieAt,
    build: (plan: FormPlan) => shell.buildForm(plan, store, place),
    /** The one Form that was made. */
    form: (): FakeForm => {
      const [only, ...more] = forms.values();
      if (!only || more.length > 0) throw new Error(`${forms.size} forms were made.`);
      return only;
    },
    /** The id of the item that holds a field. */
    itemId: (key: string): number => {
      const { items } = JSON.parse(properties.get('form:resources') ?? '{}') as {
        items: Record<string, string>;
      };
      return Number(items[key]);
    },
  };
}
