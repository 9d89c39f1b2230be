/**
 * Preloaded into clasp: of the three hundred services that come with Google's client, each is read from
 * disk when it is first used, and not all at the start, which was half of what a start of clasp takes.
 */
import Module from 'node:module';

const load = Module._load;
const lists = /[\\/]googleapis[\\/]build[\\/]src[\\/](apis[\\/])?index\.js$/;
const service = /^\.\/(apis\/)?(?!googleapis$)[a-z0-9_]+(\/v[^/]+)?$/;

Module._load = (request, parent, isMain) => {
  const taken = () => load(request, parent, isMain);
  if (!lists.test(parent?.filename ?? '') || !service.test(request)) return taken();
  return new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args) =>
          taken()[name](...args),
    },
  );
};
