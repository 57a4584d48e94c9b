/** Follows the reader through the story: which step is read, and where the clock is on its way there. */
import type { Scene } from '../../dataset/types.ts';
import { createClock, type Clock } from './clock.ts';
import { lineOnScreen, stepAt } from './reading.ts';
import { arrivalAt, isThere, type Moment } from './travel.ts';

/** What a reader tells when another step is read. */
type Told = (sceneId: string, sceneChanged: boolean) => void;

export class Reader {
  /** The moment that the graphic shows. */
  moment = $state.raw<Moment>({ scene: 0, t: 0 });
  /** The step that is being read: scene and step by index. */
  reading = $state.raw({ scene: 0, step: 0 });
  /** The graphic has arrived at what is read. */
  readonly still = $derived(isThere(this.moment, arrivalAt(this.reading.scene, this.reading.step)));
  readonly #scenes: readonly Scene[];
  readonly #tell: Told;
  #root: Element | null = null;
  #clock: Clock | null = null;
  #calm: MediaQueryList | null = null;

  /** @param first Index of the scene that is shown before anything is read. */
  constructor(scenes: readonly Scene[], first: number, tell: Told) {
    this.#scenes = scenes;
    this.#tell = tell;
    this.reading = { scene: first, step: 0 };
    this.moment = arrivalAt(first, 0);
  }

  /** Starts to follow the steps inside `root`. Gives the undo. */
  follow(root: Element): () => void {
    this.#root = root;
    this.#calm = matchMedia('(prefers-reduced-motion: reduce)');
    this.#clock = createClock(this.#scenes, this.moment, (now) => (this.moment = now));
    const undo = new AbortController();
    let request = 0;
    const soon = () => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(() => this.#look());
    };
    addEventListener('scroll', soon, { signal: undo.signal, passive: true });
    addEventListener('resize', soon, { signal: undo.signal });
    return () => {
      undo.abort();
      cancelAnimationFrame(request);
      this.#clock?.stop();
    };
  }

  /** Brings a scene under the reading line. */
  show(id: string): void {
    const step = this.#steps().find((element) => element.dataset.scene === id);
    const section = step?.closest('section') ?? step;
    section?.scrollIntoView({ block: 'start', behavior: 'instant' });
    this.#look();
  }

  #steps(): HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
  }

  /** Finds the step at the reading line and sets the clock on its way to it. */
  #look(): void {
    if (!this.#root) return;
    const steps = this.#steps();
    const extents = steps.map((step) => step.getBoundingClientRect());
    const element = steps[stepAt(extents, lineOnScreen(this.#root))];
    if (!element) return;
    const scene = this.#scenes.findIndex(({ id }) => id === element.dataset.scene);
    const step = Number(element.dataset.step);
    const before = this.reading;
    if (scene === before.scene && step === before.step) return;
    this.reading = { scene, step };
    this.#clock?.go(arrivalAt(scene, step), this.#calm?.matches ?? false);
    this.#tell(element.dataset.scene ?? '', scene !== before.scene);
  }
}
