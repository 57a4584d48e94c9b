import type { Padding, View } from '../scenes/camera.ts';
import { noPadding, project } from '../scenes/camera.ts';
import type { MapFrame, Size } from '../scenes/types.ts';
import { insetOf, type Inset } from './inset.ts';
import { itemsOf } from './items.ts';
import { layOut, type Placed } from './layout.ts';
import { markerBox, markersOf } from './markers.ts';
import type { OverlayOptions } from './overlay.ts';
import { grown, type Rect } from './rect.ts';
import { scaleBarOf } from './scaleBar.ts';
import type { Shapes } from './shapes.ts';

/** How names lie on a map at rest. */
export interface EndLayout {
  placed: Placed[];
  inset: Inset | null;
}

/** The part of a frame that nothing covers, with a margin. */
export function visibleRect(
  size: Size,
  padding: Padding,
  type: number,
  safe: Padding = noPadding,
): Rect {
  const margin = 0.8 * type;
  const side = (name: keyof Padding) => Math.max(padding[name] + margin, safe[name]);
  const [x, y] = [side('left'), side('top')];
  return { x, y, width: size.width - x - side('right'), height: size.height - y - side('bottom') };
}

/** Lays out the names of a frame for a view. `keep` says by weight which of the frame's names count. */
export function endLayout(
  frame: MapFrame,
  shapes: Shapes,
  options: OverlayOptions,
  visible: Rect,
  keep: (weight: number) => boolean,
): EndLayout {
  const { view, size, type, lang, reserved = [] } = options;
  const kept: MapFrame = {
    ...frame,
    sites: frame.sites.filter(({ weight }) => keep(weight)).map((site) => ({ ...site, weight: 1 })),
    names: frame.names.filter(({ weight }) => keep(weight)),
  };
  const markers = new Map(
    markersOf(kept, shapes, options, visible).map((marker) => [
      marker.shape.place.id,
      grown(markerBox(marker), 2),
    ]),
  );
  const named = kept.names.map(({ place }) => place);
  const taken = [...reserved, scaleBarOf(view, visible, type, lang).box];
  const avoid = {
    points: named.flatMap(({ id }) => {
      const shape = shapes.places.get(id);
      return shape ? [project(shape.at, view, size)] : [];
    }),
    rects: [...taken, ...markers.values()],
  };
  const inset = insetOf(shapes, options, visible, avoid);
  const room = {
    view,
    size,
    type,
    visible,
    taken: inset ? [...taken, inset.box] : taken,
    markers,
  };
  return { placed: layOut(itemsOf(frame, named, shapes, options), room), inset };
}
