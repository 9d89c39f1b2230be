import { randomUUID } from 'node:crypto';
import vm from 'node:vm';
import { DateTime } from 'luxon';
import { roleAccount } from '../../../../src/commands/trial/trial-people.ts';
import { createWorkspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { WorkspaceRequest } from '../../../../src/workspace/request.ts';
import { fakeAdvanced } from './fake-advanced.ts';
import { fakeFormApp, isForm } from './fake-form-app.ts';
import { fakeHashes, fakeHtmlService } from './fake-html.ts';
import { fakeProperties } from './fake-properties.ts';
import type { FakeProperties } from './fake-properties.ts';
import { fakeSpreadsheetApp } from './fake-spreadsheet-app.ts';
import type { Answers, Screen } from './fake-spreadsheet-app.ts';
import { fakeTriggers } from './fake-triggers.ts';
import type { FakeTrigger } from './fake-triggers.ts';
import { removeNewer } from './remove-newer.ts';

/** How a function of the script is run. */
export type Start = {
  /** Whose rights the run has. */
  readonly as: string;
  readonly event?: unknown;
  /** Who looks at the page of the web app; empty where Google does not say. */
  readonly visitor?: string;
  /** A person started it at a screen, and answers its dialogs so. */
  readonly answers?: Answers;
};

/** Google Workspace with one workbook, and a script bound to it. Time stands still but for `set`. */
export type FakeGoogle = {
  readonly workspace: Workspace;
  /** The instant, RFC 3339. */
  readonly now: () => string;
  readonly set: (instant: string) => void;
  /** Runs one function of the script, in a context of its own as Google does. */
  readonly run: (name: string, start: Start) => unknown;
  readonly triggers: FakeTrigger[];
  readonly screen: Screen;
  readonly scriptProperties: FakeProperties;
  readonly documentProperties: FakeProperties;
  readonly slept: readonly number[];
  /** Every one given out, oldest first. */
  readonly uuids: string[];
  /** Stands before each request, and may throw what Google would. */
  meanwhile: (request: WorkspaceRequest) => void;
  /** Another run holds the script’s lock. */
  locked: boolean;
  webAppUrl: string | null;
};

/** Compiled once, as long as it is the same script. */
let compiled: { readonly code: string; readonly script: vm.Script } | undefined;

/** @param code - the script as it is pushed. */
export function fakeGoogle(code: string, at: string): FakeGoogle {
  let instant = at;
  if (compiled?.code !== code) {
    compiled = { code, script: new vm.Script(code, { filename: 'Code.js' }) };
  }
  const { script } = compiled;
  const workspace = createWorkspace({ roleAccount, now: () => instant });
  const triggers = fakeTriggers();
  const screen: Screen = { dialogs: [], toasts: [], menu: new Map() };
  const [scriptProperties, documentProperties] = [fakeProperties(), fakeProperties()];
  const slept: number[] = [];
  const uuids: string[] = [];
  let documentLocked = false;
  const self: FakeGoogle = {
    workspace,
    now: () => instant,
    set: (moment) => {
      instant = moment;
    },
    run: (name, { as, event, answers, visitor = as }) => {
      const account = (email: string) => ({ getEmail: () => email });
      const answer = (request: WorkspaceRequest): unknown => {
        self.meanwhile(request);
        return workspace.handle(request, { email: as });
      };
      const context = vm.createContext({
        ...withForms(fakeAdvanced(answer)),
        FormApp: fakeFormApp(workspace, as, scriptProperties),
        PropertiesService: {
          getScriptProperties: () => scriptProperties.store,
          getDocumentProperties: () => documentProperties.store,
        },
        LockService: {
          getScriptLock: () => ({ tryLock: () => !self.locked, releaseLock: () => undefined }),
          getDocumentLock: () => ({
            tryLock: () => !documentLocked && (documentLocked = true),
            releaseLock: () => (documentLocked = false),
          }),
        },
        ScriptApp: triggers.scriptApp(as, self.webAppUrl),
        Session: { getEffectiveUser: () => account(as), getActiveUser: () => account(visitor) },
        HtmlService: fakeHtmlService,
        SpreadsheetApp: fakeSpreadsheetApp(
          workspace,
          screen,
          answers ? 'by a person' : 'by nobody',
          answers ?? {},
        ),
        Utilities: {
          getUuid: () => {
            const id = randomUUID();
            uuids.push(id);
            return id;
          },
          ...fakeHashes,
          sleep: (milliseconds: number) => slept.push(milliseconds),
          formatDate: (date: Date, zone: string, format: string) =>
            DateTime.fromJSDate(new Date(date.getTime()), { zone }).toFormat(format),
        },
      });
      removeNewer(context, () => Date.parse(instant));
      script.runInContext(context);
      return (context as Record<string, (event: unknown) => unknown>)[name]!(event);
    },
    triggers: triggers.all,
    screen,
    scriptProperties,
    documentProperties,
    slept,
    uuids,
    meanwhile: () => undefined,
    locked: false,
    webAppUrl: null,
  };
  return self;
}

/** Drive also holds Forms, which are nothing of the workspace's. */
function withForms(services: ReturnType<typeof fakeAdvanced>): ReturnType<typeof fakeAdvanced> {
  const { Files, Permissions } = services['Drive'] as Record<'Files' | 'Permissions', Methods>;
  const unless =
    (method: Method, ofForm: object, at: number): Method =>
    (...given) =>
      isForm(String(given[at])) ? ofForm : method(...given);
  return {
    ...services,
    Drive: {
      Files: {
        ...Files,
        get: (fileId: unknown) => ({ parents: isForm(String(fileId)) ? ['my-drive'] : [] }),
        update: unless(Files['update']!, {}, 1),
      },
      Permissions: {
        ...Permissions,
        create: unless(Permissions['create']!, { id: 'may-answer' }, 1),
      },
    },
  };
}

type Method = (...given: unknown[]) => unknown;
type Methods = Readonly<Record<string, Method>>;
