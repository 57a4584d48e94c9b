/** The map by MapLibre. Load this module late and only where the map is near: it is large. */
import { LngLat, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { Dataset, Geometry, Palette } from '../dataset/types.ts';
import { keepInside, noPadding, type Padding, type View } from '../scenes/camera.ts';
import type { MapFrame } from '../scenes/types.ts';
import { explore } from './exploring.ts';
import './live.css';
import { createPainter } from './livePaint.ts';
import { mapStyle } from './style.ts';
import { workerUrl } from './workerUrl.ts';

setWorkerUrl(workerUrl);

export interface LiveMapOptions {
  dataset: Dataset;
  geometry: Geometry;
  palette: Palette;
  /** Where it starts, so that nothing is drawn twice. */
  view: View;
  /** For pictures of it: so many pixels to a CSS pixel, smooth edges, and a canvas that can be read. */
  capture?: { pixelRatio: number };
  /** Interface words, in the page's language. */
  words: { mapLabel: string; gestureTouch: string; gestureWheel: string; gestureWheelMac: string };
}

export interface LiveMap {
  /** The map has its style and its data. Rejects where it cannot be made. */
  ready: Promise<void>;
  /** Shows a frame through a view, at once. */
  draw(frame: MapFrame, view: View, highlight: string | null): void;
  /** Puts on the colours of another theme. */
  restyle(palette: Palette): void;
  /** To be called when the container has another size. */
  resize(): void;
  /** Lets the reader move the map within the limits, or not. */
  setExploring(on: boolean, padding?: Padding): void;
  /** Tells of every move by the reader. Returns its undo. */
  onMove(tell: (view: View) => void): () => void;
  /** Tells once if the map cannot be made or its context is lost. Returns its undo. */
  onLost(tell: () => void): () => void;
  /** Tells when a lost context is there again: time to make the map anew. Returns its undo. */
  onRestored(tell: () => void): () => void;
  /** Everything asked for is on the canvas; at once where the map is lost. */
  settled(): Promise<void>;
  remove(): void;
}

/** Closest that a reader may come: the geometry is fit for no more. */
const maxZoom = 14;

/**
 * Pixels to a CSS pixel until everything is there. It is drawn anew for every part that comes, and
 * where there is no graphics card that took seconds, all for a canvas that nobody sees yet.
 */
const UNSEEN = 0.1;

const sameView = (map: MapLibreMap, { center, zoom }: View): boolean => {
  const now = map.getCenter();
  return (
    Math.abs(now.lng - center[0]) < 1e-9 &&
    Math.abs(now.lat - center[1]) < 1e-9 &&
    Math.abs(map.getZoom() - zoom) < 1e-9
  );
};

/** Makes a live map in a container. Never throws: see `ready` and `onLost`. */
export function createLiveMap(container: HTMLElement, options: LiveMapOptions): LiveMap {
  const { dataset, geometry, view, words } = options;
  const limits = dataset.places.basemap?.limits;
  const movers = new Set<(view: View) => void>();
  const losers = new Set<() => void>();
  const restorers = new Set<() => void>();
  let exploring: Padding | null = null;
  /** Moves that we make ourselves are not told. */
  let ours = false;
  let lost = false;
  let started = false;
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));

  function lose(reason: string): void {
    if (lost) return;
    lost = true;
    fail(new Error(reason));
    for (const tell of losers) tell();
  }
  function quietly(move: () => void): void {
    ours = true;
    move();
    ours = false;
  }

  let map: MapLibreMap | null = null;
  try {
    if (!workerUrl) throw new Error('the browser starts no worker');
    map = new MapLibreMap({
      container,
      style: mapStyle(dataset, geometry, options.palette),
      center: view.center,
      zoom: view.zoom,
      maxZoom: 18,
      attributionControl: false,
      canvasContextAttributes: options.capture
        ? { antialias: true, preserveDrawingBuffer: true }
        : { antialias: false, powerPreference: 'low-power' },
      pixelRatio: UNSEEN,
      ...options.capture,
      fadeDuration: 0,
      trackResize: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: false,
      maxPitch: 0,
      renderWorldCopies: false,
      crossSourceCollisions: false,
      transformConstrain: (center, zoom) => {
        if (!exploring || !limits) return { center, zoom };
        const { clientWidth: width, clientHeight: height } = container;
        const wanted: View = { center: [center.lng, center.lat], zoom: Math.min(zoom, maxZoom) };
        const kept = keepInside(wanted, { width, height }, exploring, limits);
        return { center: new LngLat(...kept.center), zoom: kept.zoom };
      },
      locale: {
        'Map.Title': words.mapLabel,
        'CooperativeGesturesHandler.WindowsHelpText': words.gestureWheel,
        'CooperativeGesturesHandler.MacHelpText': words.gestureWheelMac,
        'CooperativeGesturesHandler.MobileHelpText': words.gestureTouch,
      },
    });
  } catch (error) {
    container.replaceChildren();
    lose(error instanceof Error ? error.message : String(error));
  }
  const painter = map && createPainter(map, options);
  if (map) {
    const made = map;
    explore(made, false);
    made.on('webglcontextlost', () => lose('the WebGL context was lost'));
    made.on('webglcontextrestored', () => {
      for (const tell of restorers) tell();
    });
    made.on('error', ({ error }) => {
      // Before it is ready an error means no map: no worker, no shader. Later it draws on.
      if (!started) lose(error.message);
    });
    made.once('load', () => (started = true));
    made.on('move', () => {
      if (ours || !exploring) return;
      const { lng, lat } = made.getCenter();
      for (const tell of movers) tell({ center: [lng, lat], zoom: made.getZoom() });
    });
  }
  const loaded = new Promise<void>((resolve) => map?.once('load', () => resolve()));
  const ready = Promise.race([loaded, failed]);
  // Whoever does not wait for it need not catch it.
  ready.catch(() => undefined);

  return {
    ready,
    draw(frame, to, highlight) {
      if (!map || lost) return;
      painter?.draw(frame, highlight);
      const made = map;
      if (!sameView(made, to)) quietly(() => made.jumpTo(to));
    },
    restyle: (palette) => {
      if (!lost) painter?.restyle(palette);
    },
    resize: () => {
      if (!map || lost) return;
      const made = map;
      // A window that goes to another screen, or is magnified, has another ratio too.
      const seen = !options.capture && made.getPixelRatio() !== UNSEEN;
      quietly(() => (seen ? made.setPixelRatio(devicePixelRatio) : made.resize()));
    },
    setExploring(on, padding = noPadding) {
      if (!map || lost) return;
      exploring = on ? padding : null;
      explore(map, on);
    },
    onMove(tell) {
      movers.add(tell);
      return () => movers.delete(tell);
    },
    onLost(tell) {
      losers.add(tell);
      if (lost) queueMicrotask(() => losers.has(tell) && tell());
      return () => losers.delete(tell);
    },
    onRestored(tell) {
      restorers.add(tell);
      return () => restorers.delete(tell);
    },
    async settled() {
      if (!map || lost) return;
      const made = map;
      await ready.catch(() => undefined);
      const gone = failed.catch(() => undefined);
      const idle = async () => {
        const still = made.once('idle');
        made.triggerRepaint();
        await Promise.race([still, gone]);
      };
      await idle();
      if (lost || made.getPixelRatio() !== UNSEEN) return;
      // Everything is there: from now on it is drawn as it is seen.
      quietly(() => made.setPixelRatio(devicePixelRatio));
      await idle();
    },
    remove() {
      lost = true;
      movers.clear();
      losers.clear();
      restorers.clear();
      map?.remove();
      map = null;
    },
  };
}
