/** The still pictures of a story, one for each step that changes what is seen. Pure. */
import { runsOf, type Run } from '../../dataset/prose.ts';
import type { Dataset, Geometry, Scene } from '../../dataset/types.ts';
import type { Detail } from '../../map/mapPaths.ts';
import { shapesOf } from '../../map/shapes.ts';
import { sheetOf } from '../../map/sheet.ts';
import { frameAt } from '../../scenes/frame.ts';
import { stepArrival } from '../../scenes/timing.ts';
import type { Size } from '../../scenes/types.ts';
import { themed, type ThemeColours } from '../../style/themed.ts';
import { drawGraphic, graphicView } from './drawGraphic.ts';

/** A still picture: SVG as markup, and its text alternative. */
export interface Picture {
  svg: string;
  alt: Run[] | null;
}

/** What a document shows before anything moves. */
export interface Pictures {
  /** The first picture of all, for narrow and for wide graphics. */
  first: { narrow: string; wide: string; alt: Run[] | null };
  /** What the pictures' maps are drawn along; it stands in the document once. */
  sheet: string;
  /** By scene, then by step. The opening's first step is the first picture. */
  steps: ReadonlyMap<string, ReadonlyMap<number, Picture>>;
}

/** Sizes in pixels: about a phone's graphic, and about a laptop's. */
export const narrow: Size = { width: 400, height: 432 };
export const wide: Size = { width: 880, height: 752 };

/** How exact the outlines of the maps are, in pixels of a phone: see `reduced`. */
const exactness = { tolerance: 0.8, step: 0.75 };

/** What the pictures are made with. */
export interface PictureOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  document: Document;
  colours: ThemeColours;
}

/** One picture to be drawn. */
interface Wanted {
  scene: Scene;
  step: number;
  size: Size;
}

/** Draws every still picture of an edition in a language. */
export function picturesOf(options: PictureOptions): Pictures {
  const { dataset, geometry, lang, document } = options;
  const { scenes } = dataset.story;
  const wanted = scenes.flatMap((scene, index) =>
    distinctSteps(scene).flatMap((step): Wanted[] => {
      const first = index === 0 && step === 0;
      return (first ? [narrow, wide] : [narrow]).map((size) => ({ scene, step, size }));
    }),
  );
  const views = wanted.flatMap(({ scene, step, size }) => {
    const frame = frameAt(dataset, scene.id, stepArrival(step));
    const view = graphicView(frame, { dataset, lang, size });
    return view ? [{ view, size }] : [];
  });
  const shapes = shapesOf(dataset, geometry);
  const sheet =
    shapes && views.length > 0 ? sheetOf(shapes, views, { document, ...exactness }) : null;
  const drawn = wanted.map((one) => ({ ...one, svg: stillOf(options, one, sheet?.detail) }));
  const altOf = (scene: Scene | undefined, step: number): Run[] | null =>
    scene?.chart && step === 0 ? runsOf(dataset, scene.chart.alt, lang) : null;
  const [first, second, ...others] = drawn;
  const steps = new Map<string, Map<number, Picture>>(scenes.map(({ id }) => [id, new Map()]));
  for (const { scene, step, svg } of others) {
    steps.get(scene.id)?.set(step, { svg, alt: altOf(scene, step) });
  }
  return {
    first: { narrow: first?.svg ?? '', wide: second?.svg ?? '', alt: altOf(scenes[0], 0) },
    sheet: sheet?.svg.outerHTML ?? '',
    steps,
  };
}

/**
 * The steps of a scene that show something else than the step before, not only another emphasis. A scene
 * of the context has the picture of its first step alone: what arrives first is small.
 */
export function distinctSteps(scene: Scene): number[] {
  const shown = scene.steps.map((step) => JSON.stringify(step.map ?? scene.map ?? null));
  if (scene.after !== undefined) return [0];
  return [...scene.steps.keys()].filter((index) => {
    const step = scene.steps[index];
    return index === 0 || (step?.map !== undefined && shown[index] !== shown[index - 1]);
  });
}

function stillOf(
  { dataset, geometry, lang, document, colours }: PictureOptions,
  { scene, step, size }: Wanted,
  detail: Detail | undefined,
): string {
  const frame = frameAt(dataset, scene.id, stepArrival(step));
  const shared = {
    ...{ dataset, geometry, lang, size, document, interactive: true },
    idPrefix: `${scene.id}-${step}-${size.width}`,
    ...(detail && { detail }),
  };
  const { light, dark } = dataset.edition.themes;
  const svg = themed(
    drawGraphic(frame, { ...shared, palette: light }),
    drawGraphic(frame, { ...shared, palette: dark }),
    colours,
  );
  // Without a script nothing can be pressed: the script makes buttons of them where it shows them,
  // with the room that a finger needs and the name that their note has.
  for (const button of svg.querySelectorAll('[tabindex]')) {
    for (const name of ['tabindex', 'role', 'aria-pressed', 'aria-label', 'cursor']) {
      button.removeAttribute(name);
    }
    button.setAttribute('data-button', '');
    // Only what is there to be hit, and nothing that is seen.
    for (const hit of button.querySelectorAll(':scope > [pointer-events="all"][fill="none"]'))
      hit.remove();
  }
  roundHalves(svg);
  // Scales to its box; the width and height are the box's.
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  return svg.outerHTML;
}

/** What stands where in a picture, but for curves and what is turned. */
const places = ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height'];

/** Sets words, bars and rules on half pixels: a phone shows no less, and a document says it shortly. */
function roundHalves(svg: Element): void {
  for (const part of svg.querySelectorAll('text, line, rect')) {
    // A hatching is finer than that.
    if (part.closest('pattern')) continue;
    for (const name of places) {
      const value = part.getAttribute(name);
      if (value !== null) part.setAttribute(name, String(Math.round(Number(value) * 2) / 2));
    }
  }
}
