/** Camera mathematics in Web Mercator, the same for every renderer. Pure. */
import { interpolateZoom } from 'd3';
import type { Bounds, Position } from '../dataset/types.ts';
import type { CameraPath, Size } from './types.ts';

/** A camera as MapLibre and the SVG map take it. */
export interface View {
  /** Longitude and latitude of the middle of the frame, degrees. */
  center: Position;
  /** MapLibre's zoom: the world is 512 · 2^zoom pixels wide. */
  zoom: number;
}

/** Pixels of the frame that are covered and must not count as view. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** No padding. */
export const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

const TILE = 512;

/** Longitude and latitude in degrees to Web Mercator, both 0 to 1, y growing south. */
export function toWorld([lon, lat]: Position): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Web Mercator (0 to 1) back to longitude and latitude in degrees. */
export function fromWorld([x, y]: [number, number]): Position {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return [(x - 0.5) * 360, lat];
}

/** Width of the whole world in pixels at a zoom. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** A rectangle of the world: middle, and size. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf([west, south, east, north]: Bounds): Box {
  const [left, bottom] = toWorld([west, south]);
  const [right, top] = toWorld([east, north]);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** The visible part of a frame; never less than a pixel. */
const visible = (size: Size, padding: Padding): Size => ({
  width: Math.max(1, size.width - padding.left - padding.right),
  height: Math.max(1, size.height - padding.top - padding.bottom),
});

/** The box grown to the shape of the visible part, kept inside the limits where it fits there. */
function framed(box: Box, shape: Size, limits: Bounds): Box {
  const edge = boxOf(limits);
  const perPixel = Math.min(
    Math.max(box.width / shape.width, box.height / shape.height),
    edge.width / shape.width,
    edge.height / shape.height,
  );
  const width = perPixel * shape.width;
  const height = perPixel * shape.height;
  const keep = (at: number, middle: number, room: number) =>
    Math.min(Math.max(at, middle - room / 2), middle + room / 2);
  return {
    x: keep(box.x, edge.x, edge.width - width),
    y: keep(box.y, edge.y, edge.height - height),
    width,
    height,
  };
}

/** The view whose visible part is the box. */
function viewOf(box: Box, shape: Size, padding: Padding): View {
  const perPixel = box.width / shape.width;
  const center = fromWorld([
    box.x + ((padding.right - padding.left) / 2) * perPixel,
    box.y + ((padding.bottom - padding.top) / 2) * perPixel,
  ]);
  return { center, zoom: Math.log2(1 / (TILE * perPixel)) };
}

/**
 * The view that shows `bounds` in the unpadded part of a frame and nothing outside `limits` in it.
 * @param size Pixels of the whole frame.
 */
export function fit(bounds: Bounds, size: Size, padding: Padding, limits: Bounds): View {
  const shape = visible(size, padding);
  return viewOf(framed(boxOf(bounds), shape, limits), shape, padding);
}

/**
 * The view of a camera path, by van Wijk and Nuij's smooth zoom. At k = 0 and k = 1 it is exactly the
 * fit of that end, whatever the way there.
 */
export function viewAt(path: CameraPath, size: Size, padding: Padding, limits: Bounds): View {
  if (path.k <= 0) return fit(path.from, size, padding, limits);
  if (path.k >= 1) return fit(path.to, size, padding, limits);
  const shape = visible(size, padding);
  const from = framed(boxOf(path.from), shape, limits);
  const to = framed(boxOf(path.to), shape, limits);
  const [x, y, width] = interpolateZoom(
    [from.x, from.y, from.width],
    [to.x, to.y, to.width],
  )(path.k);
  return viewOf({ x, y, width, height: (width * shape.height) / shape.width }, shape, padding);
}

/** The view, moved and zoomed in as far as it must so that its visible part stays inside the limits. */
export function keepInside(view: View, size: Size, padding: Padding, limits: Bounds): View {
  const shape = visible(size, padding);
  const perPixel = 1 / worldSize(view.zoom);
  const [x, y] = toWorld(view.center);
  const box = {
    x: x - ((padding.right - padding.left) / 2) * perPixel,
    y: y - ((padding.bottom - padding.top) / 2) * perPixel,
    width: shape.width * perPixel,
    height: shape.height * perPixel,
  };
  return viewOf(framed(box, shape, limits), shape, padding);
}

/** Longitude and latitude to pixels of a frame seen through a view. */
export function project(at: Position, view: View, size: Size): [number, number] {
  const scale = worldSize(view.zoom);
  const [x, y] = toWorld(at);
  const [cx, cy] = toWorld(view.center);
  return [size.width / 2 + (x - cx) * scale, size.height / 2 + (y - cy) * scale];
}

/** Pixels of a frame back to longitude and latitude: undoes `project`. */
export function unproject([x, y]: readonly [number, number], view: View, size: Size): Position {
  const scale = worldSize(view.zoom);
  const [cx, cy] = toWorld(view.center);
  return fromWorld([cx + (x - size.width / 2) / scale, cy + (y - size.height / 2) / scale]);
}

/** Metres on the ground that one pixel covers at a latitude. */
export function metresPerPixel(view: View): number {
  const circumference = 40_075_016.686;
  return (circumference * Math.cos((view.center[1] * Math.PI) / 180)) / worldSize(view.zoom);
}
