/** How a graphic is played: which moment of its scene is on air, by the actions so far. Pure. */
import { gentle } from '../scenes/easing.ts';
import { clamp01, stepArrival, stepStart, timing, type Stepped } from '../scenes/timing.ts';

/** A stretch of scene time that is passed through while the clock goes on. All in seconds. */
interface Leg {
  from: number;
  to: number;
  began: number;
  ends: number;
}

/** A graphic on air, or on its way there or off. The clock is anybody's, in seconds. */
export interface Play {
  /** The step that it shows or moves to, from 0; null when it is off air or goes off. */
  step: number | null;
  /** The way to that step, and the scene time that it rests at. */
  legs: readonly Leg[];
  rest: number;
  /** When it came on air. */
  came: number;
  /** When it began to go off; null before. */
  goes: number | null;
}

/** What is painted: a moment of the scene, and how much of the whole picture is there, 0 to 1. */
export interface Shown {
  t: number;
  opacity: number;
}

/** When an action is done, and on what. */
export interface At {
  /** Seconds on the clock. */
  now: number;
  scene: Stepped;
  /** Without a movement. */
  skip?: boolean;
}

/** Where to go: to a step (from 0), or so many steps on. */
export interface Target {
  goto?: number | null;
  delta?: number;
}

/** Nothing is painted. */
export const offAir: Play = { step: null, legs: [], rest: 0, came: 0, goes: null };

/** How long the picture as a whole takes to come in, in seconds: its parts take longer. */
const RISE = timing.out / 2;

/**
 * Plays on: brings the graphic on air, or to another step. Past the last step it goes off, as
 * OGraf has it; before the first one there is none.
 */
export function played(play: Play, { goto = null, delta = 1 }: Target, at: At): Play {
  const { scene, now, skip = false } = at;
  const asked = goto ?? (play.step ?? -1) + delta;
  if (asked >= scene.steps.length) return stopped(play, at);
  if (asked < 0 && play.step === null) return play;
  const step = Math.max(0, Math.trunc(asked));
  const rest = stepArrival(step);
  if (skip) {
    const came = play.step === null ? -Infinity : play.came;
    return { step, legs: [], rest, came, goes: null };
  }
  const fresh = play.step === null;
  const legs = timed(way(fresh ? 0 : timeAt(play, now), step, scene), now);
  return { step, legs, rest, came: fresh ? now : play.came, goes: null };
}

/** Takes the graphic off air. One that goes off already goes on as it does. */
export function stopped(play: Play, { now, skip = false }: At): Play {
  if (skip) return offAir;
  return play.step === null ? play : { ...play, step: null, goes: now };
}

/** The stretches of scene time from a moment to the arrival at a step; what is held is left out. */
function way(from: number, step: number, { steps }: Stepped): [number, number][] {
  const stretches: [number, number][] = [];
  for (let index = 0; index <= step; index++) {
    const [start, arrival] = [stepStart(index), stepArrival(index)];
    if (from < arrival) stretches.push([Math.max(from, start), arrival]);
  }
  for (let index = steps.length - 1; index > step; index--) {
    const [start, arrival] = [stepStart(index), stepArrival(index)];
    if (from > start) stretches.push([Math.min(from, arrival), start]);
  }
  return stretches;
}

/** Stretches one after the other from now on. Several moves take together no longer than one. */
function timed(stretches: readonly (readonly [number, number])[], now: number): Leg[] {
  const length = ([from, to]: readonly [number, number]) => Math.abs(to - from);
  const comesIn = (stretch: readonly [number, number]) => stretch[1] === timing.in;
  const moves = stretches.filter((stretch) => !comesIn(stretch));
  const moving = moves.reduce((sum, move) => sum + length(move), 0);
  const pace = Math.min(1, timing.move / (moving || 1));
  let began = now;
  return stretches.map((stretch) => {
    const ends = began + length(stretch) * (comesIn(stretch) ? 1 : pace);
    const leg = { from: stretch[0], to: stretch[1], began, ends };
    began = ends;
    return leg;
  });
}

/** The scene time at a moment of the clock. */
function timeAt({ legs, rest }: Play, now: number): number {
  const leg = legs.find(({ ends }) => now < ends);
  if (!leg) return rest;
  return leg.from + (leg.to - leg.from) * clamp01((now - leg.began) / (leg.ends - leg.began));
}

/** What is painted at a moment of the clock; null for nothing. */
export function shownAt(play: Play, now: number): Shown | null {
  if (play.step === null && play.goes === null) return null;
  if (play.goes !== null && now >= settlesAt(play)) return null;
  const gone = play.goes === null ? 0 : (now - play.goes) / timing.out;
  const risen = gentle(clamp01((now - play.came) / RISE));
  return { t: timeAt(play, now), opacity: risen * (1 - gentle(gone)) };
}

/** When nothing moves any more, in seconds on the clock; −∞ where nothing moves. */
export function settlesAt({ legs, goes }: Play): number {
  return goes === null ? (legs.at(-1)?.ends ?? -Infinity) : goes + timing.out;
}
