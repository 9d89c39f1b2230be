import { tick } from '../../../src/app/tick.ts';
import type { Run } from '../../../src/app/run.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import type { Program } from '../../../src/workspace/program.ts';
import type { Hands } from './hands.ts';

/** One program about to run: the world as it then stands, and the moment. */
export type Scene = {
  readonly name: string;
  readonly world: World;
  readonly at: LocalDateTime;
  readonly program: (run: Run) => Program<unknown>;
  /** A person set it off, and does so again at once where it came to nothing. A tick comes by itself. */
  readonly asked: boolean;
};

/** Plays programs undisturbed, and keeps how the world stood before each. */
export type Recorder = {
  readonly hands: Hands;
  readonly scenes: readonly Scene[];
  /** A turn that comes by itself. */
  readonly tick: (name: string) => void;
  /** A program that a person sets off. */
  readonly ask: (name: string, program: Scene['program']) => void;
};

export function recorder(hands: Hands): Recorder {
  const scenes: Scene[] = [];
  function record(name: string, program: Scene['program'], asked: boolean): void {
    scenes.push({ name, world: hands.workspace.snapshot(), at: hands.now(), program, asked });
    hands.run(program(hands.newRun()));
  }
  return {
    hands,
    scenes,
    tick: (name) => {
      record(name, tick, false);
      hands.turn();
    },
    ask: (name, program) => {
      record(name, program, true);
    },
  };
}
