/** An OGraf graphic: a web component that renderers drive by its methods. */
import type { EmptyPayload, GraphicsAPI, PlayActionReturnPayload, ReturnPayload } from 'ograf';
import type { Size } from '../scenes/types.ts';
import {
  acted,
  airAt,
  nothing,
  scheduleOf,
  type Action,
  type Air,
  type Scheduled,
} from './actions.ts';
import { createClock } from './clock.ts';
import { loadFaces, type Faces } from './faces.ts';
import { frameSize } from './frameSize.ts';
import type { Graphic } from './graphic.ts';
import { settlesAt, shownAt } from './play.ts';
import { valuesOf } from './values.ts';

const done: ReturnPayload = { statusCode: 200 };
const notLoaded: ReturnPayload = { statusCode: 409, statusMessage: 'The graphic is not loaded.' };

/** Whose time counts: the host's clock, or the one that a renderer names. */
type Time = { by: 'clock' } | { by: 'renderer'; timestamp: number; schedule: Scheduled[] };

/** The place and size of the component: it fills what the renderer puts it in. */
const FILLS = {
  ...{ position: 'absolute', inset: '0', width: '100%', height: '100%' },
  ...{ display: 'block', overflow: 'hidden', pointerEvents: 'none' },
};

/** The class of a graphic's component. Whoever loads the module names and registers it. */
export function ografElement(graphic: Graphic, faces: Faces): CustomElementConstructor {
  return class extends HTMLElement implements GraphicsAPI.Graphic {
    readonly #root = this.attachShadow({ mode: 'open' });
    readonly #clock = createClock();
    /** What was done so far; in a renderer's own time, what it was before the schedule. */
    #air: Air = nothing;
    #time: Time = { by: 'clock' };
    #loaded = false;
    #asked: unknown = null;
    /** Ends the wait of an action that a later one has overtaken. */
    #release: () => void = () => undefined;

    /** Called with nothing, with a part, or with all of what OGraf names, in the page or outside of it. */
    async load(
      params?: Partial<Parameters<GraphicsAPI.Graphic['load']>[0]>,
    ): Promise<ReturnPayload> {
      this.#clear();
      this.#loaded = true;
      this.#asked = params?.renderCharacteristics?.resolution;
      // By whatever schedule: what a graphic is loaded with is there from the start.
      this.#air = { ...nothing, values: valuesOf(params?.data) };
      if (params?.renderType === 'non-realtime') {
        this.#time = { by: 'renderer', timestamp: 0, schedule: [] };
      }
      this.#paint();
      Object.assign(this.style, FILLS);
      await loadFaces(this.ownerDocument, faces);
      return done;
    }

    async dispose(_params?: unknown): Promise<ReturnPayload> {
      this.#clear();
      return done;
    }

    async updateAction(params?: unknown): Promise<ReturnPayload> {
      return this.#act({ type: 'updateAction', params }) ? done : notLoaded;
    }

    async playAction(params?: unknown): Promise<PlayActionReturnPayload> {
      const status = await this.#moved({ type: 'playAction', params });
      const { step } = this.#current().play;
      // Off air there is no step, as OGraf has it.
      return { ...status, ...(step !== null && { currentStep: step }) } as PlayActionReturnPayload;
    }

    async stopAction(params?: unknown): Promise<ReturnPayload> {
      return this.#moved({ type: 'stopAction', params });
    }

    async customAction(_params?: unknown): Promise<ReturnPayload> {
      return { statusCode: 404, statusMessage: 'This graphic has no actions of its own.' };
    }

    /** From the first call on the renderer's time counts, until the graphic is loaded anew. */
    async goToTime(params?: { timestamp?: unknown }): Promise<ReturnPayload> {
      if (!this.#loaded) return notLoaded;
      const timestamp = Number(params?.timestamp);
      if (!Number.isFinite(timestamp)) {
        return { statusCode: 400, statusMessage: 'timestamp is to be milliseconds.' };
      }
      const { schedule } = this.#asRenderer();
      this.#time = { by: 'renderer', timestamp, schedule };
      this.#paint();
      await loadFaces(this.ownerDocument, faces);
      return done;
    }

    async setActionsSchedule(params?: { schedule?: unknown }): Promise<EmptyPayload> {
      if (!this.#loaded) return {};
      const { timestamp } = this.#asRenderer();
      this.#time = { by: 'renderer', timestamp, schedule: scheduleOf(params?.schedule) };
      this.#paint();
      return {};
    }

    connectedCallback(): void {
      if (this.#loaded) this.#paint();
    }

    disconnectedCallback(): void {
      this.#clock.stop();
    }

    #clear(): void {
      this.#clock.stop();
      this.#release();
      this.#air = nothing;
      this.#time = { by: 'clock' };
      this.#loaded = false;
      this.#root.replaceChildren();
    }

    /** What is on air now. */
    #current(): Air {
      const time = this.#time;
      if (time.by === 'clock') return this.#air;
      return airAt(this.#air, time.schedule, time.timestamp, graphic.scene);
    }

    #now(): number {
      return this.#time.by === 'clock' ? this.#clock.now() : this.#time.timestamp / 1000;
    }

    #asRenderer(): { timestamp: number; schedule: Scheduled[] } {
      if (this.#time.by === 'renderer') return this.#time;
      // What a running clock has left on air has no place in the renderer's time.
      this.#clock.stop();
      this.#air = { ...nothing, values: this.#air.values };
      return { timestamp: 0, schedule: [] };
    }

    /** Does an action; false where nothing is loaded. */
    #act(action: Action): boolean {
      if (!this.#loaded) return false;
      const time = this.#time;
      if (time.by === 'clock') this.#air = acted(this.#air, action, this.#now(), graphic.scene);
      else time.schedule = scheduleOf([...time.schedule, { timestamp: time.timestamp, action }]);
      this.#paint();
      return true;
    }

    /** Does an action and waits until its movement is over, or a later action has overtaken it. */
    async #moved(action: Action): Promise<ReturnPayload> {
      if (!this.#act(action)) return notLoaded;
      this.#release();
      const left = settlesAt(this.#air.play) - this.#now();
      if (this.#time.by === 'renderer' || !(left > 0)) return done;
      // By a timer: a component outside of the page, and a page in the background, get no frames.
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left * 1000);
        this.#release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      // The last frame may still be to come; what was awaited is there all the same.
      if (this.#loaded) this.#paint();
      return done;
    }

    #paint(): void {
      const size: Size = frameSize(this.#asked, this);
      const paint = (now: number): boolean => {
        const air = this.#current();
        graphic.paint(this.#root, air, now, size);
        return now < settlesAt(air.play) && shownAt(air.play, now) !== null;
      };
      const moves = paint(this.#now());
      if (moves && this.#time.by === 'clock' && this.isConnected) this.#clock.run(paint);
      else this.#clock.stop();
    }
  };
}
