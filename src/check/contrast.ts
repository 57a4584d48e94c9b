/** Colours that cannot be told apart: text on what it stands on, and surfaces beside each other. */
import type { Problem } from '../dataset/problems.ts';
import type { Dataset, Palette } from '../dataset/types.ts';
import { contrast } from '../style/contrast.ts';

type Colour = keyof Palette;

/** Contrast of text by WCAG: AAA on the page itself, AA on what lies on it; and of two surfaces. */
const AAA = 7;
const AA = 4.5;
const APART = 1.1;

/** What stands on what in every theme, and the least contrast of it. */
const pairs: readonly [text: Colour, ground: Colour, least: number][] = [
  ...(['ink', 'muted', 'accentText', 'secondText'] as const).flatMap(
    (text): [Colour, Colour, number][] => [
      [text, 'page', AAA],
      [text, 'raised', AA],
    ],
  ),
  ...(['accent', 'second', 'bar'] as const).map((fill): [Colour, Colour, number] => [
    'onFill',
    fill,
    AA,
  ]),
  ['sea', 'land', APART],
  ['sea', 'neighbour', APART],
];

/** For a projector, which takes contrast away: more where text stands on colours. */
const projected = pairs.map(([text, ground, least]): (typeof pairs)[number] => [
  text,
  ground,
  least === AA ? AAA : least,
]);

/** Errors for colours of an edition whose contrast is too low to be read. */
export function checkContrast({ edition }: Dataset): Problem[] {
  const { themes, projector, paper } = edition;
  const palettes: [path: string[], palette: Palette | undefined, wanted: typeof pairs][] = [
    [['themes', 'light'], themes.light, pairs],
    [['themes', 'dark'], themes.dark, pairs],
    [['projector', 'bright'], projector?.bright, projected],
    [['projector', 'dim'], projector?.dim, projected],
    [['paper'], paper, pairs],
  ];
  return palettes.flatMap(([path, palette, wanted]) =>
    wanted.flatMap(([text, ground, least]): Problem[] => {
      if (!palette) return [];
      const found = contrast(palette[text], palette[ground]);
      if (found >= least) return [];
      return [
        {
          ...{ file: 'edition.json', path: [...path, text] },
          found: `${palette[text]}, ${found.toFixed(2)}:1 on ${ground} (${palette[ground]})`,
          expected: `at least ${least}:1`,
        },
      ];
    }),
  );
}
