import { serve } from '@hono/node-server';

/** What answers a web request. */
export type Answering = { readonly fetch: (request: Request) => Response | Promise<Response> };

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Begins to answer on this machine's own address, 127.0.0.1, and on no other.
 *
 * @param port - 0 takes any free one.
 * @throws Error with a sentence to print, when the port is taken or may not be used.
 */
export const listen = (app: Answering, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (at) => {
      resolve({ port: at.port, close: () => closed(server) });
    });
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, port)));
  });

const closed = (server: ReturnType<typeof serve>): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is taken by another program. Choose another with --port, for example --port ${port + 1}.`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${port} may not be used by this account. Choose one above 1023 with --port, for example --port 8080.`,
      { cause: error },
    );
  }
  return error;
}
