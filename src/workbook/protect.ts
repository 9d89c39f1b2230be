import type { sheets_v4 } from '@googleapis/sheets';

/** Keeps a tab to the role account, but for the cells that people fill. */
export const protect = (
  sheetId: number,
  roleAccount: string,
  unprotectedRanges: readonly sheets_v4.Schema$GridRange[],
): sheets_v4.Schema$Request => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId },
      description: 'Written by the register',
      editors: { users: [roleAccount] },
      ...(unprotectedRanges.length > 0 ? { unprotectedRanges: [...unprotectedRanges] } : {}),
    },
  },
});
