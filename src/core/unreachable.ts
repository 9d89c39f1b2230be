/** The end of a switch that has met every case: reached only through a mistake in the code. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
