import { createRequire } from 'node:module';
import path from 'node:path';

export type PushedScript = {
  /** `Code.js`, byte for byte as clasp pushes it. */
  readonly code: string;
  /** What Apps Script can call. */
  readonly names: readonly string[];
};

type Bundler = { readonly bundleAppsScript: (root: string) => Promise<PushedScript> };

let made: Promise<PushedScript> | undefined;

/** The script as the build makes it, made once for all tests that run beside each other. */
export const pushedScript = (): Promise<PushedScript> => (made ??= makeScript());

function makeScript(): Promise<PushedScript> {
  const root = path.resolve('.');
  const { bundleAppsScript } = createRequire(path.join(root, 'package.json'))(
    './.ci/bundle-apps-script.cjs',
  ) as Bundler;
  return bundleAppsScript(root);
}
