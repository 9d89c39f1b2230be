/**
 * Work done once for each thing it is worked out from. The register's tables are never altered, only
 * replaced, so what was worked out from one holds for as long as that one is asked about.
 */
export function oncePer<Of extends object, Value>(work: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = work(of);
    known.set(of, { value });
    return value;
  };
}

/** Rows by what they belong to, in the order of their table. */
export function gatheredBy<Row>(
  rows: Iterable<Row>,
  belongsTo: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const gathered = new Map<string, Row[]>();
  for (const row of rows) {
    const own = gathered.get(belongsTo(row));
    if (own) own.push(row);
    else gathered.set(belongsTo(row), [row]);
  }
  return gathered;
}
