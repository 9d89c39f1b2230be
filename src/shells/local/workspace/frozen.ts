/** Freezes a value of plain objects and arrays all the way down, and returns it. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** A copy that shares nothing with the original, without members that are undefined or null. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map((part: unknown) => copied(part)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (part !== undefined && part !== null) copy[name] = copied(part as unknown);
  }
  return copy as T;
}

/** A frozen copy: safe to keep, safe to hand out. */
export function kept<T>(value: T): T {
  return frozen(copied(value));
}
