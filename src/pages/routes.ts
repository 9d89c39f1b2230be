/** Every page and what it can be asked: the one table that pages link by and servers answer by. */
export const routes = {
  home: { path: '/', methods: ['get'] },
  clock: { path: '/clock', methods: ['post'] },
  visitor: { path: '/visitor', methods: ['post'] },
  carryOn: { path: '/carry-on', methods: ['post'] },
  refer: { path: '/refer', methods: ['get', 'post'] },
  referTo: { path: '/refer/:panel', methods: ['get', 'post'] },
  draft: { path: '/drafts/:draft', methods: ['get'] },
  deleteDraft: { path: '/drafts/:draft/delete', methods: ['get', 'post'] },
  referral: { path: '/referrals/:reference', methods: ['get'] },
  amend: { path: '/referrals/:reference/amend', methods: ['get', 'post'] },
  withdraw: { path: '/referrals/:reference/withdraw', methods: ['get', 'post'] },
  asked: { path: '/referrals/:reference/asked', methods: ['get', 'post'] },
  papers: { path: '/referrals/:reference/papers', methods: ['get', 'post'] },
  permission: { path: '/referrals/:reference/permission', methods: ['get', 'post'] },
  ownPanels: { path: '/panels', methods: ['get', 'post'] },
  panelSittings: { path: '/panels/:panel/sittings', methods: ['get', 'post'] },
  caseNote: { path: '/panels/:panel/case-note', methods: ['get'] },
  report: { path: '/panels/:panel/reports/:report', methods: ['get', 'post'] },
  sitting: { path: '/sittings/:sitting', methods: ['get'] },
  reply: { path: '/sittings/:sitting/reply', methods: ['get', 'post'] },
  replyFor: { path: '/sittings/:sitting/reply/:person', methods: ['get', 'post'] },
  minutes: { path: '/sittings/:sitting/minutes', methods: ['get', 'post'] },
  action: { path: '/actions/:action', methods: ['get', 'post'] },
  record: { path: '/records/:record', methods: ['get', 'post'] },
  oversight: { path: '/oversight', methods: ['get'] },
  overseen: { path: '/oversight/:item', methods: ['get', 'post'] },
  access: { path: '/access', methods: ['get'] },
  outbox: { path: '/outbox', methods: ['get'] },
  mail: { path: '/outbox/:mail', methods: ['get'] },
  children: { path: '/children', methods: ['get', 'post'] },
  due: { path: '/due/:panel', methods: ['get', 'post'] },
  followed: { path: '/tracker/:panel/:child', methods: ['get', 'post'] },
  register: { path: '/register', methods: ['get'] },
  tab: { path: '/register/:tab', methods: ['get'] },
  cell: { path: '/register/:tab/:key/:column', methods: ['get', 'post'] },
  document: { path: '/documents/:file', methods: ['get', 'post'] },
  requests: { path: '/requests', methods: ['get'] },
} as const satisfies Readonly<Record<string, Route>>;

type Route = { readonly path: string; readonly methods: readonly ('get' | 'post')[] };

export type RouteName = keyof typeof routes;

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Places<Name extends RouteName> = Readonly<
  Record<NamesIn<(typeof routes)[Name]['path']>, string>
>;

/**
 * The address of a page, from the root: `pathTo('sitting', { sitting: 'resources:2026-11-25' })` is
 * `/sittings/resources%3A2026-11-25`.
 */
export function pathTo<Name extends RouteName>(
  name: Name,
  ...[places]: keyof Places<Name> extends never ? [] : [places: Places<Name>]
): string {
  const values: Readonly<Record<string, string>> = places ?? {};
  return routes[name].path.replace(/:(\w+)/g, (_, place: string) =>
    encodeURIComponent(values[place] ?? ''),
  );
}
