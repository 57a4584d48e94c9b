/** Which step is read, and the time of the graphic on its way there. */
import type { Scene } from '../../../../src/dataset/types.ts';
import { stepArrival } from '../../../../src/scenes/timing.ts';

/** Seconds of a move to another step. */
const MOVE = 1.2;

/** Follows the steps that pass the middle of the screen, as scrollama does. */
export class Follow {
  scene = $state('');
  step = $state(0);
  /** Seconds into the scene. */
  t = $state(stepArrival(0));
  still = $state(true);
  #request = 0;

  constructor(scenes: readonly Scene[]) {
    this.scene = scenes[0]?.id ?? '';
  }

  /** Watches the steps inside an element. Gives the undo. */
  watch(root: HTMLElement): () => void {
    const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
    let request = 0;
    const look = () => {
      const graphic = root.querySelector('[data-graphic]')?.getBoundingClientRect();
      const bar = root.querySelector('nav')?.getBoundingClientRect().bottom ?? 0;
      const stacked = graphic && graphic.width >= root.clientWidth - 1;
      const top = stacked ? Math.max(bar, graphic.bottom) : bar;
      const line = top + (innerHeight - top) * 0.55;
      const read = steps.findLast((step) => step.getBoundingClientRect().top <= line) ?? steps[0];
      if (read) this.#enter(read.dataset.scene ?? '', Number(read.dataset.step));
    };
    const soon = () => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(look);
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }

  #enter(scene: string, step: number): void {
    if (scene === this.scene && step === this.step) return;
    const from = scene === this.scene ? this.t : 0;
    this.scene = scene;
    this.step = step;
    this.still = false;
    cancelAnimationFrame(this.#request);
    const to = stepArrival(step);
    let started = 0;
    const tick = (now: number) => {
      started ||= now;
      const k = Math.min(1, (now - started) / (MOVE * 1000));
      this.t = k < 1 ? from + (to - from) * k : to;
      this.still = k === 1;
      if (k < 1) this.#request = requestAnimationFrame(tick);
    };
    this.#request = requestAnimationFrame(tick);
  }
}
