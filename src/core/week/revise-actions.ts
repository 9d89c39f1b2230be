import type {
  Action,
  ActionAgreed,
  Change,
  Item,
  Outcome,
  Register,
} from '../register/register.ts';

/**
 * The actions of a later version: what it says as before stays as it is, done or not; what it says
 * otherwise, or no more, is kept as history; what is new is added. Source: CPR-2.5.
 */
export function reviseActions(
  register: Register,
  item: Item,
  { actions }: Outcome,
  version: number,
): readonly Change[] {
  const old = [...register.rows.action.values()].filter(
    (action) => action.item === item.key && action.replaced === undefined,
  );
  const left = [...old];
  const added = actions.filter((agreed) => !taken(left, (action) => isSame(action, agreed)));
  const rows = added.map((agreed, index): Action => {
    const before = taken(left, ({ what }) => what === agreed.what);
    return {
      key: `${item.key}/v${version}-${index + 1}`,
      item: item.key,
      ...agreed,
      ...(before?.doneOn === undefined ? {} : { doneOn: before.doneOn }),
      ...(before?.plan === undefined ? {} : { plan: before.plan }),
    };
  });
  return [
    ...old
      .filter((action) => !actions.some((agreed) => isSame(action, agreed)))
      .map((action): Change => {
        const by = rows.find(({ what }) => what === action.what)?.key;
        const replaced = { version, ...(by === undefined ? {} : { by }) };
        return { table: 'action', row: { ...action, replaced } };
      }),
    ...rows.map((row): Change => ({ table: 'action', row })),
  ];
}

const isSame = (action: ActionAgreed, agreed: ActionAgreed): boolean =>
  action.what === agreed.what && action.owner === agreed.owner && action.dueOn === agreed.dueOn;

/** Takes the first such action out of those left. */
function taken(left: Action[], is: (action: Action) => boolean): Action | undefined {
  const at = left.findIndex(is);
  return at < 0 ? undefined : left.splice(at, 1)[0];
}
