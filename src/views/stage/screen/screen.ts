/** The stage in a browser: one frame in an element, at its exact size, and word of when it is there. */
import type { Dataset, Geometry } from '../../../dataset/types.ts';
import { frameAt } from '../../../scenes/frame.ts';
import { drawingSize } from '../areas.ts';
import { drawStage, groundOf } from '../drawStage.ts';
import { MAP_SLOT, type MapSlot } from '../mapPart.ts';
import { secondsOf } from '../moment.ts';
import type { StageRequest } from '../request.ts';
import { fontsLoaded } from './fonts.ts';
import type { Under } from './picture.ts';
import type { Underlay } from './underlay.ts';

/** What is shown: a request, at a moment in seconds. */
export type Showing = Omit<StageRequest, 'moment' | 'rate'> & { t: number };

/** One stage on a page. */
export interface Screen {
  /** Shows a frame; what of it is drawn by us is there when this returns. */
  show(showing: Showing): void;
  /**
   * Fonts are loaded, the frame is drawn, and a live map stands still.
   * Where no live map can be made the drawn one is there instead, and `onlost` has been told.
   */
  settled(): Promise<void>;
  /**
   * A frame to be painted elsewhere: its drawing, and what lies under it. A live map in it is the
   * stage's own, so it has to be painted before the stage shows anything else.
   * @throws where the stage has been asked for something else since.
   */
  taken(showing: Showing): Promise<{ svg: SVGSVGElement; under: Under | null }>;
  remove(): void;
}

export interface ScreenOptions {
  dataset: Dataset;
  geometry: Geometry;
  /** Tells once that this browser has no live map. */
  onlost?: () => void;
}

/** What a request shows. @throws RangeError where its beat does not exist. */
export function showingOf(request: StageRequest, dataset: Dataset): Showing {
  const scene = dataset.story.scenes.find(({ id }) => id === request.scene);
  return { ...request, t: secondsOf(request.moment, scene ?? { steps: [] }) };
}

/** Makes a stage in an element, which takes the frame's size. */
export function createScreen(host: HTMLElement, options: ScreenOptions): Screen {
  const { dataset, geometry } = options;
  const document = host.ownerDocument;
  let shown: Showing | null = null;
  let svg: SVGSVGElement | null = null;
  let underlay: { made: Promise<Underlay>; key: string } | null = null;
  let lost = false;

  const draw = (showing: Showing, map: 'drawn' | 'gl'): SVGSVGElement =>
    drawStage(frameAt(dataset, showing.scene, showing.t), {
      ...{ ...showing, dataset, geometry, document, map },
      palette: dataset.edition.themes[showing.theme],
    });

  function put(made: SVGSVGElement): void {
    made.style.display = 'block';
    made.style.position = 'relative';
    if (svg) svg.replaceWith(made);
    else host.append(made);
    svg = made;
  }

  function drop(): void {
    underlay?.made.then(
      (map) => map.remove(),
      () => undefined,
    );
    underlay = null;
  }

  /** From now on the drawn map, here and in every later frame. */
  function lose(): void {
    if (lost) return;
    lost = true;
    drop();
    options.onlost?.();
    if (shown) show(shown);
  }

  /** Brings the live map into its slot, made anew where it has another size or other colours. */
  async function lay(showing: Showing, made: SVGSVGElement): Promise<void> {
    const map = frameAt(dataset, showing.scene, showing.t).map;
    const slot = made.querySelector<SVGRectElement>(`[${MAP_SLOT}]`);
    if (!map || !slot) return drop();
    const at = JSON.parse(slot.getAttribute(MAP_SLOT) ?? '') as MapSlot;
    const [width, height] = [slot.width.baseVal.value, slot.height.baseVal.value];
    const scale = showing.size.width / drawingSize(showing.size).width;
    const { lang, theme } = showing;
    const key = [width, height, scale, lang, theme].join(' ');
    if (underlay?.key !== key) {
      drop();
      const palette = dataset.edition.themes[theme];
      const loading: Promise<Underlay> = import('./underlay.ts').then(({ createUnderlay }) =>
        createUnderlay(host, {
          ...{ dataset, geometry, lang, palette, size: { width, height }, scale, slot: at },
          onlost: () => void (underlay?.made === loading && lose()),
        }),
      );
      underlay = { key, made: loading };
    }
    const laid = await underlay.made;
    // What was asked for since has its own turn.
    if (shown !== showing) return;
    const [box, from] = [slot.getBoundingClientRect(), host.getBoundingClientRect()];
    // The host may itself be shown smaller.
    const reduced = from.width / showing.size.width || 1;
    laid.place((box.left - from.left) / reduced, (box.top - from.top) / reduced);
    if (made.previousSibling !== laid.element) made.before(laid.element);
    laid.show(map, at);
  }

  let laying: Promise<void> = Promise.resolve();
  function show(showing: Showing): void {
    shown = showing;
    const { size, background, theme } = showing;
    const live = showing.map === 'gl' && !lost;
    const made = draw(showing, live ? 'gl' : 'drawn');
    const ground = groundOf(background, dataset.edition.themes[theme].page);
    Object.assign(host.style, {
      position: 'relative',
      width: `${size.width}px`,
      height: `${size.height}px`,
      overflow: 'hidden',
      background: live && ground !== null ? ground : 'none',
    });
    put(made);
    if (live) laying = lay(showing, made).catch(lose);
    else drop();
  }

  async function settled(): Promise<void> {
    await fontsLoaded(document);
    await laying;
    try {
      await (await underlay?.made)?.settled();
    } catch {
      lose();
    }
    // What was drawn is painted with the next frame of the screen.
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  }

  async function taken(showing: Showing): Promise<{ svg: SVGSVGElement; under: Under | null }> {
    if (showing.map !== 'gl' || lost) return { svg: draw(showing, 'drawn'), under: null };
    show(showing);
    await settled();
    const laid = await underlay?.made;
    if (!svg || shown !== showing) throw new Error('The stage shows something else by now.');
    return { svg, under: laid?.under() ?? null };
  }

  return {
    show,
    settled,
    taken,
    remove() {
      drop();
      svg?.remove();
      svg = null;
      shown = null;
    },
  };
}
