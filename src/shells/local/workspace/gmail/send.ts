import type { gmail_v1 } from '@googleapis/gmail';
import { invalid } from '../refuse.ts';
import type { Asked, Outcome, World } from '../world.ts';

const mostBytes = 25 * 1024 * 1024;

/** Keeps one message as it was sent, or refuses what Gmail refuses. */
export function sendMessage(
  world: World,
  ask: gmail_v1.Params$Resource$Users$Messages$Send,
  asked: Asked,
): Outcome {
  if (ask.userId !== 'me' && ask.userId !== asked.by.email) invalid('Invalid userId');
  const encoded = ask.requestBody?.raw ?? '';
  if (encoded === '') {
    invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  }
  const raw = decoded(encoded);
  if (raw.length > mostBytes)
    invalid('Message too large. See https://support.google.com/mail/answer/6584.');
  refuseHeaders(raw);
  const number = (world.mail.at(-1)?.number ?? 0) + 1;
  const id = `local-mail-${String(number).padStart(4, '0')}`;
  const sent = Object.freeze({ number, id, raw, at: asked.now, from: asked.by.email });
  return {
    world: { ...world, mail: [...world.mail, sent] },
    reply: { id, threadId: id, labelIds: ['SENT'] },
    touched: { kind: 'mail' },
  };
}

function decoded(encoded: string): string {
  if (!/^[\w-]*={0,2}$/.test(encoded) || encoded.replaceAll('=', '').length % 4 === 1) {
    invalid(
      `Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed for "${encoded.slice(0, 20)}"`,
    );
  }
  return Buffer.from(encoded, 'base64url').toString('latin1');
}

function refuseHeaders(raw: string): void {
  const [head = ''] = raw.split(/\r?\n\r?\n/, 1);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const broken = lines.find((line) => !/^[!-9;-~]+:/.test(line) || line.includes('\r'));
  if (broken !== undefined) invalid(`Invalid header: ${broken.slice(0, 40)}`);
  const value = (name: string): string[] =>
    lines
      .filter((line) => line.toLowerCase().startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trim());
  const recipients = ['to', 'cc', 'bcc'].flatMap(value).filter(Boolean);
  if (recipients.length === 0) invalid('Recipient address required');
  const wrong = recipients
    .flatMap((list) => list.split(','))
    .find((one) => !/[^\s@<]+@[^\s@>]+/.test(one));
  if (wrong !== undefined) invalid('Invalid To header');
}
