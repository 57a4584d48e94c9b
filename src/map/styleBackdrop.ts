import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../dataset/types.ts';
import { backdropLine, line } from './marks.ts';

type Draw = keyof typeof backdropLine;

/** Id of the layer that draws one kind of line of the backdrop. */
export const lineLayer = (draw: Draw): string => `line-${draw}`;

/** Opacity of a kind of line by zoom, times a factor. */
export const lineOpacity = (draw: Draw, factor: number): ExpressionSpecification => {
  const { from, to } = backdropLine[draw];
  return ['interpolate', ['linear'], ['zoom'], from, 0, to, factor];
};

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** Layers of the backdrop: under the units, their borders, and over both (rivers, roads). */
export function backdropLayers(
  palette: Palette,
): Record<'under' | 'borders' | 'over', LayerSpecification[]> {
  const stroke = (id: string, colour: string, width: number, opacity = 1): LayerSpecification => ({
    id: `${id}-line`,
    type: 'line',
    source: id,
    layout: round,
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity },
  });
  const fill = (id: string, colour: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: id,
    paint: { 'fill-color': colour },
  });
  const backdrop = (draw: Draw): LayerSpecification => {
    const { far, near } = backdropLine[draw];
    return {
      id: lineLayer(draw),
      type: 'line',
      source: 'lines',
      filter: ['==', ['get', 'draw'], draw],
      layout: round,
      paint: {
        'line-color': draw === 'quay' ? palette.ink : palette.road,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, far, 13, near],
        'line-opacity': lineOpacity(draw, 1),
      },
    };
  };
  return {
    under: [
      fill('land', palette.neighbour),
      stroke('land', palette.coast, line.shore, line.shoreOpacity),
      fill('ground', palette.ground),
    ],
    borders: [
      stroke('borders', palette.border, line.border),
      stroke('edges', palette.coast, line.edge),
    ],
    over: [
      fill('water', palette.river),
      backdrop('motorway'),
      backdrop('road'),
      backdrop('bridge'),
      backdrop('quay'),
    ],
  };
}
