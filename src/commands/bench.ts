/** Counts the calls of each job. */
export async function bench(print: (line: string) => void): Promise<void> {
  await Promise.resolve();
  print('');
}
