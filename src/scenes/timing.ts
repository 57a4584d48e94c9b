/** What timing asks of a scene: how many steps it has. */
export interface Stepped {
  steps: { length: number };
}

/** Seconds: a scene comes in, holds each of its steps, moves between them, and goes out. */
export const timing = { in: 1.6, hold: 2.4, move: 1.2, out: 0.8 } as const;

/** A named moment of a scene, in seconds. */
export interface Beat {
  name: string;
  at: number;
}

/** When the graphic starts towards a step, in seconds. */
export function stepStart(index: number): number {
  return index === 0 ? 0 : timing.in + index * timing.hold + (index - 1) * timing.move;
}

/** When the graphic has arrived at a step, in seconds. */
export function stepArrival(index: number): number {
  return stepStart(index) + (index === 0 ? timing.in : timing.move);
}

/** When the last step has been held and the scene starts to go out, in seconds. */
export function outStart(scene: Stepped): number {
  return stepArrival(scene.steps.length - 1) + timing.hold;
}

/** How long a scene lasts, in seconds. */
export function durationOf(scene: Stepped): number {
  return outStart(scene) + timing.out;
}

/** The beats of a scene in order: in, each step by its id at the moment it is whole, out. */
export function beatsOf(scene: { steps: readonly { id: string }[] }): Beat[] {
  return [
    { name: 'in', at: 0 },
    ...scene.steps.map((step, index) => ({ name: step.id, at: stepArrival(index) })),
    { name: 'out', at: outStart(scene) },
  ];
}

/** How far a scene has come on its way to each step: for step i, 0 before it starts, 1 once there. */
export function stepProgress(index: number, t: number): number {
  const start = stepStart(index);
  return clamp01((t - start) / (stepArrival(index) - start));
}

/** Any number brought into 0 to 1; what is not a number counts as 0. */
export function clamp01(value: number): number {
  return value > 0 ? Math.min(value, 1) : 0;
}
