import { keyHash } from '../../../src/core/register/key-hash.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import type { Hands } from './hands.ts';
import type { Scene } from './scene.ts';
import { withoutMoments } from './standing.ts';
import type { Standing } from './standing.ts';
import { answered, play } from './trial.ts';
import type { Ending, Resting, Trial } from './trial.ts';
import { without } from '../../given/without.ts';

/** A scene played without a fault: what every disturbed trial of it must come to. */
export type Undisturbed<T extends Ending = Trial> = {
  readonly scene: Scene;
  readonly trial: T;
  readonly answered: Standing;
  /** Key of each mail the scene sends → its words. */
  readonly wordsOf: ReadonlyMap<string, string>;
};

export function undisturbed(hands: Hands, scene: Scene): Undisturbed {
  const trial = play(hands, scene, new Map());
  const { standing } = answered(hands, scene, trial, () => false);
  const requests = trial.steps.map(({ request }) => request);
  return { scene, trial, answered: standing, wordsOf: wordsByKey(scene, trial, requests) };
}

/** Each send comes after its key was remembered, so the two lists name the same mails in order. */
export function wordsByKey(
  scene: Scene,
  { mails, standing }: Ending,
  requests: readonly WorkspaceRequest[],
): Undisturbed['wordsOf'] {
  const named = new Map(mails.map(({ key, attempt }) => [keyHash(`${key}#${attempt}`), key]));
  const keys = requests.flatMap(({ method, ask }, index) => {
    if (requests[index + 1]?.method !== 'gmail.users.messages.send') return [];
    return method === 'memory.remember' ? [named.get(ask.mailKey ?? '') ?? ''] : [];
  });
  const words = standing.mails.slice(scene.world.mail.length);
  return new Map(keys.map((key, index) => [withoutMoments(key, scene.at), words[index] ?? '']));
}

/**
 * Everything a disturbed trial does otherwise than it may, in words; nothing when it keeps every promise:
 * no mail twice, at most one missing for each fault, each of those on To do; register and documents as
 * undisturbed; and after truthful answers no difference at all.
 */
export function broken(
  hands: Hands,
  whole: Undisturbed<Ending>,
  trial: Resting,
  faults: number,
): readonly string[] {
  const { scene } = whole;
  const { standing, unknown } = trial;
  const open = new Set(unknown.map(({ key }) => `mail/${withoutMoments(key, scene.at)}`));
  const knownBefore = whole.trial.unknown.length;
  const missing = without(whole.trial.standing.mails, standing.mails);
  const explained = new Set(
    unknown.map(({ key }) => whole.wordsOf.get(withoutMoments(key, scene.at))),
  );
  const after = answered(hands, scene, trial, (key) =>
    standing.mails.includes(whole.wordsOf.get(withoutMoments(key, scene.at)) ?? ''),
  );
  return [
    ...trial.unseen.map((key) => `not on To do: ${key}`),
    ...doubledOrStrange(whole.trial.standing, standing),
    ...(open.size - knownBefore > faults ? [`not known: ${[...open].join(', ')}`] : []),
    ...missing.filter((mail) => !explained.has(mail)).map((mail) => `lost: ${firstLines(mail)}`),
    ...differences('row', whole.trial.standing.rows, standing.rows, open),
    ...differences('file', whole.trial.standing.files, standing.files),
    ...differences('row answered', whole.answered.rows, after.standing.rows),
    ...differences('file answered', whole.answered.files, after.standing.files),
    ...doubledOrStrange(whole.answered, after.standing),
    ...without(whole.answered.mails, after.standing.mails).map(
      (mail) => `never sent: ${firstLines(mail)}`,
    ),
    ...after.unknown.map(({ key }) => `not known after its answer: ${key}`).slice(knownBefore),
  ];
}

function doubledOrStrange(whole: Standing, standing: Standing): readonly string[] {
  return [
    ...standing.doubled.map((key) => `two files: ${key}`),
    ...without(standing.mails, whole.mails).map(
      (mail) => `sent twice or strange: ${firstLines(mail)}`,
    ),
  ];
}

function differences(
  what: string,
  whole: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, string>,
  leave: ReadonlySet<string> = new Set(),
): readonly string[] {
  return [...new Set([...whole.keys(), ...standing.keys()])].flatMap((key) => {
    const [is, should] = [standing.get(key), whole.get(key)];
    if (leave.has(key) || is === should) return [];
    return [`${what} ${key}: ${excerpt(is, should)} and not ${excerpt(should, is)}`];
  });
}

/** Where two texts part. */
function excerpt(text: string | undefined, other = ''): string {
  if (text === undefined) return 'missing';
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return `…${text.slice(Math.max(0, at - 40), at + 120)}…`;
}

const firstLines = (mail: string): string => mail.split('\n').slice(0, 2).join(' ');
