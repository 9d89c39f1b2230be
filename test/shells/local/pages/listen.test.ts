import { Hono } from 'hono';
import { listen } from '../../../../src/shells/local/pages/listen.ts';

const app = new Hono().get('/', (c) => c.text('here'));

describe('listen', () => {
  it('answers on 127.0.0.1, until it is closed', async () => {
    const listening = await listen(app, 0);
    const address = `http://127.0.0.1:${listening.port}/`;
    expect(await (await fetch(address)).text()).toBe('here');
    await listening.close();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('names a port that is taken, and how to choose another', async () => {
    const listening = await listen(app, 0);
    await expect(listen(app, listening.port)).rejects.toThrow(
      `Port ${listening.port} is taken by another program. Choose another with --port`,
    );
    await listening.close();
  });
});
