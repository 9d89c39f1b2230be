/** One store of Google’s Properties, with its limits: 9 KB a value, 500 KB in all, text only. */
export type FakeProperties = {
  readonly kept: Map<string, string>;
  readonly store: {
    readonly getProperty: (name: string) => string | null;
    readonly getProperties: () => Record<string, string>;
    readonly setProperty: (name: string, value: string) => unknown;
    readonly setProperties: (values: Record<string, string>) => unknown;
    readonly deleteProperty: (name: string) => unknown;
  };
};

export function fakeProperties(): FakeProperties {
  const kept = new Map<string, string>();
  const keep = (name: string, value: unknown): void => {
    if (typeof value !== 'string') throw new Error(`${name}: only text is kept.`);
    if (value.length > 9_000) throw new Error('Argument too large: value');
    const all = [...new Map(kept).set(name, value)].reduce(
      (sum, [one, other]) => sum + one.length + other.length,
      0,
    );
    if (all > 500_000) throw new Error('You have exceeded the property storage quota.');
    kept.set(name, value);
  };
  const store = {
    getProperty: (name: string) => kept.get(name) ?? null,
    getProperties: () => Object.fromEntries(kept),
    setProperty: (name: string, value: string) => {
      keep(name, value);
      return store;
    },
    setProperties: (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) keep(name, value);
      return store;
    },
    deleteProperty: (name: string) => {
      kept.delete(name);
      return store;
    },
  };
  return { kept, store };
}
