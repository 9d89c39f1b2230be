import { keyHash } from '../../../src/core/register/key-hash.ts';
import type { Mail, Register } from '../../../src/core/register/register.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import type { Answer } from './faults.ts';
import type { Hands } from './hands.ts';
import type { Scene } from './scene.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { standingOf } from './standing.ts';

/** Watches what really happens to the world, whatever the register believes. */
export type Witness = {
  /** A way to ask that this run’s requests are watched through. */
  readonly watching: (
    send: (request: WorkspaceRequest) => Answer,
  ) => (request: WorkspaceRequest) => Answer;
  readonly fault: () => void;
  readonly faults: () => number;
  readonly requests: () => number;
  readonly wasSent: (mail: Mail) => boolean;
  /** Everything that is lost, doubled or filled twice, in words. */
  readonly wrong: (register: Register) => readonly string[];
};

export function witness(hands: Hands, scene: Scene): Witness {
  let faults = 0;
  let requests = 0;
  const sends = new Map<string, number>();
  const fills = new Map<string, number>();
  const before = scene.world.mail.length;
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const hashesOf = ({ key, attempt }: Mail): readonly string[] =>
    Array.from({ length: attempt }, (_, index) => keyHash(`${key}#${String(index + 1)}`));
  const timesSent = (mail: Mail): number =>
    hashesOf(mail).reduce((sum, hash) => sum + (sends.get(hash) ?? 0), 0);

  return {
    watching: (send) => {
      let remembered = '';
      return (request) => {
        const answer = send(request);
        requests += 1;
        if (request.method === 'memory.remember') remembered = request.ask.mailKey ?? '';
        if ('failure' in answer) return answer;
        if (request.method === 'gmail.users.messages.send') add(sends, remembered);
        if (isFill(request)) add(fills, request.ask.documentId ?? '');
        return answer;
      };
    },
    fault: () => {
      faults += 1;
    },
    faults: () => faults,
    requests: () => requests,
    wasSent: (mail) => timesSent(mail) > 0,
    wrong: (register) => {
      const world = hands.workspace.snapshot();
      const { doubled, mails } = standingOf(world, register, scene.at);
      const texts = mails.slice(before);
      return [
        ...responsesAstray(
          register,
          world.responses.map(({ responseId }) => responseId),
        ),
        ...doubled.map((key) => `two files: ${key}`),
        ...[...fills].filter(([, times]) => times > 1).map(([id]) => `filled twice: ${id}`),
        ...twoParts(world),
        ...texts
          .filter((text, at) => texts.indexOf(text) < at)
          .map((text) => `sent twice: ${text}`),
        ...[...register.rows.mail.values()].flatMap((mail) =>
          mailAstray(mail, timesSent(mail), scene),
        ),
        ...[...register.rows.document.values()]
          .filter(({ status }) => status !== 'made')
          .map(({ key, status }) => `${status}: ${key}`),
      ];
    },
  };
}

function responsesAstray(register: Register, responses: readonly string[]): readonly string[] {
  const taken = [...register.rows.referral.values()].flatMap((referral) => referral.responses);
  return [
    ...responses.filter((id) => !taken.includes(id)).map((id) => `referral lost: ${id}`),
    ...taken.filter((id, at) => taken.indexOf(id) < at).map((id) => `referral doubled: ${id}`),
  ];
}

function mailAstray(mail: Mail, times: number, scene: Scene): readonly string[] {
  if (times > 1) return [`sent ${String(times)} times: ${mail.key}`];
  const told = mail.status === 'sent' && (mail.sentAt ?? '') >= scene.at;
  if (told && times === 0) return [`said to be sent, and was not: ${mail.key}`];
  if (mail.status === 'claimed') return [`still claimed: ${mail.key}`];
  const untold = times === 1 && mail.status !== 'sent' && mail.status !== 'not-known';
  return untold ? [`sent, and said to be ${mail.status}: ${mail.key}`] : [];
}

/** Mails nobody knows whether they were sent and that To do does not show. */
export function unseenOf(register: Register, hands: Hands): readonly string[] {
  const lines = toDo(register, hands.now());
  return [...register.rows.mail.values()]
    .filter(({ status }) => status === 'not-known')
    .map(({ key }) => key)
    .filter(
      (key) => !lines.some(({ about, words }) => about === key && words.includes('Not known')),
    );
}

/** Minutes may be brought up to date as often as the register changes; a document is filled once. */
const isFill = (
  request: WorkspaceRequest,
): request is WorkspaceRequest & { readonly method: 'docs.documents.batchUpdate' } =>
  request.method === 'docs.documents.batchUpdate' &&
  (request.ask.requestBody?.requests ?? []).some(({ createNamedRange }) =>
    createNamedRange?.name?.startsWith('panel_filled_'),
  );

/** No part of a document was written in twice. */
const twoParts = ({ documents }: World): readonly string[] =>
  [...documents].flatMap(([id, { namedRanges }]) => {
    const names = [...new Set(namedRanges.map(({ name }) => name))];
    const keys = names.flatMap((name) => /^panel_part_(.+)_\w+_\w*$/.exec(name)?.[1] ?? []);
    return keys
      .filter((key, at) => keys.indexOf(key) < at)
      .map((key) => `two parts: ${key} in ${id}`);
  });
