/** Frames of the desk as files. */
import type { Dataset } from '../../../dataset/types.ts';
import { groundOf } from '../drawStage.ts';
import type { StageRequest } from '../request.ts';
import { createPainter, standalone, type Painter } from '../screen/picture.ts';
import type { Screen, Showing } from '../screen/screen.ts';
import type { ClipFormat } from './clips.ts';

/** Paints one frame; `under` is the colour of what is transparent, where a format has no alpha. */
async function paint(
  painter: Painter,
  screen: Screen,
  dataset: Dataset,
  showing: Showing,
  opaque: string | null = null,
): Promise<void> {
  const { svg, under } = await screen.taken(showing);
  const { background, theme } = showing;
  const own = groundOf(background, dataset.edition.themes[theme].page);
  // A drawing over a live map has no ground of its own.
  await painter.paint(svg, under ? (own ?? opaque) : opaque, under);
}

/** A frame as PNG with straight alpha. */
export async function pngOf(screen: Screen, dataset: Dataset, showing: Showing): Promise<Blob> {
  const painter = createPainter(showing.size);
  await paint(painter, screen, dataset, showing);
  return painter.png();
}

/** A frame as an SVG document with its fonts inside; its map is the drawn one. */
export async function svgOf(screen: Screen, showing: Showing): Promise<Blob> {
  const { svg } = await screen.taken({ ...showing, map: 'drawn' });
  return new Blob([await standalone(svg)], { type: 'image/svg+xml' });
}

/** What a film without alpha lies on. */
const BLACK = '#000000';

export interface ClipOrder extends Omit<StageRequest, 'moment'> {
  format: ClipFormat;
  /** The moment of each frame, in seconds into the scene. */
  times: readonly number[];
  name: string;
  onprogress: (done: number) => void;
  signal: AbortSignal;
}

/** A clip as a file. Rejects where the browser cannot make it, or when it is cancelled. */
export async function clipOf(screen: Screen, dataset: Dataset, order: ClipOrder): Promise<Blob> {
  const { makeClip, isFilm } = await import('./clips.ts');
  const { format, times, rate, name, onprogress, signal, ...request } = order;
  const painter = createPainter(request.size);
  const opaque = isFilm(format) ? BLACK : null;
  return makeClip({
    ...{ format, rate, name, onprogress, signal, size: request.size },
    frames: times.length,
    canvas: painter.canvas,
    paint: (frame) => paint(painter, screen, dataset, { ...request, t: times[frame] ?? 0 }, opaque),
  });
}
