/** Colours of what is written on the map, each legible on its ground. */
import { interpolateRgb } from 'd3';
import type { Palette } from '../dataset/types.ts';
import type { Label } from './labels.ts';

export interface Ink {
  text: string;
  /** The quieter lines of a label. */
  quiet: string;
  halo: string;
  /** Width of the halo's stroke, as a share of the text size. */
  haloWidth: number;
}

/** The text of a state's colour. */
export function stateText(colour: 'accent' | 'second' | 'muted', palette: Palette): string {
  return { accent: palette.accentText, second: palette.secondText, muted: palette.muted }[colour];
}

function plainInk({ kind, context, shape }: Label, palette: Palette): Ink {
  const { ink, muted, page, land, urban, sea, neighbour } = palette;
  switch (kind) {
    case 'sea':
      return { text: muted, quiet: muted, halo: sea, haloWidth: 0.2 };
    case 'river':
      return { text: muted, quiet: muted, halo: land, haloWidth: 0.2 };
    case 'land':
      return { text: muted, quiet: muted, halo: neighbour, haloWidth: 0.2 };
    case 'unit':
      return context
        ? { text: muted, quiet: muted, halo: urban, haloWidth: 0.22 }
        : { text: ink, quiet: muted, halo: land, haloWidth: 0.26 };
    case 'area':
    case 'point': {
      const quiet = shape?.state ? stateText(shape.state.colour, palette) : muted;
      return { text: ink, quiet, halo: page, haloWidth: 0.36 };
    }
  }
}

/** The ink of a label: on a solid fill that holds it, the colour made for fills; else ink with a halo. */
export function inkOf(label: Label, palette: Palette): Ink {
  const plain = plainInk(label, palette);
  const { ground } = label;
  if (!ground) return plain;
  const fill = palette[ground.state.colour];
  if (ground.state.mark === 'solid' && ground.inside) {
    const towards = (from: string, to: string) => interpolateRgb(from, to)(ground.reveal);
    return {
      text: towards(plain.text, palette.onFill),
      quiet: towards(plain.quiet, palette.onFill),
      halo: towards(plain.halo, fill),
      haloWidth: plain.haloWidth,
    };
  }
  // Hatching and edges of fills run under the letters: only a broad halo keeps them clear.
  return { ...plain, halo: palette.page, haloWidth: 0.2 + 0.2 * ground.reveal };
}
