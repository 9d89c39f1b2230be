/** What a template expects: words, a yes or no, or a list of rows. */
export type FactShape = {
  readonly [name: string]: 'text' | 'flag' | readonly [FactShape];
};

/** The facts of a shape, as a type: what a planner must supply is then checked by the compiler. */
export type FactsOf<S extends FactShape> = {
  readonly [N in keyof S]: S[N] extends 'text'
    ? string
    : S[N] extends 'flag'
      ? boolean
      : S[N] extends readonly [infer R extends FactShape]
        ? readonly FactsOf<R>[]
        : never;
};
