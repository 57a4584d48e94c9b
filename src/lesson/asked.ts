/** What a prediction asks for: a number against a line, or a state for each unit. Pure. */
import { factsOf } from '../dataset/facts.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { Dataset, Place, PlaceState, Prediction, Text } from '../dataset/types.ts';
import { sceneOf } from '../scenes/frame.ts';
import { nothingOf } from './axis.ts';

export type Span = NonNullable<Prediction['span']>;

interface Base {
  prediction: Prediction;
}

/** A number is asked for, in the unit of its answer. */
export interface AskedNumber extends Base {
  kind: 'number';
  span: Span;
  /** The figure that the source gives. */
  answer: Quantity;
  /** Where the bar starts, in that unit: a share of a plan starts at nothing of it. */
  origin: number;
  /** The line that the answer is seen against: a threshold, or the plan itself. */
  line: { at: number; name: Text; quantity: Quantity | null; box: boolean };
}

/** A state is asked for, for each unit. */
export interface AskedStates extends Base {
  kind: 'states';
  units: readonly { place: Place; state: PlaceState | null }[];
  /** The states to choose from. */
  states: readonly PlaceState[];
}

export type Asked = AskedNumber | AskedStates;

/**
 * What a prediction asks for, by the chart of its scene.
 * @throws RangeError when that scene has no chart whose answer can be predicted.
 */
export function askedOf(dataset: Dataset, prediction: Prediction): Asked {
  const { chart } = sceneOf(dataset, prediction.scene);
  const facts = factsOf(dataset);
  const { span } = prediction;
  if (chart?.kind === 'threshold' && span) {
    const answer = facts.quantity(chart.value);
    const quantity = facts.quantity(chart.threshold);
    const at = quantity.base / answer.unit.factor;
    const line = { at, name: chart.thresholdName, quantity, box: false };
    return { kind: 'number', prediction, span, answer, origin: 0, line };
  }
  if (chart?.kind === 'plan' && span) {
    const answer = facts.quantity(chart.above);
    // What is asked is a difference from the plan: at none, all of it is reached.
    const line = { at: 0, name: chart.planName, quantity: null, box: true };
    return { kind: 'number', prediction, span, answer, origin: nothingOf(answer.unit), line };
  }
  if (chart?.kind === 'states') {
    const known = new Map(dataset.places.states.map((state) => [state.id, state]));
    const units = chart.units.map((id) => {
      const place = facts.place(id);
      return { place, state: known.get(place.states[0]?.state ?? '') ?? null };
    });
    const states = chart.groups.flatMap(({ state }) => known.get(state) ?? []);
    return { kind: 'states', prediction, units, states };
  }
  throw new RangeError(`${prediction.id}: nothing of ${prediction.scene} can be predicted`);
}
