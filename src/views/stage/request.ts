/** What a stage frame is asked for by: the same keys in an address, on a command line and in a manifest. */
import { nearestName } from '../../dataset/problems.ts';
import type { Dataset } from '../../dataset/types.ts';
import { beatsOf } from '../../scenes/timing.ts';
import type { Size } from '../../scenes/types.ts';
import { corners, type Corner } from './areas.ts';
import type { Beaten, Moment } from './moment.ts';
import { rateNames, type RateName } from './rate.ts';

/** How a scene is laid out. */
export const layouts = ['full', 'side-chart', 'side-map', 'lower-third'] as const;
export type LayoutName = (typeof layouts)[number];

/** Themes that a stage has; the dark one is made for screens. */
export const stageThemes = ['dark', 'light'] as const;
export type StageTheme = (typeof stageThemes)[number];

/** Who draws the map: we, as a part of the drawing, or MapLibre under it, on screens that have WebGL. */
export const mapMakers = ['drawn', 'gl'] as const;
export type MapMaker = (typeof mapMakers)[number];

/** What lies behind everything: the scene's own ground, nothing, key green, or a plain colour. */
export type Background = 'scene' | 'transparent' | 'key' | `#${string}`;

/** One frame of a scene, as television asks for it. */
export interface StageRequest {
  scene: string;
  lang: string;
  theme: StageTheme;
  layout: LayoutName;
  /** Pixels. */
  size: Size;
  background: Background;
  guides: boolean;
  /** Corner that is kept free. */
  bug: Corner;
  map: MapMaker;
  rate: RateName;
  moment: Moment;
}

/** Sizes that are offered; any other can be asked for. */
export const sizes = ['1920x1080', '3840x2160', '1080x1920', '1080x1080'] as const;

/** Least and largest side of a frame, in pixels. */
export const SIDES = { least: 64, most: 8192 };

/** A value that was asked for and does not exist. */
export interface Stray {
  key: string;
  found: string;
  /** What is possible, in words. */
  expected: string;
  /** The possible value that looks most like it, if one does. */
  nearest: string | null;
  /** What is taken instead. */
  instead: string;
}

/** What can be asked for. */
export interface StageKnown {
  languages: readonly string[];
  scenes: readonly { id: string; steps: readonly { id: string }[] }[];
}

/** Scenes that can be staged: the others are parts of the reader's page. */
export const stageKnown = (dataset: Dataset): StageKnown => ({
  languages: dataset.edition.languages,
  scenes: dataset.story.scenes.filter(({ kind }) => kind !== 'explorer' && kind !== 'sources'),
});

/** A size in words, such as 1920x1080. */
export const sizeText = ({ width, height }: Size): string => `${width}x${height}`;

/** Reads a size such as 1920x1080; null where it is none, or too small or too large. */
export function readSize(text: string): Size | null {
  const [, width = '', height = ''] = /^(\d{2,4})x(\d{2,4})$/i.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const fits = (side: number) => side >= SIDES.least && side <= SIDES.most;
  return fits(size.width) && fits(size.height) ? size : null;
}

/** Reads what lies behind everything; null where it is nothing that exists. */
export function readBackground(text: string): Background | null {
  if (text === 'scene' || text === 'transparent' || text === 'key') return text;
  const [, colour] = /^#?([\da-f]{6})$/i.exec(text) ?? [];
  return colour ? `#${colour.toUpperCase()}` : null;
}

/** Where values come from: an address, flags, or a playout system's data. Empty counts as not given. */
export type Asked = (key: string) => string | null | undefined;

/** Reads a request. What is not asked for gets its default; what does not exist is reported too. */
export function readRequest(
  asked: Asked,
  known: StageKnown,
): { request: StageRequest; strays: Stray[] } {
  const strays: Stray[] = [];
  const read = <Value>(
    key: string,
    fallback: Value,
    parse: (found: string) => Value | null,
    expected: string,
    names: readonly string[] = [],
  ): Value => {
    const found = asked(key)?.trim() ?? '';
    if (found === '') return fallback;
    const value = parse(found);
    if (value !== null) return value;
    const nearest = nearestName(found, names);
    strays.push({ key, found, expected, nearest, instead: wordOf(fallback) });
    return fallback;
  };
  const oneOf = <Name extends string>(key: string, names: readonly Name[], fallback: Name): Name =>
    read(
      key,
      fallback,
      (found) => names.find((name) => name === found) ?? null,
      names.join(', '),
      names,
    );

  const scenes = known.scenes.map(({ id }) => id);
  const scene = oneOf('scene', scenes, scenes[0] ?? '');
  const layout = oneOf('layout', layouts, 'full');
  const steps = known.scenes.find(({ id }) => id === scene)?.steps ?? [];
  const request: StageRequest = {
    scene,
    lang: oneOf('lang', known.languages, known.languages[0] ?? ''),
    theme: oneOf('theme', stageThemes, 'dark'),
    layout,
    size: read(
      'size',
      { width: 1920, height: 1080 },
      readSize,
      `width x height in pixels, each from ${SIDES.least} to ${SIDES.most}`,
      sizes,
    ),
    background: read(
      'background',
      defaultBackground(layout),
      readBackground,
      'scene, transparent, key, or a colour such as 0C1A30',
      ['scene', 'transparent', 'key'],
    ),
    guides: oneOf('guides', ['0', '1'], '0') === '1',
    bug: oneOf('bug', corners, 'none'),
    map: oneOf('map', mapMakers, 'drawn'),
    rate: oneOf('fps', rateNames, '25'),
    moment: { by: 'time', t: 0 },
  };
  request.moment = readMoment(asked, read, request.rate, { steps });
  return { request, strays };
}

/** What shows only a part of the frame lies over somebody else's picture. */
export const defaultBackground = (layout: LayoutName): Background =>
  layout === 'full' ? 'scene' : 'transparent';

type Read = <Value>(
  key: string,
  fallback: Value,
  parse: (found: string) => Value | null,
  expected: string,
  names?: readonly string[],
) => Value;

/** By `t`, by `frame`, or by `beat`; without any, the first step when it is whole. */
function readMoment(asked: Asked, read: Read, rate: RateName, scene: Beaten): Moment {
  const beats = beatsOf(scene).map(({ name }) => name);
  const first: Moment = { by: 'beat', beat: scene.steps[0]?.id ?? 'in' };
  if (asked('t')) {
    return read<Moment>(
      't',
      first,
      (found) => (/^-?\d+(\.\d+)?$/.test(found) ? { by: 'time', t: Number(found) } : null),
      'seconds, such as 2.4',
    );
  }
  if (asked('frame')) {
    return read<Moment>(
      'frame',
      first,
      (found) => (/^-?\d+$/.test(found) ? { by: 'frame', frame: Number(found), rate } : null),
      'the number of a frame, counted from 0',
    );
  }
  return read<Moment>(
    'beat',
    first,
    (found) => (beats.includes(found) ? { by: 'beat', beat: found } : null),
    beats.join(', '),
    beats,
  );
}

function wordOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('width' in value && 'height' in value)
    return `${String(value.width)}x${String(value.height)}`;
  if ('beat' in value) return String(value.beat);
  return '';
}

/**
 * A request as keys and values, which read back as the same request; defaults are left out but for
 * scene and moment.
 */
export function writeRequest(request: StageRequest, known: StageKnown): Record<string, string> {
  const { request: plain } = readRequest(
    (key) => (key === 'layout' ? request.layout : null),
    known,
  );
  const { moment } = request;
  const at: Record<string, string> =
    moment.by === 'time'
      ? { t: String(moment.t) }
      : moment.by === 'frame'
        ? { frame: String(moment.frame), fps: moment.rate }
        : { beat: moment.beat };
  const size = sizeText(request.size);
  const values: Record<string, string> = {
    scene: request.scene,
    ...at,
    ...(request.layout !== 'full' && { layout: request.layout }),
    ...(request.lang !== plain.lang && { lang: request.lang }),
    ...(request.theme !== plain.theme && { theme: request.theme }),
    ...(size !== sizeText(plain.size) && { size }),
    ...(request.background !== plain.background && {
      background: request.background.replace('#', ''),
    }),
    ...(request.guides && { guides: '1' }),
    ...(request.bug !== 'none' && { bug: request.bug }),
    ...(request.map !== plain.map && { map: request.map }),
    ...(request.rate !== plain.rate && { fps: request.rate }),
  };
  return values;
}

/** A stray in one sentence. */
export const strayText = ({ key, found, expected, nearest }: Stray): string =>
  `There is no ${key} “${found}”. Possible: ${expected}.${nearest ? ` Did you mean ${nearest}?` : ''}`;
