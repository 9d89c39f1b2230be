import { routes } from '../pages/routes.ts';
import type { RouteName } from '../pages/routes.ts';

/** A path of ours: which page, and what its places hold. */
export type Named = {
  readonly route: RouteName;
  readonly places: Readonly<Record<string, string>>;
};

const patterns = (Object.keys(routes) as RouteName[]).map((route) => ({
  route,
  pattern: new RegExp(`^${routes[route].path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

/**
 * The page a path names, the other way round from `pathTo`: `/sittings/resources%3A2026-11-25` is the
 * sitting `resources:2026-11-25`. Nothing for a path that is none of ours.
 */
export function namedBy(path: string): Named | undefined {
  for (const { route, pattern } of patterns) {
    const found = pattern.exec(path);
    const places = found && decoded(found.groups ?? {});
    if (places) return { route, places };
  }
  return undefined;
}

/** Nothing when a place holds what no encoding of ours gives, such as a lone `%`. */
function decoded(places: Readonly<Record<string, string>>): Named['places'] | undefined {
  try {
    return Object.fromEntries(
      Object.entries(places).map(([name, text]) => [name, decodeURIComponent(text)]),
    );
  } catch {
    return undefined;
  }
}
