import type { Touched, World } from '../world.ts';

export type Folder = {
  readonly world: World | undefined;
  readonly save: (world: World, touched: Touched) => void;
  readonly close: () => void;
};

export function openFolder(_path: string, _roleAccount: string): Folder {
  throw new Error('not yet');
}
