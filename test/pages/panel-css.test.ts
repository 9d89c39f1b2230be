import css from '../../src/pages/panel.css';

type Inks = Readonly<Record<string, string>>;

const inksOf = (block: string): Inks =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, ink]) => [name, ink]),
  );

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const themes: readonly (readonly [string, Inks])[] = [
  ['light', inksOf(light)],
  ['dark', { ...inksOf(light), ...inksOf(dark) }],
];

const pairs = [
  ['ink', 'page'],
  ['ink', 'box'],
  ['quiet', 'page'],
  ['quiet', 'box'],
  ['link', 'page'],
  ['wrong', 'page'],
  ['button-ink', 'button'],
  ['focus-ink', 'focus'],
  ['late-ink', 'late'],
  ['near-ink', 'near'],
  ['to-come-ink', 'to-come'],
  ['done-ink', 'done'],
  ['waiting-ink', 'waiting'],
] as const;

function luminance(ink: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(ink.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('the inks of the pages [WCAG 1.4.3]', () => {
  it('are measured as the guidelines measure', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
  });

  for (const [theme, inks] of themes) {
    it.each(pairs)(`can be read in the ${theme} theme: %s on %s`, (ink, fill) => {
      expect(contrast(inks[ink] ?? '', inks[fill] ?? '')).toBeGreaterThanOrEqual(4.5);
    });
  }
});
