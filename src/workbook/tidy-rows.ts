/** The rows of Start in which an administrator asks to have the workbook put right. */
export const tidyRows = {
  preview: 'Tidy: show what would change',
  tidy: 'Tidy: do it',
} as const;
