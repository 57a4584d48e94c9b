/** What a frame names, as things to be placed: each with its point, its words and its rank. */
import type { Place, Position } from '../dataset/types.ts';
import { mapNameBlock, siteBlocks, unitBlocks, type Block } from './labelText.ts';
import { visibleRect } from './room.ts';
import { isContext, type PlaceShape, type Shapes } from './shapes.ts';
import type { OverlayOptions } from './overlay.ts';

export interface Item {
  id: string;
  kind: 'unit' | 'area' | 'point' | 'sea' | 'land' | 'river';
  /** Null for the map's own names. */
  shape: PlaceShape | null;
  at: Position;
  blocks: Block[];
  /** Higher is placed first. */
  rank: number;
  /** May be left out where there is no room. */
  quiet: boolean;
}

/** More sites than this on a map narrower than this many times its text go without their states. */
const crowd = { sites: 3, width: 34 };

const ranks = { area: 50, point: 45, unit: 30, context: 20, sea: 15, land: 10, river: 5 };

function placeItem(
  place: Place,
  shapes: Shapes,
  { lang, type }: OverlayOptions,
  terse: boolean,
): Item[] {
  const shape = shapes.places.get(place.id);
  if (!shape) return [];
  const name = place.short ?? place.name;
  const context = place.draw === 'unit' && isContext(shape);
  const blocks =
    place.draw === 'unit'
      ? unitBlocks(name, lang, type, context ? 500 : 600)
      : siteBlocks(name, terse ? null : shape.state, lang, type);
  const rank = ranks[context ? 'context' : place.draw];
  return [{ id: place.id, kind: place.draw, shape, at: shape.at, blocks, rank, quiet: context }];
}

/** Everything that these places and the basemap want written, highest rank first. */
export function itemsOf(places: readonly Place[], shapes: Shapes, options: OverlayOptions): Item[] {
  const { basemap } = options.dataset.places;
  const apart = basemap?.inset?.place;
  const sites = places.filter(({ draw }) => draw !== 'unit').length;
  const terse = sites > crowd.sites && visibleRect(options).width < crowd.width * options.type;
  const own = places
    .filter(({ id }) => id !== apart)
    .flatMap((place) => placeItem(place, shapes, options, terse));
  const names = (basemap?.names ?? []).map(({ id, text, at, kind }): Item => {
    const blocks = [mapNameBlock(text, options.lang, options.type)];
    return { id, kind, shape: null, at, blocks, rank: ranks[kind], quiet: true };
  });
  return [...own, ...names].sort((a, b) => b.rank - a.rank);
}
