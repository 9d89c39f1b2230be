import vm from 'node:vm';
import { pushedScript } from './given/pushed-script.ts';
import type { PushedScript } from './given/pushed-script.ts';

let pushed: PushedScript;
beforeAll(async () => {
  pushed = await pushedScript();
});

describe('The script that is pushed', () => {
  it('loads where there is nothing but V8, and can be called by its entry points only', () => {
    const context = vm.createContext({});
    new vm.Script(pushed.code).runInContext(context);
    const globals = Object.entries(context);
    const called = globals.filter(([, value]) => typeof value === 'function').map(([name]) => name);
    expect(called.sort()).toEqual([
      'about',
      'checkInstallation',
      'childrenKnown',
      'confirmCheck',
      'dailyCheck',
      'doGet',
      'doPost',
      'edited',
      'formSubmitted',
      'help',
      'onOpen',
      'ownPanels',
      'setUp',
      'tick',
      'whatIsDue',
      'whatWouldGoOut',
    ]);
    expect(globals.map(([name]) => name).filter((name) => !called.includes(name))).toEqual([
      'panelRegister',
    ]);
  });

  it('carries nothing of Node, nor of Google’s clients', () => {
    expect(pushed.code).not.toMatch(/require\(|process\.env|googleapis-common|gaxios|import\(/);
  });
});
