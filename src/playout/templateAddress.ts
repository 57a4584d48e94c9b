/** What the address of a template's page asks for: this is how OBS is driven, which has no operator. Pure. */
import { timing, type Stepped } from '../scenes/timing.ts';
import { acted, type Air } from './actions.ts';
import { settlesAt } from './play.ts';
import { isFlag, numberIn, valuesOf, type Values } from './values.ts';

/** Keys of the address; every other one is a value of the graphic. */
export interface TemplateAddress {
  values: Values;
  /** Comes on air by itself as soon as the page is there. */
  play: boolean;
  /** Goes through its steps by itself. */
  auto: boolean;
  /** The step that it comes on air at, from 0. */
  step: number;
}

/** Reads an address. Steps are counted from 1 there, and one that does not exist is the nearest. */
export function readAddress(search: string, { steps }: Stepped): TemplateAddress {
  const { play, auto, step, ...rest } = Object.fromEntries(new URLSearchParams(search));
  const asked = Math.trunc(numberIn(step) ?? 1) - 1;
  return {
    values: valuesOf(rest),
    play: isFlag(play),
    auto: isFlag(auto),
    step: Math.min(steps.length - 1, Math.max(0, asked)),
  };
}

/** Whether a graphic that goes by itself has a step before it. */
export const hasNext = ({ play: { step } }: Air, { steps }: Stepped): boolean =>
  step !== null && step + 1 < steps.length;

/** A graphic that goes by itself, at a moment in seconds: each step is held as long as in the story. */
export function advanced(air: Air, now: number, scene: Stepped): Air {
  const due = settlesAt(air.play) + timing.hold;
  return hasNext(air, scene) && now >= due ? acted(air, { type: 'playAction' }, due, scene) : air;
}
