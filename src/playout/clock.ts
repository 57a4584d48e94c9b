/** The host's clock: renderers draw as many frames a second as they put out, and each asks for a time. */

/** A clock that can be waited for. */
export interface Clock {
  /** Seconds since the page began. */
  now(): number;
  /** Calls `tick` with every frame of the host until it says that nothing moves any more. */
  run(tick: (now: number) => boolean): void;
  stop(): void;
}

/** A clock by the frames of the host. */
export function createClock(): Clock {
  let handle: number | null = null;
  function stop(): void {
    if (handle !== null) cancelAnimationFrame(handle);
    handle = null;
  }
  return {
    now: () => performance.now() / 1000,
    run(tick) {
      stop();
      const frame = (at: number): void => {
        handle = requestAnimationFrame(frame);
        if (!tick(at / 1000)) stop();
      };
      handle = requestAnimationFrame(frame);
    },
    stop,
  };
}
