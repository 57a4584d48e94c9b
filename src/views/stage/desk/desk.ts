/** What the control desk works out: frames, timecodes, addresses and commands. Pure. */
import { durationOf, type Stepped } from '../../../scenes/timing.ts';
import type { Clip } from '../../../export/clip.ts';
import { secondsOf, type Beaten } from '../moment.ts';
import { framesIn, rates, type RateName } from '../rate.ts';
import {
  defaultBackground,
  readRequest,
  sizeText,
  writeRequest,
  type StageKnown,
  type StageRequest,
  type Stray,
} from '../request.ts';

/** What can be asked for at the desk, and of which edition. */
export interface DeskKnown extends StageKnown {
  /** The edition without its context: another one, so each address and command has to say so. */
  alone: boolean;
}

/** What an address or a command says of the edition. */
const editionOf = ({ alone }: DeskKnown): Record<string, string> =>
  alone ? { context: 'off' } : {};

/** How many frames a scene has at a rate. */
export const lengthOf = (scene: Stepped, rate: RateName): number =>
  framesIn(durationOf(scene), rate);

/** The first frame that begins at a moment or after it: there what the moment promises is whole. */
export function frameOf(request: StageRequest, scene: Beaten): number {
  const seconds = secondsOf(request.moment, scene);
  const last = lengthOf(scene, request.rate) - 1;
  return Math.min(last, framesIn(seconds, request.rate));
}

/**
 * A frame as hours, minutes, seconds and frames. Counted without dropping numbers: at 29.97 and 59.94
 * it runs a little slower than the clock.
 */
export function timecodeOf(frame: number, rate: RateName): string {
  const [frames, seconds] = rates[rate];
  const nominal = Math.ceil(frames / seconds);
  const whole = Math.floor(frame / nominal);
  const fields = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return [...fields, frame % nominal].map((field) => String(field).padStart(2, '0')).join(':');
}

/** Seconds as a language writes them. */
export const secondsText = (seconds: number, lang: string, digits: number): string =>
  new Intl.NumberFormat(lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(seconds);

/** The same request at another frame. */
export const atFrame = (request: StageRequest, frame: number): StageRequest => ({
  ...request,
  moment: { by: 'frame', frame, rate: request.rate },
});

/** What the part of an address after its # says of the desk's picture. */
export function readDesk(
  hash: string,
  known: StageKnown,
): { request: StageRequest; strays: Stray[] } {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return readRequest((key) => asked.get(key), known);
}

const queryText = (values: Record<string, string>): string =>
  new URLSearchParams(values).toString();

/** A request as a query, without its mark. */
export const queryOf = (request: StageRequest, known: StageKnown): string =>
  queryText(writeRequest(request, known));

/** The address that shows exactly this frame, and nothing else. */
export const addressOf = (request: StageRequest, known: DeskKnown, page: string): string =>
  `${page.replace(/[?#].*$/, '')}?${queryText({ ...writeRequest(request, known), ...editionOf(known) })}`;

/** Link from the desk to itself in another language, at the same picture. */
export const deskLink = (lang: string, request: StageRequest, known: DeskKnown): string =>
  `?${queryText({ lang, ...editionOf(known) })}#${queryOf(request, known)}`;

/** What an address of this edition has behind its path, in any other view. */
export const editionQuery = (known: DeskKnown): string => {
  const query = queryText(editionOf(known));
  return query && `?${query}`;
};

/** The moment in a name; the beginning needs none. */
function momentName(moment: StageRequest['moment']): string {
  switch (moment.by) {
    case 'frame':
      return String(moment.frame).padStart(6, '0');
    case 'time':
      return moment.t > 0 ? `t${moment.t}` : '';
    case 'beat':
      return moment.beat;
  }
}

/** Name of a file with a frame or a clip, without its ending: all that makes it this picture. */
export function nameOf(request: StageRequest, { alone }: DeskKnown): string {
  const { scene, layout, lang, theme, size, moment, rate, background, bug, guides, map } = request;
  return [
    ...[scene, layout, lang, theme, sizeText(size), rate, momentName(moment)],
    background === defaultBackground(layout) ? '' : background.replace('#', ''),
    bug === 'none' ? '' : bug,
    guides ? 'guides' : '',
    alone ? 'no-context' : '',
    map === 'gl' ? 'gl' : '',
  ]
    .filter(Boolean)
    .join('-');
}

const COMMAND = 'npm run capture --';

const flags = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([key, value]) => `--${key} ${value}`)
    .join(' ');

/** What of a request a command says; who draws the map there is said by the renderer. */
function optionsOf(request: StageRequest, known: DeskKnown): Record<string, string> {
  const { map, ...values } = writeRequest(request, known);
  const rest = { ...values, ...editionOf(known) };
  return map === 'gl' ? { ...rest, map, renderer: 'chromium' } : rest;
}

/** The command that makes exactly this frame. */
export const frameCommand = (request: StageRequest, known: DeskKnown): string =>
  `${COMMAND} ${flags({ ...optionsOf(request, known), output: 'still' })}`;

/** The command that makes a clip in one of the outputs of `npm run capture`. */
export function clipCommand(
  request: StageRequest,
  known: DeskKnown,
  { clip, scene, output }: { clip: Clip; scene: Stepped; output: string },
): string {
  const options = optionsOf(atFrame(request, 0), known);
  delete options.frame;
  const duration = durationOf(scene);
  return `${COMMAND} ${flags({
    ...options,
    fps: clip.rate,
    ...(clip.from > 0 && { from: String(clip.from) }),
    ...(clip.to < duration && { to: String(clip.to) }),
    ...(clip.hold > 0 && { hold: String(clip.hold) }),
    ...(clip.handles > 0 && { handles: String(clip.handles) }),
    output,
  })}`;
}
