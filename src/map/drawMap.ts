import type { Dataset, Geometry, Palette } from '../dataset/types.ts';
import type { View } from '../scenes/camera.ts';
import type { MapFrame, Size } from '../scenes/types.ts';
import { backdropSvg } from './drawBackdrop.ts';
import { outlinesSvg, sitesSvg, unitsSvg } from './drawPlaces.ts';
import { affineOf, originOn } from './grid.ts';
import { whole, type Detail, type MapPaths } from './mapPaths.ts';
import type { Point } from './rect.ts';
import { shapesAt, shapesOf, type Shapes } from './shapes.ts';
import { element, rounded } from './svg.ts';

export interface DrawMapOptions {
  dataset: Dataset;
  geometry: Geometry;
  palette: Palette;
  size: Size;
  view: View;
  /** Id of the place that a reader points at. */
  highlight: string | null;
  document: Document;
  /** Put before every id, so that several maps can stand in one document. */
  idPrefix?: string;
  /** Makes lines and hatching heavier, for pictures seen from afar; 1 on a page. */
  lineScale?: number;
  /** Which paths it is drawn with; all of them, as exact as they are, where nothing is said. */
  detail?: Detail;
}

/** With heavier lines this many periods of hatching measure whole pixels of a television's frame. */
const PERIODS = 5;

/** What the parts of the map draw with. */
export interface Pen {
  frame: MapFrame;
  shapes: Shapes;
  paths: MapPaths;
  palette: Palette;
  highlight: string | null;
  document: Document;
  idPrefix: string;
  zoom: number;
  /** Steps of the grid that a pixel's width of line takes. */
  px: number;
  /** How often hatching repeats in its square: renderers place squares of whole pixels alike. */
  periods: number;
  /** A fixed place of the map, on the grid of the paths: the origin of the map's own grid. */
  anchor: Point;
}

/**
 * The map as plain SVG: the same frame and camera as the live map, drawn anywhere. Labels, markers
 * and the scale bar are the overlay's.
 */
export function drawMap(frame: MapFrame, options: DrawMapOptions): SVGSVGElement {
  const { dataset, geometry, palette, size, view, document, idPrefix = 'map' } = options;
  const { width, height } = size;
  const svg = element(document, 'svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    width,
    height,
    'aria-hidden': 'true',
  });
  svg.append(element(document, 'rect', { width, height, fill: palette.sea }));
  const shapes = shapesOf(dataset, geometry);
  if (!shapes) return svg;

  const { grid, paths } = (options.detail ?? whole)(shapes, view, size);
  const { scale, x, y } = affineOf(view, size, grid);
  const pen: Pen = {
    frame,
    shapes: shapesAt(frame, dataset, geometry) ?? shapes,
    paths,
    palette,
    highlight: options.highlight,
    document,
    idPrefix,
    zoom: view.zoom,
    px: (options.lineScale ?? 1) / scale,
    periods: (options.lineScale ?? 1) > 1 ? PERIODS : 1,
    anchor: originOn(grid, shapes.grid),
  };
  const { under, borders, over } = backdropSvg(pen);
  const { fills, outlines } = unitsSvg(pen);
  // Whole pixels would make a slow camera tremble: the transform keeps its fractions.
  const k = Number(scale.toPrecision(9));
  svg.append(
    element(
      document,
      'g',
      {
        transform: `matrix(${k} 0 0 ${k} ${x.toFixed(3)} ${y.toFixed(3)})`,
        'stroke-linejoin': 'round',
      },
      [...under, ...fills, ...borders, ...outlines, ...over, ...sitesSvg(pen), ...outlinesSvg(pen)],
    ),
  );
  return svg;
}
