import type { World } from '../../../src/shells/local/workspace/world.ts';
import { councilTabs, peoplesCells } from './grid.ts';

/** What people’s cells should hold: what stood there at first, and every change that people made since. */
export type WordsOfPeople = {
  /** Somebody did something: whatever differs is theirs. */
  readonly touched: (before: World, after: World) => void;
  /** @param keys - `tab/key` of every row that the register has. */
  readonly astray: (world: World, keys: ReadonlySet<string>) => readonly string[];
};

export function wordsOfPeople(world: World): WordsOfPeople {
  const should = new Map(peoplesCells(world));
  let council = councilTabs(world);
  const councilAstray = (now: World): readonly string[] => {
    const is = councilTabs(now);
    return is.join('\n') === council.join('\n') ? [] : ['a tab that the council keeps was changed'];
  };
  const wrong: string[] = [];
  return {
    touched: (before, after) => {
      wrong.push(...councilAstray(before));
      council = councilTabs(after);
      const [was, is] = [peoplesCells(before), peoplesCells(after)];
      for (const name of new Set([...was.keys(), ...is.keys()])) {
        const text = is.get(name);
        if (was.get(name) === text) continue;
        if (text === undefined) should.delete(name);
        else should.set(name, text);
      }
    },
    astray: (now, keys) => {
      const is = peoplesCells(now);
      const names = [...new Set([...should.keys(), ...is.keys()])];
      return [
        ...wrong,
        ...councilAstray(now),
        ...names
          .filter((name) => keys.has(name.slice(0, name.lastIndexOf('/'))))
          .filter((name) => is.get(name) !== should.get(name))
          .map(
            (name) =>
              `${name}: ${is.get(name) ?? 'nothing'} and not ${should.get(name) ?? 'nothing'}`,
          ),
      ];
    },
  };
}
