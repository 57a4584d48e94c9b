/** One scene to be captured, and what its files are called. */
import { join } from 'node:path';
import { wholeClip, type Clip } from './clip.ts';
import { films, type FilmName } from './films.ts';
import type { Stepped } from '../scenes/timing.ts';
import type { Moment } from '../views/stage/moment.ts';
import { sizeText, type StageRequest } from '../views/stage/request.ts';

/** What is written. */
export type Output = 'still' | 'png' | 'tga' | FilmName;

/** Who draws: resvg in worker threads, or a browser. */
export const renderers = ['resvg', 'chromium'] as const;
export type Renderer = (typeof renderers)[number];

/** One scene in one layout, to be captured. */
export interface Shot {
  scene: Stepped & { id: string };
  /** All but the moment. */
  request: StageRequest;
  clip: Clip;
  /** The moment of a still, in seconds. */
  at: number;
  renderer: Renderer;
  /** The edition without its context. */
  alone: boolean;
  /** What the scene shows at a moment, as text: the same text is the same picture. */
  lookOf: (t: number) => string;
}

export const isFilm = (output: Output): output is FilmName => output in films;

/** A moment in a name; the first step is the one that needs none. */
function momentText(moment: Moment, scene: Shot['scene'] & { steps: unknown }): string {
  if (moment.by === 'time') return `t${moment.t}`;
  if (moment.by === 'frame') return `${moment.rate}f${moment.frame}`;
  const [first] = Array.isArray(scene.steps) ? (scene.steps as { id?: string }[]) : [];
  return moment.beat === first?.id ? '' : moment.beat;
}

/** What of a clip differs from the whole scene, in a name. */
function clipText(scene: Stepped, { rate, from, to, hold, handles }: Clip): string {
  const whole = wholeClip(scene, rate);
  const short = (seconds: number) => String(Number(seconds.toFixed(3)));
  return [
    rate,
    from > 0 || to < whole.to ? `${short(from)}to${short(to)}` : '',
    hold > 0 ? `hold${short(hold)}` : '',
    handles > 0 ? `handles${handles}` : '',
  ]
    .filter(Boolean)
    .join('-');
}

/** What a shot's files are called: everything that makes it this picture is in the name. */
export function shotName({ scene, request, clip, renderer, alone }: Shot, output: Output): string {
  const { layout, lang, theme, size, bug, background, guides, map, moment } = request;
  return [
    ...[request.scene, layout, lang, theme, sizeText(size)],
    output === 'still' ? momentText(moment, scene) : clipText(scene, clip),
    background === 'scene' ? '' : background.replace('#', ''),
    bug === 'none' ? '' : bug,
    guides ? 'guides' : '',
    alone ? 'no-context' : '',
    map === 'gl' ? 'gl' : renderer === 'chromium' ? 'chromium' : '',
    // Two films may end alike.
    isFilm(output) ? output : '',
  ]
    .filter(Boolean)
    .join('-');
}

/** Where a frame of a sequence lies, or the film or still that it is in. */
export function fileOf(
  shot: Shot,
  { output, out }: { output: Output; out: string },
  number: number,
  part = '',
): string {
  const name = shotName(shot, output) + part;
  if (output === 'still') return join(out, `${name}.png`);
  if (isFilm(output)) return join(out, `${name}.${films[output].extension}`);
  return join(out, name, `${name}_${String(number).padStart(6, '0')}.${output}`);
}
