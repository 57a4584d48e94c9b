/** How soon after a resize of the frame a new height counts as caused by it, in milliseconds. */
const ECHO = 100;
/** Heights caused by our own resize that are told in a row: what is sized by its frame may settle. */
const LIMIT = 2;
/** How long it must be quiet before a height held back is tried, in milliseconds. */
const QUIET = 400;

/** The size of the frame from inside, in CSS pixels. */
export interface Viewport {
  innerWidth: number;
  innerHeight: number;
}

/** The clock of a window. */
export interface Clock {
  /** Milliseconds since any moment. */
  now(): number;
  /** Runs a function later, in milliseconds; returns what calls it off. */
  later(run: () => void, delay: number): () => void;
}

/**
 * Keeps a frame and its content from driving each other up without end, or back and forth (a scroll
 * bar that comes with one height and goes with the other). A height that follows a resize at the same
 * width is an echo of what we told. After a few in a row heights are held back until it is quiet;
 * then the last is tried once. If that is echoed too, one step up may follow (words cut off are worse
 * than a gap), and then only a change that is no echo, or another width, is told.
 * @param tell Called with each height that is to be told, in CSS pixels.
 */
export function steadied(tell: (height: number) => void, clock: Clock) {
  let frame: Viewport | null = null;
  let resized = -Infinity;
  let last = 0;
  let told = 0;
  let echoes = 0;
  let tried: 'no' | 'yes' | 'over' = 'no';
  let callOff = (): void => undefined;

  const say = (height: number) => {
    callOff();
    if (height === told) return;
    told = height;
    tell(height);
  };
  const tryLast = () => {
    tried = 'yes';
    say(last);
  };

  return {
    /** Takes in the height of the content in a frame of a size. */
    see({ innerWidth, innerHeight }: Viewport, height: number) {
      const now = clock.now();
      if (frame?.innerWidth !== innerWidth) resized = -Infinity;
      else if (frame.innerHeight !== innerHeight) resized = now;
      frame = { innerWidth, innerHeight };
      if (height === last) return;
      last = height;
      if (now - resized > ECHO) {
        echoes = 0;
        tried = 'no';
        return say(height);
      }
      echoes += 1;
      if (echoes <= LIMIT) return say(height);
      if (tried === 'yes' && height > told) {
        tried = 'over';
        say(height);
      } else if (tried === 'no') {
        callOff();
        callOff = clock.later(tryLast, QUIET);
      }
    },
    /** The height told last, in CSS pixels; 0 before the first. */
    told: () => told,
    /** Forgets what is held back. */
    stop: () => callOff(),
  };
}
