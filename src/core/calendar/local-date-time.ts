declare const localDateTime: unique symbol;

/**
 * A moment on the London wall clock, `2026-06-08T17:00:00`. Text order is time order, but for the one
 * hour that the clocks repeat in October. Shells make it from an instant; nothing else reads a clock.
 */
export type LocalDateTime = string & { readonly [localDateTime]: true };
