import { bundleForNode } from '../../given/bundle-for-node.ts';

/**
 * A process of the crash tests: bundled it is twice as fast as inside Jest, and there to be killed.
 *
 * @param entry - its file, in this folder.
 * @returns where the bundle stands.
 */
export const bundled = (entry: string): Promise<string> =>
  bundleForNode(`test/crash/given/${entry}.ts`, `crash-${entry}`);
