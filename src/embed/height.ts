import { amp } from './amp.ts';
import { datawrapper } from './datawrapper.ts';
import { medium } from './medium.ts';
import type { Protocol } from './protocol.ts';
import { pym } from './pym.ts';
import { steadied } from './steady.ts';

/** What the sender of heights may be told. */
export interface HeightOptions {
  /** The element whose changes of size are changes of height; the root element if not given. */
  watch?: Element;
  /** Our address as the page around us wrote it; the window's if not given. */
  address?: string;
}

/** What a layout may add to a whole number by rounding, in CSS pixels. */
const DUST = 0.02;

/**
 * Tells the page around this one how high the content is, now and at every change, in the words of
 * every parent that newsrooms run (pym.js, @newswire/frames, AMP, Datawrapper, Medium), and answers
 * those that ask. Does nothing where the page is in no frame. Start it before the page rewrites its
 * own address, by which some parents know it.
 * @param measure The height of the content in CSS pixels; what is not laid out may be 0 or NaN.
 * @returns Its undo.
 */
export function talkHeight(
  win: Window & typeof globalThis,
  measure: () => number,
  { watch = win.document.documentElement, address = win.location.href }: HeightOptions = {},
): () => void {
  const { parent } = win;
  if (parent === win) return () => undefined;

  const { search } = new URL(address);
  const protocols = [amp, pym(search), datawrapper(address), medium(address)].filter(
    (protocol) => protocol !== null,
  );
  // To any origin: a parent's is not known to us and, in a sandbox, is not even a name. What is told
  // is a height and our own address, which whoever frames us knows.
  const tell = (protocol: Protocol, height: number) =>
    parent.postMessage(protocol.tell(height), '*');

  const heights = steadied((height) => protocols.forEach((protocol) => tell(protocol, height)), {
    now: () => win.performance.now(),
    later(run, delay) {
      const timer = win.setTimeout(run, delay);
      return () => win.clearTimeout(timer);
    },
  });
  const look = () => {
    const height = Math.ceil(measure() - DUST);
    // A frame that is hidden, or has no width yet, has no height to speak of.
    if (height > 0 && Number.isFinite(height) && win.innerWidth > 0) heights.see(win, height);
  };
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const asked = protocols.filter((protocol) => protocol.asks?.(data));
    if (asked.length === 0) return;
    const before = heights.told();
    look();
    // A new height has just been told to all.
    const height = heights.told();
    if (height > 0 && height === before) asked.forEach((protocol) => tell(protocol, height));
  };

  const observer = new win.ResizeObserver(look);
  observer.observe(watch);
  const stopping = new AbortController();
  const { signal } = stopping;
  const { document } = win;
  win.addEventListener('message', hear, { signal });
  win.addEventListener('resize', look, { signal });
  // Browsers do not draw a frame that is far from view, and an observer is silent there: what comes
  // late is noticed by its own event, so that the frame has its height before the reader is near.
  win.addEventListener('load', look, { signal });
  document.addEventListener('load', look, { signal, capture: true });
  document.fonts.addEventListener('loadingdone', look, { signal });
  look();
  return () => {
    observer.disconnect();
    stopping.abort();
    heights.stop();
  };
}
