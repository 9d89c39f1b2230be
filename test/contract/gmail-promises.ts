import { assumed, issue, type Given, type GooglesPromise } from './promise.ts';

const bad = (message: string | RegExp) => ({ status: 400, message });
const send = ({ ask }: Given, message: string) =>
  ask('gmail.users.messages.send', {
    userId: 'me',
    requestBody: { raw: Buffer.from(message).toString('base64url') },
  });

export const gmailPromises: readonly GooglesPromise[] = [
  {
    name: 'a message to nobody is refused',
    source: issue('Byron/google-apis-rs', 351),
    refuses: bad('Recipient address required'),
    attempt: (given) => send(given, 'Subject: Agenda\r\n\r\nHello'),
  },
  {
    name: 'a recipient that is no address is refused',
    source: issue('langchain-ai/langchain', 6234),
    refuses: bad('Invalid To header'),
    attempt: (given) => send(given, 'To: worker one\r\n\r\nHello'),
  },
  {
    name: 'a message that is not base64url is refused',
    source: issue('FlowCrypt/flowcrypt-android', 859),
    refuses: bad(/^Invalid value at 'message\.raw' \(TYPE_BYTES\), Base64 decoding failed/),
    attempt: ({ ask }) =>
      ask('gmail.users.messages.send', { userId: 'me', requestBody: { raw: 'To: you' } }),
  },
  {
    name: 'a message over 25 megabytes is refused',
    source: assumed,
    refuses: bad(/Message too large/),
    attempt: ({ workspace }) =>
      Promise.resolve().then(() =>
        workspace.handle(
          {
            method: 'gmail.users.messages.send',
            ask: {
              userId: 'me',
              requestBody: { raw: Buffer.alloc(25 * 1024 * 1024 + 1, 'x').toString('base64url') },
            },
          },
          { email: workspace.roleAccount },
        ),
      ),
  },
  {
    name: 'the bytes that were sent are the bytes that are kept',
    source: assumed,
    holds: async (given) => {
      const message = 'To: worker.one@council.example\r\nSubject: Agenda\r\n\r\nGrüße 👋';
      const { id } = await send(given, message);
      const [sent] = given.workspace.sentMail();
      expect(sent?.id).toBe(id);
      expect(Buffer.from(sent?.raw ?? '', 'latin1').toString('utf8')).toBe(message);
    },
  },
];
