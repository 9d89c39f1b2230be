/** What a check of the installation found out about one thing. No child’s name, no case number. */
export type Finding = {
  /** What was looked at: `The time zone of the workbook`. */
  readonly checked: string;
  /**
   * `wrong`: it must be mended before any mail goes. `to confirm`: only a person can see it. `not tried`:
   * one account cannot try it, and nothing waits for it.
   */
  readonly state: 'right' | 'wrong' | 'to confirm' | 'not tried';
  /** What was seen, as a sentence. */
  readonly seen: string;
  /** What to do about it and where; empty where there is nothing to do. */
  readonly fix: string;
};

export const right = (checked: string, seen: string): Finding => ({
  checked,
  state: 'right',
  seen,
  fix: '',
});

export const wrong = (checked: string, seen: string, fix: string): Finding => ({
  checked,
  state: 'wrong',
  seen,
  fix,
});

export const toConfirm = (checked: string, seen: string, fix: string): Finding => ({
  checked,
  state: 'to confirm',
  seen,
  fix,
});

export const notTried = (checked: string, why: string): Finding => ({
  checked,
  state: 'not tried',
  seen: why,
  fix: '',
});
