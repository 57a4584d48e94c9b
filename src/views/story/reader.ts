/** Follows the reader through the story: which step is read, and where the clock is on its way there. */
import type { Stepped } from '../../scenes/timing.ts';
import { createClock, type Clock } from './clock.ts';
import { lineOnScreen, stepAt } from './reading.ts';
import { arrivalAt, isThere, type Moment } from './travel.ts';

/** A scene as the reader's page knows it. */
export interface ReadScene extends Stepped {
  id: string;
}

/** The step that is being read: scene and step by index. */
export interface Reading {
  scene: number;
  step: number;
}

/** What a reader tells. */
export interface Told {
  /** Another step is read. */
  reading(now: Reading, before: Reading): void;
  /** The graphic is to show another moment. */
  moment(): void;
}

/** Milliseconds between two looks at the page while it scrolls. */
const PACE = 80;

export class Reader {
  /** The moment that the graphic shows. */
  moment: Moment = arrivalAt(0, 0);
  reading: Reading = { scene: 0, step: 0 };
  /** The graphic cannot move: it goes to each step at once. */
  frozen = true;
  readonly #scenes: readonly ReadScene[];
  readonly #root: HTMLElement;
  readonly #told: Told;
  readonly #clock: Clock;
  /** Ends the keeping of the step that was shown last. */
  #kept: AbortController | null = null;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(root: HTMLElement, scenes: readonly ReadScene[], told: Told) {
    this.#root = root;
    this.#scenes = scenes;
    this.#told = told;
    this.#clock = createClock(scenes, this.moment, (now) => {
      this.moment = now;
      told.moment();
    });
  }

  /** The graphic has arrived at what is read. */
  get still(): boolean {
    return isThere(this.moment, arrivalAt(this.reading.scene, this.reading.step));
  }

  /** Starts to follow the steps. Gives the undo. */
  follow(): () => void {
    const undo = new AbortController();
    let timer = 0;
    let last = -PACE;
    // A flick tells of itself at every frame: looking costs a layout, and the graphic needs its time.
    const soon = () => {
      timer ||= window.setTimeout(
        () => {
          timer = 0;
          last = performance.now();
          this.look();
        },
        Math.max(0, last + PACE - performance.now()),
      );
    };
    addEventListener('scroll', soon, { signal: undo.signal, passive: true });
    addEventListener('resize', soon, { signal: undo.signal });
    return () => {
      undo.abort();
      clearTimeout(timer);
      this.#clock.stop();
    };
  }

  /**
   * Brings a step of a scene under the reading line, and keeps it there while what comes into sight
   * gets its height.
   */
  show(id: string, step = 0): void {
    const all = stepsIn(this.#root);
    const steps = all.filter(({ dataset }) => dataset.scene === id);
    const element = steps[step] ?? steps[0];
    if (!element) return;
    // What is far away is not laid out, and is taken to be as high as it commonly is.
    element.closest('section')?.style.setProperty('content-visibility', 'visible');
    const after = all[all.indexOf(element) + 1];
    const bring =
      element === steps[0]
        ? () => this.#bringStart(element, after)
        : () => this.#bringMiddle(element);
    bring();
    this.look();
    this.#keep(element, bring);
  }

  /** A scene's first step, its headline at the top of the window. */
  #bringStart(element: HTMLElement, after: HTMLElement | undefined): void {
    (element.closest('section') ?? element).scrollIntoView({ block: 'start', behavior: 'instant' });
    // A short first step at the top of the window may leave the line to the next one.
    const next = after?.getBoundingClientRect().top ?? Infinity;
    const past = lineOnScreen(this.#root) - next;
    if (past >= 0) scrollBy({ top: -past - CLEAR, behavior: 'instant' });
  }

  /** Another step, at the reading line. */
  #bringMiddle(element: HTMLElement): void {
    // A graphic on top sticks on the way down, and the line rises with it: then once more.
    for (let tries = 0; tries < 3; tries++) {
      const { top, height } = element.getBoundingClientRect();
      const rest = top + Math.min(height / 2, 120) - lineOnScreen(this.#root);
      if (Math.abs(rest) < 1) break;
      scrollBy({ top: rest, behavior: 'instant' });
    }
  }

  /** Brings a step back where it is pushed away from, until all stands or the reader goes on. */
  #keep(element: HTMLElement, bring: () => void): void {
    this.#kept?.abort();
    const kept = (this.#kept = new AbortController());
    for (const sign of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      addEventListener(sign, () => kept.abort(), { signal: kept.signal, passive: true });
    }
    let [calm, frames, { top }] = [0, 0, element.getBoundingClientRect()];
    const follow = () => {
      if (kept.signal.aborted) return;
      calm += 1;
      if (Math.abs(element.getBoundingClientRect().top - top) >= 1) {
        bring();
        ({ top } = element.getBoundingClientRect());
        calm = 0;
      }
      // What stands around it may have been pushed away, too.
      this.look();
      frames += 1;
      if (calm < CALM && frames < MOST) requestAnimationFrame(follow);
      else kept.abort();
    };
    requestAnimationFrame(follow);
  }

  /** Takes a step as read, wherever the page is. */
  stay(at: Reading): void {
    this.reading = at;
    this.moment = arrivalAt(at.scene, at.step);
  }

  /** Finds the step at the reading line and sets the clock on its way to it. */
  look(): void {
    const line = lineOnScreen(this.#root);
    // First the scene and then its step: what is far away is not laid out only to be measured.
    const scenes = [...this.#root.querySelectorAll<HTMLElement>(SHOWN)];
    const near = scenes.filter((section) => section.querySelector('[data-step]'));
    const element = atLine(stepsIn(near[indexAt(near, line)] ?? this.#root), line);
    if (!element) return;
    const scene = this.#scenes.findIndex(({ id }) => id === element.dataset.scene);
    const step = Number(element.dataset.step);
    const before = this.reading;
    if (scene === before.scene && step === before.step) return;
    this.reading = { scene, step };
    this.#told.reading(this.reading, before);
    this.#clock.go(arrivalAt(scene, step), this.frozen || this.#calm.matches);
    this.#told.moment();
  }
}

/** Parts of the story that are shown: the reader may have left out scenes, or the context. */
const SHOWN =
  ':is(html:not([data-context="off"]) section, section:not([data-beyond])):not([hidden])';

/** Frames without a push after which a step stands, and the most that are waited for. */
const CALM = 4;
const MOST = 60;

/** Room between the reading line and the step after the one that is shown, in pixels. */
const CLEAR = 24;

const stepsIn = (part: Element): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>('[data-step]')].filter(
    (step) => !step.closest('[hidden], html[data-context="off"] [data-beyond]'),
  );

const indexAt = (parts: readonly Element[], line: number): number =>
  stepAt(
    parts.map((part) => part.getBoundingClientRect()),
    line,
  );

const atLine = (steps: readonly HTMLElement[], line: number): HTMLElement | undefined =>
  steps[indexAt(steps, line)];
