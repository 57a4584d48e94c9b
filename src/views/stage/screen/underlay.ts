/** The live map under a stage's drawing. Loads MapLibre, so it comes late and only where it is asked for. */
import type { Dataset, Geometry, Palette } from '../../../dataset/types.ts';
import { createLiveMap, type LiveMap } from '../../../map/live.ts';
import type { View } from '../../../scenes/camera.ts';
import type { MapFrame, Size } from '../../../scenes/types.ts';
import { wordsOf } from '../../../i18n/words.ts';
import { LINES, type MapSlot } from '../mapPart.ts';
import type { Under } from './picture.ts';

export interface UnderlayOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  palette: Palette;
  /** Of the map in units of the drawing. */
  size: Size;
  /** Pixels to a unit of the drawing. */
  scale: number;
  slot: MapSlot;
  /** There is no live map any more, or never was. */
  onlost: () => void;
}

/** A live map in the place of a drawn one. */
export interface Underlay {
  element: HTMLElement;
  /** Puts it with its upper left corner there, in pixels of the stage. */
  place(x: number, y: number): void;
  show(map: MapFrame, slot: MapSlot): void;
  /** Everything is on the canvas. Rejects where there is no live map. */
  settled(): Promise<void>;
  /** What it shows, to be painted elsewhere; null before there is anything. */
  under(): Under | null;
  remove(): void;
}

/** The zoom at which a live map shows what the drawing shows: its lines are as heavy as the drawn ones. */
const zoomed = ({ center, zoom }: View): View => ({ center, zoom: zoom - Math.log2(LINES) });

/** Makes a live map of a size. Its element belongs over the slot, its upper left corner on the slot's. */
export function createUnderlay(host: HTMLElement, options: UnderlayOptions): Underlay {
  const { dataset, geometry, lang, palette, size, scale, slot } = options;
  // Smaller by the weight of lines, and magnified by it: everything in it grows alike.
  const element = host.ownerDocument.createElement('div');
  const magnified = scale * LINES;
  Object.assign(element.style, {
    position: 'absolute',
    width: `${size.width / LINES}px`,
    height: `${size.height / LINES}px`,
    transform: `scale(${magnified})`,
    transformOrigin: '0 0',
  });
  host.append(element);
  const live: LiveMap = createLiveMap(element, {
    ...{ dataset, geometry, palette, view: zoomed(slot.view), words: wordsOf(lang) },
    capture: { pixelRatio: magnified },
  });
  let lost = false;
  live.onLost(() => {
    lost = true;
    options.onlost();
  });
  const at = { x: 0, y: 0 };
  return {
    element,
    place(x, y) {
      Object.assign(at, { x, y });
      Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
    },
    show(map, { view, presence }) {
      element.style.opacity = String(presence);
      live.draw(map, zoomed(view), null);
    },
    async settled() {
      await live.ready;
      await live.settled();
      if (lost) throw new Error('The live map was lost.');
    },
    under() {
      const canvas = element.querySelector('canvas');
      if (!canvas) return null;
      const shown = { width: size.width * scale, height: size.height * scale };
      return { canvas, ...at, ...shown, opacity: Number(element.style.opacity || 1) };
    },
    remove() {
      live.remove();
      element.remove();
    },
  };
}
