/**
 * Stryker's runner for the tests of `src/core`. They are quick and never wait, so that starting Jest for
 * each broken rule would take most of the time: here the one file that holds them all is loaded afresh,
 * and its tests are run until one goes red.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { bind } from 'jest-each';

// Fewer seeded trials for each mutant: what one in twenty does not kill counts as alive.
process.env.PANEL_TRIALS = '0.05';

/** What Stryker's own code in the rules reads and writes. */
const stryker = (globalThis.__stryker__ ??= {});

/** Every test by its full name, as the file declares them when it is loaded. */
function loaded(file, script) {
  const tests = new Map();
  const around = [];
  const describe = (name, declare) => {
    around.push(name);
    declare();
    around.pop();
  };
  const it = (name, test) => {
    const full = [...around, name].join(' ');
    if (test.constructor.name !== 'Function')
      throw new Error(`${full}: tests of rules never wait.`);
    tests.set(tests.has(full) ? `${full} (${tests.size})` : full, test);
  };
  Object.assign(globalThis, { describe, it: Object.assign(it, { each: bind(it) }), expect });
  script.runInThisContext()(createRequire(file), { exports: {} });
  return tests;
}

function run(name, test) {
  const since = performance.now();
  const found = { id: name, name, status: TestStatus.Success };
  stryker.currentTestId = name;
  try {
    test();
  } catch (failure) {
    Object.assign(found, { status: TestStatus.Failed, failureMessage: String(failure) });
  }
  stryker.currentTestId = undefined;
  return { ...found, timeSpentMs: performance.now() - since };
}

class RulesRunner {
  /** Stryker's copy of the tree, in which this runs, holds the file once it is built. */
  async init() {
    const file = resolve('build/core-tests.cjs');
    const code = `(function (require, module) {${readFileSync(file, 'utf8')}\n})`;
    const script = new Script(code, { filename: file });
    this.loaded = () => loaded(file, script);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [...this.loaded()].map(([name, test]) => run(name, test));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
    const isStatic = mutantActivation === 'static';
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    stryker.activeMutant = isStatic ? activeMutant.id : undefined;
    const tests = this.loaded();
    stryker.activeMutant = activeMutant.id;
    const ran = [];
    for (const name of testFilter ?? tests.keys()) {
      ran.push(run(name, tests.get(name)));
      if (ran.at(-1).status === TestStatus.Failed) break;
    }
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: ran });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)];
