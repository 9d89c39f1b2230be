import type { LegalStatus, Placement } from './child.ts';

/** Legal statuses as people read them. */
export const legalStatusWords: Readonly<Record<LegalStatus, string>> = {
  'section-20': 'Accommodated under section 20',
  'interim-care-order': 'Interim care order',
  'care-order': 'Care order',
  'placement-order': 'Placement order',
  'care-leaver': 'Care leaver',
};

/** Kinds of placement as people read them. */
export const placementWords: Readonly<Record<Placement, string>> = {
  'in-house-foster': 'In-house foster care',
  'agency-foster': 'Agency foster care',
  kinship: 'Kinship care',
  'regulation-24-25': 'Temporary approval under regulation 24 or 25',
  'in-house-residential': 'In-house residential home',
  'agency-residential': 'Agency residential home',
  'semi-independent': 'Semi-independent home',
  'supported-lodgings': 'Supported lodgings',
  'with-parents': 'Placed with parents',
  'with-adopters': 'Placed for adoption',
};
