import { legalStatusWords, placementWords } from '../../core/panel/child-words.ts';
import type { LegalStatus, Placement } from '../../core/panel/child.ts';

/**
 * What extracts call a legal status: words, and the codes of the national return of children looked after
 * (Department for Education, SSDA903, code set "Legal status": C1 interim and C2 full care order, E1 placement
 * order, V2 to V4 accommodation under section 20).
 */
const legalStatuses: Readonly<Record<LegalStatus, readonly string[]>> = {
  'section-20': ['section 20', 's20', 's 20', 'v2', 'v3', 'v4', 'accommodated'],
  'interim-care-order': ['interim care order', 'ico', 'c1'],
  'care-order': ['care order', 'full care order', 'co', 'fco', 'c2', 'section 31', 's31'],
  'placement-order': ['placement order', 'po', 'e1'],
  'care-leaver': ['care leaver', 'leaving care', 'former relevant', 'left care'],
};

/** The same for placements; whose foster carer or home it is may stand in a column of its own. */
const placements: Readonly<Record<Placement, readonly string[]>> = {
  'in-house-foster': [
    'in house foster',
    'in house foster care',
    'in house fostering',
    'local authority foster care',
  ],
  'agency-foster': ['agency foster', 'agency foster care', 'independent fostering agency', 'ifa'],
  kinship: [
    'kinship',
    'family and friends',
    'connected person',
    'connected persons',
    'u1',
    'u2',
    'u3',
  ],
  'regulation-24-25': [
    'regulation 24 25',
    'regulation 24',
    'regulation 25',
    'reg 24',
    'reg 25',
    'reg 24 25',
  ],
  'in-house-residential': ['in house residential', 'in house childrens home'],
  'agency-residential': ['agency residential', 'private residential', 'independent childrens home'],
  'semi-independent': [
    'semi independent',
    'semi independent living',
    'supported accommodation',
    'h5',
    'p2',
  ],
  'supported-lodgings': ['supported lodgings', 'supported lodging'],
  'with-parents': ['with parents', 'placed with parents', 'own parents', 'p1'],
  'with-adopters': ['with adopters', 'placed for adoption', 'adoption', 'a3', 'a4', 'a5', 'a6'],
};

/** Kinds that need to be told whose they are: the council's own, or another's. */
const byProvider: readonly (readonly [readonly string[], own: Placement, other: Placement])[] = [
  [['foster', 'foster care', 'fostering', 'u4', 'u5', 'u6'], 'in-house-foster', 'agency-foster'],
  [
    ['residential', 'childrens home', 'residential home', 'k1', 'k2', 'r1'],
    'in-house-residential',
    'agency-residential',
  ],
];

const own = ['pr1', 'own provision', 'in house', 'own', 'local authority'];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function named<Kind extends string>(
  lists: Readonly<Record<Kind, readonly string[]>>,
  shown: Readonly<Record<Kind, string>>,
  text: string,
): Kind | undefined {
  const words = plain(text);
  const [code] = words.split(' ');
  const kinds = Object.keys(lists) as Kind[];
  return (
    kinds.find(
      (kind) =>
        [kind, shown[kind]].some((one) => plain(one) === words) || lists[kind].includes(words),
    ) ??
    // "C1: interim care order" begins with its code.
    kinds.find((kind) => /^[a-z]\d$/.test(code ?? '') && lists[kind].includes(code ?? ''))
  );
}

const byProvidersKind = (text: string): (typeof byProvider)[number] | undefined => {
  const words = plain(text);
  const [code = ''] = words.split(' ');
  return byProvider.find(([names]) => names.includes(words) || names.includes(code));
};

/** Foster care or a home, by a word that does not say whether it is the council's own. */
export const lacksProvider = (text: string): boolean => byProvidersKind(text) !== undefined;

/** The legal status that words or a code mean; nothing for any other. */
export const legalStatusFrom = (text: string): LegalStatus | undefined =>
  named(legalStatuses, legalStatusWords, text);

/**
 * The kind of placement that words or a code mean; nothing for any other.
 *
 * @param provider - whose it is, where a column tells; not the council's own where it is another.
 */
export function placementFrom(text: string, provider: string): Placement | undefined {
  const found = named(placements, placementWords, text);
  if (found) return found;
  const kind = byProvidersKind(text);
  if (!kind || plain(provider) === '') return undefined;
  const [, ours, others] = kind;
  const whose = plain(provider);
  return own.some((one) => whose === one || whose.startsWith(`${one} `)) ? ours : others;
}
