/** Ages in whole months from the date of birth: 186 is fifteen and a half. Reached on the day itself. */
export type Ages = {
  readonly fromMonths?: number;
  /** Not yet reached. */
  readonly belowMonths?: number;
};

export const legalStatuses = [
  'section-20',
  'interim-care-order',
  'care-order',
  'placement-order',
  'care-leaver',
] as const;

export const placements = [
  'in-house-foster',
  'agency-foster',
  'kinship',
  'regulation-24-25',
  'in-house-residential',
  'agency-residential',
  'semi-independent',
  'supported-lodgings',
  'with-parents',
  'with-adopters',
] as const;

export type LegalStatus = (typeof legalStatuses)[number];
export type Placement = (typeof placements)[number];
