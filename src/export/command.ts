/** The command for captures: its options, its progress, its words. */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { loadEdition } from '../dataset/load.ts';
import { formatProblems } from '../dataset/problems.ts';
import { durationOf } from '../scenes/timing.ts';
import { secondsOf } from '../views/stage/moment.ts';
import { readRequest, stageKnown, strayText, type StageKnown } from '../views/stage/request.ts';
import {
  capture,
  type CaptureEvent,
  type CaptureOptions,
  type Output,
  type Shot,
} from './capture.ts';
import { ofLength, wholeClip, type Clip, type Shard } from './clip.ts';
import { checkEncoder } from './encoder.ts';
import { filmNames, filmTrouble } from './films.ts';
import { createPool } from './pool.ts';
import { Trouble } from './trouble.ts';
import { usage } from './usage.ts';

const outputs: readonly Output[] = ['still', 'png', 'tga', ...filmNames];

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ scene: text, layout: text, lang: text, theme: text, size: text, background: text },
  ...{ bug: text, guides: text, fps: text, from: text, to: text, length: text, hold: text },
  ...{ handles: text, t: text, frame: text, beat: text, output: text, out: text, shard: text },
  ...{ workers: text, 'fill-key': flag, resume: flag, json: flag, help: flag },
} as const;

type Values = ReturnType<typeof parse>;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new Trouble(`${why}. All options: npm run capture -- --help`);
  }
}

/** A number of an option; throws a Trouble where it is none, or below its least. */
function numberOf(values: Values, key: keyof typeof options, least: number): number | null {
  const found = values[key];
  if (typeof found !== 'string') return null;
  const number = Number(found);
  if (found.trim() !== '' && Number.isFinite(number) && number >= least) return number;
  throw new Trouble(`--${key} “${found}” is not a number from ${least} up.`);
}

function shardFrom(found: string | undefined): Shard {
  if (found === undefined) return { index: 1, of: 1 };
  const [, index = '', of = ''] = /^(\d+)\/(\d+)$/.exec(found) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new Trouble(`--shard “${found}” is not like 2/8: a number, and of how many.`);
}

/** The shots that are asked for. Throws a Trouble for anything that does not exist. */
function shotsOf(values: Values, known: StageKnown): Shot[] {
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
      scene,
      request,
      clip: clipOf(values, scene, request.rate),
      at: secondsOf(request.moment, scene),
    };
  });
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

/** What the outputs cannot be combined with. */
function checkOutput(output: Output, values: Values, shots: readonly Shot[], shard: Shard): void {
  const name = filmNames.find((film) => film === output);
  if (name) {
    if (shard.of > 1) {
      throw new Trouble(
        'A film is not made in shards: render png in shards, then the film from them.',
      );
    }
    for (const { request, clip } of shots) {
      const trouble = filmTrouble(name, request.size, clip.rate);
      if (trouble) throw new Trouble(trouble);
    }
    checkEncoder(name);
  }
  if (values['fill-key'] && (output === 'png' || output === 'still')) {
    throw new Trouble('Fill and key are made as films or tga: a png carries its alpha itself.');
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Tells how far it is: a bar for people, lines of JSON for programs. */
function teller(json: boolean): { tell: (event: CaptureEvent) => void; stop: () => void } {
  if (json) {
    return { tell: (event) => say(JSON.stringify(event)), stop: () => undefined };
  }
  const bar = new SingleBar({
    format: '{bar} {value}/{total} frames  {rate} frames/s  {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
  });
  let start = 0;
  let made = 0;
  const files: string[] = [];
  return {
    tell(event) {
      if (event.event === 'start') {
        start = performance.now();
        bar.start(event.frames, 0, { rate: '–' });
      } else if (event.event === 'frame') {
        made += event.made ? 1 : 0;
        const rate = ((made * 1000) / (performance.now() - start)).toFixed(1);
        bar.update(event.done, { rate });
      } else if (event.event === 'file') files.push(event.path);
      else {
        bar.stop();
        const seconds = event.seconds.toFixed(1);
        say([...files, `${event.frames} frames in ${seconds} s`].join('\n'));
      }
    },
    stop: () => bar.stop(),
  };
}

/** Runs the command. Gives its exit status. */
export async function main(args: string[], edition = resolve('data')): Promise<number> {
  let stop = (): void => undefined;
  try {
    const values = parse(args);
    if (values.help) {
      say(usage);
      return 0;
    }
    const loaded = await loadEdition(edition);
    if (!loaded.ok) throw new Trouble(formatProblems(loaded.problems));
    const output = outputs.find((name) => name === (values.output ?? 'png'));
    if (!output) {
      throw new Trouble(
        `There is no output “${values.output ?? ''}”. Possible: ${outputs.join(', ')}.`,
      );
    }
    const shots = shotsOf(values, stageKnown(loaded.dataset));
    const shard = shardFrom(values.shard);
    checkOutput(output, values, shots, shard);
    const teaching = teller(values.json ?? false);
    stop = teaching.stop;
    return await runCapture(shots, values, {
      edition,
      out: resolve(values.out ?? 'captures'),
      output,
      fillKey: values['fill-key'] ?? false,
      shard,
      resume: values.resume ?? false,
      tell: teaching.tell,
    });
  } catch (error) {
    stop();
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Captures until it is done, or until Ctrl-C. */
async function runCapture(
  shots: readonly Shot[],
  values: Values,
  given: Omit<CaptureOptions, 'signal'>,
): Promise<number> {
  const stopping = new AbortController();
  const interrupt = () => stopping.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const pool = createPool(numberOf(values, 'workers', 1) ?? undefined);
  try {
    await capture(shots, { ...given, signal: stopping.signal }, pool);
    return 0;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    throw new Trouble('Stopped. What is whole stays; --resume goes on from there.');
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    await pool.close();
  }
}
