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

/** One more for each broken rule, and in the first run for each test; undefined while the file is loaded. */
let turn;

/**
 * Where the rules keep what they have worked out. What was kept while the file was loaded stays: no rule was
 * broken then. Later it holds for one turn, else what a broken rule worked out would be met by the next.
 */
globalThis.Forgetful = class {
  #loaded = new Map();
  #kept = new Map();
  #turn;

  #now() {
    if (turn === undefined) return this.#loaded;
    if (this.#turn !== turn) [this.#turn, this.#kept] = [turn, new Map()];
    return this.#kept;
  }

  get(key) {
    return this.#loaded.get(key) ?? this.#now().get(key);
  }

  set(key, value) {
    this.#now().set(key, value);
    return this;
  }
};

/** The names of the tests that stand in the folder of the agenda's own tests. */
const ofAgenda = new Set();

/** Every test by its full name, as the file declares them when it is loaded. */
function loaded(file, script) {
  const tests = new Map();
  const around = [];
  const describe = (name, declare) => {
    around.push(name);
    declare();
    around.pop();
  };
  const it = (title, test) => {
    const full = [...around, title].join(' ');
    if (test.constructor.name !== 'Function')
      throw new Error(`${full}: tests of rules never wait.`);
    const name = tests.has(full) ? `${full} (${tests.size})` : full;
    if (globalThis.testsOf === 'agenda') ofAgenda.add(name);
    tests.set(name, test);
  };
  Object.assign(globalThis, { describe, it: Object.assign(it, { each: bind(it) }), expect });
  turn = undefined;
  script.runInThisContext()(createRequire(file), { exports: {} });
  turn = 0;
  return tests;
}

const inTime = new Script('globalThis.testToRun()');

/**
 * The longest that each test took while it was green. What takes twenty times as long, and two seconds at
 * least, is endless; stopped here it costs no new process, and no minute.
 */
const longest = new Map();
const mostMs = (name) => Math.ceil(Math.max(2_000, 20 * (longest.get(name) ?? 3_000)));

function run(name, test) {
  const since = performance.now();
  const found = { id: name, name, status: TestStatus.Success };
  stryker.currentTestId = name;
  globalThis.testToRun = test;
  try {
    inTime.runInThisContext({ timeout: mostMs(name) });
  } catch (failure) {
    const isEndless = failure?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    const status = TestStatus.Failed;
    Object.assign(found, { status, isEndless, failureMessage: String(failure) });
  }
  stryker.currentTestId = undefined;
  const timeSpentMs = performance.now() - since;
  if (found.status === TestStatus.Success)
    longest.set(name, Math.max(timeSpentMs, longest.get(name) ?? 0));
  return { ...found, timeSpentMs };
}

/**
 * Each test of a week makes agendas on its way, and would be run for a mistake in how the best one is found:
 * what the agenda's own tests do not notice there counts as alive. Stryker takes for endless what comes to a
 * place a hundred times as often as all tests together did; there that is hours, and once as often will do.
 */
const isInBest = (file) => /agenda[\\/]best[\\/]/.test(file);
const askedFor = (file, names) =>
  isInBest(file) ? names.filter((name) => ofAgenda.has(name)) : names;
const mostHits = (file, limit) => (limit && isInBest(file) ? limit / 100 : limit);

/** What the quickest of its tests do not notice in this time counts as alive, though a slower one might. */
const patienceMs = 2_000;

/**
 * One load serves many mutants: what the rules keep between two calls is forgotten, and what a file makes
 * while it loads is never mutated here. After an endless loop a new load is cheap against what it may have left.
 */
class RulesRunner {
  /** Milliseconds each test took last: the quick ones go first, and what went red of late before them. */
  #spent = new Map();

  /** Stryker's copy of the tree, in which this runs, holds the file once it is built. */
  async init() {
    const file = resolve('build/core-tests.cjs');
    const code = `(function (require, module) {${readFileSync(file, 'utf8')}\n})`;
    const script = new Script(code, { filename: file });
    this.load = () => (this.tests = loaded(file, script));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [...this.load()].map(([name, test]) => {
      turn += 1;
      return run(name, test);
    });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit: most, mutantActivation, sandboxFileName, testFilter }) {
    if (mutantActivation === 'static')
      throw new Error('Static mutants are ignored: see the settings.');
    const tests = this.tests ?? this.load();
    const hitLimit = mostHits(sandboxFileName, most);
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    stryker.activeMutant = activeMutant.id;
    turn += 1;
    const ran = [];
    const since = performance.now();
    for (const name of this.#quickestFirst(
      askedFor(sandboxFileName, testFilter ?? [...tests.keys()]),
    )) {
      const test = run(name, tests.get(name));
      ran.push(test);
      const isRed = test.status === TestStatus.Failed;
      this.#spent.set(name, isRed ? 0 : test.timeSpentMs);
      if (isRed || performance.now() - since > patienceMs) break;
    }
    stryker.activeMutant = undefined;
    const isEndless = ran.at(-1)?.isEndless;
    const endless = isEndless
      ? { status: DryRunStatus.Timeout, reason: ran.at(-1).name }
      : determineHitLimitReached(stryker.hitCount, hitLimit);
    if (endless) this.tests = undefined;
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: ran });
  }

  #quickestFirst(names) {
    const spent = (name) => this.#spent.get(name) ?? 1;
    return names.toSorted((one, other) => spent(one) - spent(other));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)];
