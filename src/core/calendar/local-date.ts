declare const localDate: unique symbol;

/** A calendar day, `2026-06-10`. No time, no zone: the day on the wall calendar in London. */
export type LocalDate = string & { readonly [localDate]: true };
