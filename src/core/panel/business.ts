import type * as v from 'valibot';
import type * as schema from './business-schema.ts';

/** A value that nobody changes, all the way down. */
type Said<T> = T extends readonly (infer Item)[]
  ? readonly Said<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Said<T[Key]> }
    : T;

type Of<Part extends keyof typeof schema> = Said<
  v.InferOutput<(typeof schema)[Part] & v.GenericSchema>
>;

/**
 * What a panel's terms of reference say of children, people and papers. The schema says what each part
 * means; a part on which the terms are silent is absent.
 */
export type Business = {
  readonly [Part in keyof typeof schema]?: Of<Part>;
};

export type HandOffRule = NonNullable<Business['handOffs']>[number];

export type OversightRule = NonNullable<Business['oversight']>[number];
