/** Ages in whole months from the date of birth: 186 is fifteen and a half. Reached on the day itself. */
export type Ages = {
  readonly fromMonths?: number;
  /** Not yet reached. */
  readonly belowMonths?: number;
};
