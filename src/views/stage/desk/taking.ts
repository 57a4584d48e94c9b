/** Frames of the desk as files, each from a stage of its own. */
import { groundOf } from '../drawStage.ts';
import type { StageRequest } from '../request.ts';
import { createPainter, standalone, type Painter } from '../screen/picture.ts';
import { createScreen, type Screen, type ScreenOptions, type Showing } from '../screen/screen.ts';
import type { ClipFormat } from './clips.ts';

/**
 * Does some work with a stage that nobody sees or reaches: a live map takes its time, and what the
 * desk shows meanwhile must not get into a frame.
 */
async function withOwnStage<Made>(
  options: ScreenOptions,
  work: (screen: Screen) => Promise<Made>,
): Promise<Made> {
  const room = document.createElement('div');
  // It is laid out, as a map has to be, and takes no room.
  Object.assign(room.style, { position: 'fixed', width: '0', height: '0', overflow: 'hidden' });
  Object.assign(room.style, { top: '0', left: '0', visibility: 'hidden' });
  const host = document.createElement('div');
  room.append(host);
  document.body.append(room);
  const screen = createScreen(host, options);
  try {
    return await work(screen);
  } finally {
    screen.remove();
    room.remove();
  }
}

/** Paints one frame; `under` is the colour of what is transparent, where a format has no alpha. */
async function paint(
  painter: Painter,
  screen: Screen,
  { dataset }: ScreenOptions,
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
export const pngOf = (options: ScreenOptions, showing: Showing): Promise<Blob> =>
  withOwnStage(options, async (screen) => {
    const painter = createPainter(showing.size);
    await paint(painter, screen, options, showing);
    return painter.png();
  });

/** A frame as an SVG document with its fonts inside; its map is the drawn one. */
export const svgOf = (options: ScreenOptions, showing: Showing): Promise<Blob> =>
  withOwnStage(options, async (screen) => {
    const { svg } = await screen.taken({ ...showing, map: 'drawn' });
    return new Blob([await standalone(svg)], { type: 'image/svg+xml' });
  });

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

/**
 * A clip as a file. Rejects where the browser cannot make it, when it is cancelled, or where the live
 * map is lost in the middle: a clip has one map.
 */
export async function clipOf(options: ScreenOptions, order: ClipOrder): Promise<Blob> {
  const { makeClip, isFilm } = await import('./clips.ts');
  const { format, times, rate, name, onprogress, signal, ...request } = order;
  const painter = createPainter(request.size);
  const opaque = isFilm(format) ? BLACK : null;
  let lost = false;
  const onlost = () => {
    lost = true;
    options.onlost?.();
  };
  return withOwnStage({ ...options, onlost }, (screen) =>
    makeClip({
      ...{ format, rate, name, onprogress, signal, size: request.size },
      frames: times.length,
      canvas: painter.canvas,
      async paint(frame) {
        const before = lost;
        await paint(painter, screen, options, { ...request, t: times[frame] ?? 0 }, opaque);
        if (frame > 0 && lost !== before) throw new Error('The live map was lost.');
      },
    }),
  );
}
