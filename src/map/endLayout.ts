import { project } from '../scenes/camera.ts';
import type { MapFrame } from '../scenes/types.ts';
import { insetOf, type Inset } from './inset.ts';
import { itemsOf } from './items.ts';
import { layOut, type Placed } from './layout.ts';
import { markerBox, markersOf } from './markers.ts';
import type { OverlayOptions } from './overlay.ts';
import { grown, type Rect } from './rect.ts';
import { remembered } from './remembered.ts';
import { hasRoom, visibleRect } from './room.ts';
import { scaleBarOf } from './scaleBar.ts';
import type { Shapes } from './shapes.ts';

/** How names lie on a map at rest. */
export interface EndLayout {
  placed: Placed[];
  inset: Inset | null;
}

/** Lays out the names of a frame for a view. `keep` says by weight which of the frame's names count. */
export function endLayout(
  frame: MapFrame,
  shapes: Shapes,
  options: OverlayOptions,
  keep: (weight: number) => boolean,
): EndLayout {
  const visible = visibleRect(options);
  if (!hasRoom(visible, options.type)) return { placed: [], inset: null };
  const kept: MapFrame = {
    ...frame,
    sites: frame.sites.filter(({ weight }) => keep(weight)).map((site) => ({ ...site, weight: 1 })),
    names: frame.names.filter(({ weight }) => keep(weight)),
  };
  const { view, size, padding, type, lang, reserved } = options;
  const ids = (list: MapFrame['names']) => list.map(({ place }) => place.id);
  // Nothing else of a frame moves a name: not what is meant, nor how far its units are painted.
  const key = [
    view,
    size,
    padding,
    type,
    lang,
    visible,
    reserved,
    ids(kept.sites),
    ids(kept.names),
  ];
  return remembered(shapes, JSON.stringify(key), () => layOutFrame(kept, shapes, options, visible));
}

function layOutFrame(
  frame: MapFrame,
  shapes: Shapes,
  options: OverlayOptions,
  visible: Rect,
): EndLayout {
  const { view, size, type, reserved = [] } = options;
  const markers = new Map(
    markersOf(frame, shapes, options, visible).map((marker) => [
      marker.shape.place.id,
      grown(markerBox(marker), 2),
    ]),
  );
  const named = frame.names.map(({ place }) => place);
  const taken = [...reserved, scaleBarOf(view, visible, options).box];
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
    units: shapes.units,
  };
  return { placed: layOut(itemsOf(named, shapes, options), room), inset };
}
