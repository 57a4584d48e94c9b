import { beatsOf } from '../../scenes/timing.ts';
import { timeOf, type RateName } from './rate.ts';

/** A moment of a scene, as it was asked for. */
export type Moment =
  | { by: 'time'; t: number }
  | { by: 'frame'; frame: number; rate: RateName }
  | { by: 'beat'; beat: string };

/** What a moment is looked up in: the steps of a scene by their ids. */
export interface Beaten {
  steps: readonly { id: string }[];
}

/**
 * A moment in seconds into its scene.
 * @throws RangeError when the scene has no beat of that name.
 */
export function secondsOf(moment: Moment, scene: Beaten): number {
  switch (moment.by) {
    case 'time':
      return moment.t;
    case 'frame':
      return timeOf(moment.frame, moment.rate);
    case 'beat': {
      const beat = beatsOf(scene).find(({ name }) => name === moment.beat);
      if (!beat) throw new RangeError(`no beat ${moment.beat} in this scene`);
      return beat.at;
    }
  }
}
