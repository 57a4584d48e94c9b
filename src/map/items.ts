/** What a frame names, as things to be placed: each with its point, its words and its rank. */
import type { Place, Position } from '../dataset/types.ts';
import { mapNameBlock, siteBlocks, unitBlocks, type Block } from './labelText.ts';
import { isSpeck } from './markers.ts';
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

/** Width that each pair of sites needs, in sizes of the text, to be named with their states. */
const PAIR = 5.5;

const ranks = { area: 50, point: 45, unit: 30, context: 20, sea: 15, land: 10, river: 5 };
/** Rank of a site that yields to the units. */
const after = 26;

/** How close the names are going to stand. */
interface Crowd {
  /** Sites go without their states. */
  terse: boolean;
  /** And units are to be named as well: those come first. */
  full: boolean;
}

function crowdOf(places: readonly Place[], options: OverlayOptions): Crowd {
  const sites = places.filter(({ draw }) => draw !== 'unit').length;
  const pairs = (sites * (sites - 1)) / 2;
  const terse = visibleRect(options).width < pairs * PAIR * options.type;
  return { terse, full: terse && sites < places.length };
}

function placeItem(
  place: Place,
  shapes: Shapes,
  { lang, type }: OverlayOptions,
  { terse, full }: Crowd,
): Item[] {
  const shape = shapes.places.get(place.id);
  if (!shape) return [];
  const name = place.short ?? place.name;
  const context = place.draw === 'unit' && isContext(shape);
  const blocks =
    place.draw === 'unit'
      ? unitBlocks(name, lang, type, context ? 400 : 600)
      : siteBlocks(name, terse ? null : shape.state, lang, type);
  const yields = full && place.draw !== 'unit';
  const rank = yields ? after : ranks[context ? 'context' : place.draw];
  return [{ id: place.id, kind: place.draw, shape, at: shape.at, blocks, rank, quiet: context }];
}

/** Everything that these places and the basemap want written, highest rank first. */
export function itemsOf(places: readonly Place[], shapes: Shapes, options: OverlayOptions): Item[] {
  const { basemap } = options.dataset.places;
  const apart = basemap?.inset?.place;
  const crowd = crowdOf(places, options);
  const ids = new Set(places.map(({ id }) => id));
  // A part that cannot be seen goes by the name of its whole.
  const lost = ({ id, within }: Place): boolean => {
    const shape = shapes.places.get(id);
    return ids.has(within ?? '') && shape !== undefined && isSpeck(shape, shapes, options);
  };
  const own = places
    .filter((place) => place.id !== apart && !lost(place))
    .flatMap((place) => placeItem(place, shapes, options, crowd));
  const names = (basemap?.names ?? []).map(({ id, text, at, kind }): Item => {
    const blocks = [mapNameBlock(text, options.lang, options.type)];
    return { id, kind, shape: null, at, blocks, rank: ranks[kind], quiet: true };
  });
  return [...own, ...names].sort((a, b) => b.rank - a.rank);
}
