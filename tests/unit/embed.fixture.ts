/** A window in a frame, with its layout in the hands of the test and a clock that it turns. */
export class FramedWindow extends EventTarget {
  readonly heard: unknown[] = [];
  readonly parent = { postMessage: this.receive.bind(this) };
  readonly document = Object.assign(new EventTarget(), {
    documentElement: {},
    fonts: new EventTarget(),
  });
  readonly location: { href: string };
  readonly ResizeObserver: unknown;
  readonly performance = { now: () => this.time };
  innerWidth = 400;
  innerHeight = 150;
  /** Height of the content in CSS pixels. */
  content: () => number = () => 500;
  /** What the page around does with a height; nothing at first. */
  around: (height: number) => void = () => undefined;
  observed = 0;

  private time = 0;
  private timers: { at: number; run: () => void }[] = [];
  private readonly observers = new Set<() => void>();

  constructor(query = '') {
    super();
    this.location = { href: `https://site.example/story/${query}` };
    const { observers } = this;
    const count = (by: number) => (this.observed += by);
    this.ResizeObserver = class {
      private readonly look: () => void;
      constructor(look: () => void) {
        this.look = look;
      }
      observe() {
        observers.add(this.look);
        count(1);
      }
      disconnect() {
        observers.delete(this.look);
        count(-1);
      }
    };
  }

  /** This, as the code under test sees it. */
  get window() {
    return this as unknown as Window & typeof globalThis;
  }

  setTimeout(run: () => void, delay: number) {
    const timer = { at: this.time + delay, run };
    this.timers.push(timer);
    return timer;
  }

  clearTimeout(timer: unknown) {
    this.timers = this.timers.filter((other) => other !== timer);
  }

  /** A message to this window. */
  hear(data: unknown, source: unknown = this.parent) {
    this.dispatchEvent(Object.assign(new Event('message'), { source, data }));
  }

  /** The content or the frame has another size. */
  laidOut({ innerWidth = this.innerWidth, innerHeight = this.innerHeight } = {}) {
    const resized = innerWidth !== this.innerWidth || innerHeight !== this.innerHeight;
    Object.assign(this, { innerWidth, innerHeight });
    if (resized) this.dispatchEvent(new Event('resize'));
    this.observers.forEach((look) => look());
  }

  /** Turns the clock by milliseconds and runs what is due. */
  wait(milliseconds: number) {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.clearTimeout(due);
      this.time = Math.max(this.time, due.at);
      due.run();
    }
    this.time = end;
  }

  /** Heights told so far, by AMP's message. */
  get heights(): number[] {
    return this.heard.flatMap((data) =>
      typeof data === 'object' && data && 'height' in data ? [Number(data.height)] : [],
    );
  }

  private receive(data: unknown, origin: string) {
    if (origin !== '*') throw new Error(`for ${origin} only`);
    this.heard.push(data);
    // As a page around does it, later.
    if (typeof data === 'object' && data && 'height' in data) {
      const height = Number(data.height);
      this.setTimeout(() => this.around(height), 16);
    }
  }
}
