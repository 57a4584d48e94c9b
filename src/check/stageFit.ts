/** Words too long for their place on the stage: what would leave the safe area, or be too small. */
import { parseHTML } from 'linkedom';
import type { Path, Problem } from '../dataset/problems.ts';
import type { Dataset, EditionFiles, Geometry, Scene } from '../dataset/types.ts';
import { frameAt } from '../scenes/frame.ts';
import { linesOf } from '../style/lines.ts';
import { drawingSize, GRAPHICS_SAFE, safeArea } from '../views/stage/areas.ts';
import { drawStage } from '../views/stage/drawStage.ts';
import { secondsOf } from '../views/stage/moment.ts';
import { layouts, readRequest, stageKnown } from '../views/stage/request.ts';

/** The smallest text in a frame, in its own units: 28 px of 1080 lines, rounding aside. */
const LEAST = 27.9;
/** More lines than this of one text leave too little of a frame to its picture. */
const MOST_LINES = 6;
/** Lines of one text stand closer than this share of their size. */
const LEADING = 1.3;
const SIZES = ['1920x1080', '1080x1920'] as const;

/** What does not fit into a drawing: the first line of it, and why. */
function misfit(svg: SVGSVGElement, frame: { width: number; height: number }): string | null {
  const safe = safeArea(frame, GRAPHICS_SAFE);
  let [lines, above]: [number, { size: number; left: number; base: number } | null] = [0, null];
  for (const { text, least, size, left, right, base } of linesOf(svg)) {
    const line = `“${(text ?? '').slice(0, 40)}”`;
    if (left < safe.x - 1 || right > safe.x + safe.width + 1) return `${line} beyond the side`;
    if (base > safe.y + safe.height + 1) return `${line} below the safe area`;
    if (least < LEAST) return `${line} at ${least.toFixed(1)} px`;
    const step = base - (above?.base ?? 0);
    const goesOn = above?.size === size && above.left === left && step > 0 && step < LEADING * size;
    lines = goesOn ? lines + 1 : 1;
    above = { size, left, base };
    if (lines > MOST_LINES) return `more than ${MOST_LINES} lines of words, up to ${line}`;
  }
  return null;
}

/** Warnings for scenes of an edition whose words do not fit on the stage, in any layout and language. */
export function checkStage(edition: EditionFiles, dataset: Dataset, geometry: Geometry): Problem[] {
  const known = stageKnown(dataset);
  const { document } = parseHTML('<!doctype html><html></html>');
  const standing = whereOf(edition);
  const problems: Problem[] = [];
  const fits = (scene: Scene, layout: string, size: string, lang: string): void => {
    for (const { id: beat } of scene.steps) {
      const asked: Record<string, string> = { scene: scene.id, layout, size, lang, beat };
      const { request } = readRequest((key) => asked[key], known);
      const frame = frameAt(dataset, scene.id, secondsOf(request.moment, scene));
      const palette = dataset.edition.themes[request.theme];
      const svg = drawStage(frame, { ...request, dataset, geometry, document, palette });
      const found = misfit(svg, drawingSize(request.size));
      const at = standing.get(scene.id);
      if (!found || !at) continue;
      problems.push({
        ...at,
        found: `${found}, in ${layout}, ${size}, ${lang}, at ${beat}`,
        expected: `words that fit: inside the safe area, at least 28 px of 1080, at most ${MOST_LINES} lines`,
        breaks: `the scene ${scene.id} on the stage, and in graphics for playout`,
        severity: 'warning',
      });
      return;
    }
  };
  const staged = new Set(known.scenes.map(({ id }) => id));
  for (const scene of dataset.story.scenes) {
    if (!staged.has(scene.id)) continue;
    for (const layout of layouts) {
      for (const lang of known.languages) for (const size of SIZES) fits(scene, layout, size, lang);
    }
  }
  return problems;
}

/** The file and the path of each scene. */
function whereOf({
  story,
  context,
}: EditionFiles): ReadonlyMap<string, { file: string; path: Path }> {
  const list = (file: string, scenes: readonly { id: string }[] = []) =>
    scenes.map(({ id }, index) => [id, { file, path: ['scenes', index] }] as const);
  return new Map([...list('story.json', story.scenes), ...list('context.json', context?.scenes)]);
}
