/** `RP-26-0142`: how a referral and its child are known everywhere a name must not stand. */
export type Reference = string;
/** `resources:2026-11-25`. */
export type SittingKey = string;
/** `RP-26-0142@resources:2026-11-25`: one child at one sitting. */
export type ItemKey = string;
