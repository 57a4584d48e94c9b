/** Actions of renderers and what they make of a graphic. Pure: a schedule is folded, never run. */
import type { Stepped } from '../scenes/timing.ts';
import { offAir, played, stopped, type Play } from './play.ts';
import { isFlag, merged, numberIn, valuesOf, type Values } from './values.ts';

/** A graphic with the values that it has been given. */
export interface Air {
  play: Play;
  values: Values;
}

/** Nothing on air, nothing given. */
export const nothing: Air = { play: offAir, values: {} };

/** An action by the name of OGraf's method, with whatever a renderer gave it. */
export interface Action {
  type: string;
  params?: unknown;
}

/** An action with its time. */
export interface Scheduled {
  /** Milliseconds. */
  timestamp: number;
  action: Action;
}

const field = (params: unknown, key: string): unknown =>
  typeof params === 'object' && params !== null
    ? (params as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** What an action makes of a graphic at a moment, in seconds. One that does not exist makes nothing. */
export function acted(air: Air, { type, params }: Action, now: number, scene: Stepped): Air {
  const at = { now, scene, skip: isFlag(field(params, 'skipAnimation')) };
  switch (type) {
    case 'updateAction':
      return { ...air, values: merged(air.values, valuesOf(field(params, 'data'))) };
    case 'playAction': {
      const goto = numberIn(field(params, 'goto'));
      const delta = numberIn(field(params, 'delta')) ?? 1;
      return { ...air, play: played(air.play, { goto, delta }, at) };
    }
    case 'stopAction':
      return { ...air, play: stopped(air.play, at) };
    default:
      return air;
  }
}

/** A schedule as a renderer gave it: what is none is left out, times of the same moment keep their order. */
export function scheduleOf(given: unknown): Scheduled[] {
  if (!Array.isArray(given)) return [];
  return given
    .flatMap((entry: unknown): Scheduled[] => {
      const timestamp = numberIn(field(entry, 'timestamp'));
      const type = field(field(entry, 'action'), 'type');
      if (timestamp === null || typeof type !== 'string') return [];
      return [{ timestamp, action: { type, params: field(field(entry, 'action'), 'params') } }];
    })
    .sort((a, b) => a.timestamp - b.timestamp);
}

/** A graphic at a time in milliseconds, from what it was at the start and its schedule alone. */
export function airAt(
  start: Air,
  schedule: readonly Scheduled[],
  timestamp: number,
  scene: Stepped,
): Air {
  return schedule
    .filter((entry) => entry.timestamp <= timestamp)
    .reduce((air, entry) => acted(air, entry.action, entry.timestamp / 1000, scene), start);
}
