import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dataset, Geometry, Palette, PlaceState } from '../dataset/types.ts';
import type { MapFrame } from '../scenes/types.ts';
import { hatchPixels } from './hatch.ts';
import { looksOf, type Look } from './looks.ts';
import { hatchSides, paintedShare } from './marks.ts';
import { shapesAt } from './shapes.ts';
import { mapStyle, siteSource, unitSource } from './style.ts';
import { lineLayer, lineOpacity } from './styleBackdrop.ts';
import { hatchName } from './stylePlaces.ts';

/** Keeps the colours of a live map in step with frames and themes. */
export interface Painter {
  draw(frame: MapFrame, highlight: string | null): void;
  restyle(palette: Palette): void;
}

const colourNames = ['background-color', 'fill-color', 'line-color'] as const;
const isColour = (name: string): name is (typeof colourNames)[number] =>
  colourNames.some((colour) => colour === name);
const roads = ['motorway', 'road', 'bridge'] as const;

/** A painter for a map. What is asked before the style is there is done once it is. */
export function createPainter(
  map: MapLibreMap,
  { dataset, geometry, palette }: { dataset: Dataset; geometry: Geometry; palette: Palette },
): Painter {
  /** What each feature was last told, so that only changes are told. */
  const told = new Map<string, string>();
  let roadShare = 1;
  let colours = palette;
  let waiting: (() => void) | null = null;
  let styled = false;

  function hatching(to: Palette, put: 'addImage' | 'updateImage'): void {
    for (const colour of ['accent', 'second', 'muted'] satisfies PlaceState['colour'][]) {
      hatchSides.forEach((side, third) => {
        const image = hatchPixels(to[colour], side);
        if (put === 'addImage') map.addImage(hatchName(colour, third), image, { pixelRatio: 2 });
        else map.updateImage(hatchName(colour, third), image);
      });
    }
  }
  function tell(source: string, looks: ReadonlyMap<string, Look>): void {
    for (const [id, look] of looks) {
      const said = JSON.stringify(look);
      if (told.get(`${source} ${id}`) === said) continue;
      told.set(`${source} ${id}`, said);
      map.setFeatureState({ source, id }, look);
    }
  }
  function draw(frame: MapFrame, highlight: string | null): void {
    const shapes = shapesAt(frame, dataset, geometry);
    if (!shapes) return;
    const { units, sites } = looksOf(frame, highlight, shapes);
    tell(unitSource, units);
    tell(siteSource, sites);
    const share = 1 - paintedShare(frame);
    if (share === roadShare) return;
    roadShare = share;
    for (const draw of roads) {
      map.setPaintProperty(lineLayer(draw), 'line-opacity', lineOpacity(draw, share));
    }
  }

  function recolour(to: Palette): void {
    for (const { id, paint } of mapStyle(dataset, geometry, to).layers) {
      for (const [name, value] of Object.entries(paint ?? {})) {
        if (isColour(name)) map.setPaintProperty(id, name, value);
      }
    }
  }

  map.once('style.load', () => {
    styled = true;
    hatching(colours, 'addImage');
    if (colours !== palette) recolour(colours);
    waiting?.();
    waiting = null;
  });
  return {
    draw(frame, highlight) {
      if (styled) draw(frame, highlight);
      else waiting = () => draw(frame, highlight);
    },
    restyle(to) {
      colours = to;
      if (!styled) return;
      hatching(to, 'updateImage');
      recolour(to);
    },
  };
}
