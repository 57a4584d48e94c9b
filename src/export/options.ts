/** What is asked of the command for captures. */
import { parseArgs } from 'node:util';
import { documentOnly } from '../dataset/context.ts';
import { nearestName } from '../dataset/problems.ts';
import type { Dataset } from '../dataset/types.ts';
import { frameAt } from '../scenes/frame.ts';
import { durationOf } from '../scenes/timing.ts';
import { secondsOf } from '../views/stage/moment.ts';
import { readRequest, stageKnown, strayText } from '../views/stage/request.ts';
import { ofLength, wholeClip, type Clip, type Shard } from './clip.ts';
import { ffmpegFor } from './ffmpeg.ts';
import { filmNames, filmTrouble } from './films.ts';
import { isFilm, renderers, type Output, type Renderer, type Shot } from './shot.ts';
import { Trouble } from './trouble.ts';

const outputs: readonly Output[] = ['still', 'png', 'tga', ...filmNames];

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ scene: text, layout: text, lang: text, theme: text, size: text, background: text },
  ...{ bug: text, guides: text, map: text, fps: text, from: text, to: text, length: text },
  ...{ hold: text, handles: text, t: text, frame: text, beat: text, output: text, out: text },
  ...{ shard: text, renderer: text, workers: text, 'from-pictures': flag, 'fill-key': flag },
  ...{ context: text, resume: flag, json: flag, help: flag },
} as const;

export type Values = ReturnType<typeof parse>;

/** Reads a command line. Throws a Trouble for an option that does not exist. */
export function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new Trouble(`${why}. All options: npm run capture -- --help`);
  }
}

/** A number of an option; throws a Trouble where it is none, or below its least. */
export function numberOf(values: Values, key: keyof typeof options, least: number): number | null {
  const found = values[key];
  if (typeof found !== 'string') return null;
  const number = Number(found);
  if (found.trim() !== '' && Number.isFinite(number) && number >= least) return number;
  throw new Trouble(`--${key} “${found}” is not a number from ${least} up.`);
}

/** One of the names that an option has. */
function oneOf<Name extends string>(key: string, found: string, names: readonly Name[]): Name {
  const name = names.find((one) => one === found);
  if (name !== undefined) return name;
  const nearest = nearestName(found, names);
  throw new Trouble(
    strayText({ key, found, expected: names.join(', '), nearest, instead: names[0] ?? '' }),
  );
}

export const outputOf = (values: Values): Output =>
  oneOf('output', values.output ?? 'png', outputs);

/** Reads a share of a render, such as 2/8; all of it where none is given. */
export function shardOf(found: string | undefined): Shard {
  if (found === undefined) return { index: 1, of: 1 };
  const [, index = '', of = ''] = /^(\d+)\/(\d+)$/.exec(found) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new Trouble(`--shard “${found}” is not like 2/8: a number, and of how many.`);
}

/** The shots that are asked for. Throws a Trouble for anything that does not exist. */
export function shotsOf(values: Values, whole: Dataset): Shot[] {
  const alone = oneOf('context', values.context ?? 'on', ['on', 'off']) === 'off';
  const dataset = alone ? documentOnly(whole) : whole;
  const known = stageKnown(dataset);
  const renderer = rendererOf(values);
  const wanted = values.scene ?? 'all';
  const ids = wanted === 'all' ? known.scenes.map(({ id }) => id) : wanted.split(',');
  return ids.map((id) => {
    const asked = (key: string) => {
      if (key === 'scene') return id;
      const found = (values as Record<string, unknown>)[key];
      return typeof found === 'string' ? found : null;
    };
    const { request, strays } = readRequest(asked, known);
    const [stray] = strays;
    if (stray) throw new Trouble(strayText(stray));
    const scene = known.scenes.find((one) => one.id === request.scene);
    if (!scene) throw new Trouble('This edition has no scene for the stage.');
    return {
      ...{ scene, request, renderer, alone },
      clip: clipOf(values, scene, request.rate),
      at: secondsOf(request.moment, scene),
      lookOf: (t) => JSON.stringify({ ...frameAt(dataset, scene.id, t), t: 0 }),
    };
  });
}

function rendererOf(values: Values): Renderer {
  const renderer = oneOf('renderer', values.renderer ?? 'resvg', renderers);
  if (values.map === 'gl' && renderer !== 'chromium') {
    throw new Trouble(
      '--map gl is MapLibre’s map, which a browser draws: add --renderer chromium.',
    );
  }
  return renderer;
}

function clipOf(values: Values, scene: Shot['scene'], rate: Clip['rate']): Clip {
  const duration = durationOf(scene);
  const whole = wholeClip(scene, rate);
  const clip = {
    ...whole,
    from: Math.min(duration, numberOf(values, 'from', 0) ?? 0),
    to: Math.min(duration, numberOf(values, 'to', 0) ?? duration),
    hold: numberOf(values, 'hold', 0) ?? 0,
    handles: Math.round(numberOf(values, 'handles', 0) ?? 0),
  };
  if (clip.to <= clip.from) {
    throw new Trouble(`${scene.id} lasts ${duration} s: --from has to lie before --to in it.`);
  }
  const length = numberOf(values, 'length', 0);
  if (length === null) return clip;
  const fitted = ofLength(clip, length);
  if (fitted) return fitted;
  throw new Trouble(
    `${scene.id} takes ${(clip.to - clip.from).toFixed(1)} s and does not fit into ${length} s: give --from and --to.`,
  );
}

/** Throws a Trouble for what cannot be combined, and where a film has no encoder. */
export function checkOutput(output: Output, values: Values, shots: readonly Shot[]): void {
  const pictures = values['from-pictures'];
  if (!isFilm(output)) {
    if (!pictures) return;
    throw new Trouble(`--from-pictures makes films: give --output, such as prores4444.`);
  }
  if (shardOf(values.shard).of > 1) {
    throw new Trouble(
      'A film is not made in shards: make --output png in shards, then the film by --from-pictures.',
    );
  }
  for (const { request, clip } of shots) {
    const trouble = filmTrouble(output, request.size, clip.rate);
    if (trouble) throw new Trouble(trouble);
  }
  ffmpegFor(output);
}
