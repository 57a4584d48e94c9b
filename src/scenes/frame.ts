import type { Dataset, MapView, Panel, Scene } from '../dataset/types.ts';
import { chartFrame } from './chartFrame.ts';
import { gentle, mix } from './easing.ts';
import { focusFrame } from './focus.ts';
import { mapFrame } from './mapFrame.ts';
import { clamp01, durationOf, outStart, stepProgress, stepStart, timing } from './timing.ts';
import type { Frame } from './types.ts';

/** The scene of that id. Throws RangeError when there is none. */
export function sceneOf(dataset: Dataset, id: string): Scene {
  const scene = dataset.story.scenes.find((candidate) => candidate.id === id);
  if (!scene) throw new RangeError(`no scene ${id} in this edition`);
  return scene;
}

/** What the graphic shows at each step, led by what the scene before it left behind. */
export interface Stop {
  panel: Panel;
  map: MapView;
  focus: readonly string[];
}

function stopsOf(scene: Scene): Stop[] {
  return scene.steps.map((step) => ({
    // Without a chart there is nothing that could cover the map.
    panel: scene.chart ? (step.panel ?? scene.panel) : { wide: 0, tall: 0 },
    map: step.map ?? scene.map,
    focus: step.focus,
  }));
}

/**
 * One moment of a scene: a pure function, total in `t` (any number is brought into the scene), and
 * continuous within it. At t = 0 camera and panel stand where the scene before left them, so that
 * the cut between two scenes does not jump.
 * @param t Seconds into the scene.
 * @throws RangeError when the dataset has no such scene.
 */
export function frameAt(dataset: Dataset, sceneId: string, t: number): Frame {
  const scene = sceneOf(dataset, sceneId);
  const duration = durationOf(scene);
  const time = t > 0 ? Math.min(t, duration) : 0;

  const stops = stopsOf(scene);
  const before = dataset.story.scenes[dataset.story.scenes.indexOf(scene) - 1];
  const lead = (before && stopsOf(before).at(-1)) ?? stops[0];
  const index = Math.max(
    0,
    scene.steps.findLastIndex((_, i) => time >= stepStart(i)),
  );
  const from = index === 0 ? lead : stops[index - 1];
  const to = stops[index];
  if (!from || !to) throw new RangeError(`scene ${sceneId} has no steps`);
  const k = stepProgress(index, time);

  const eased = gentle(k);
  // The scene before has its own focus; it does not carry over the cut.
  const focus = focusFrame(index === 0 ? [] : from.focus, to.focus, eased);
  const going = clamp01((time - outStart(scene)) / timing.out);
  return {
    scene: scene.id,
    t: time,
    duration,
    step: index,
    presence: gentle(stepProgress(0, time) * 2) * (1 - gentle(going)),
    panel: {
      wide: mix(from.panel.wide, to.panel.wide, eased),
      tall: mix(from.panel.tall, to.panel.tall, eased),
    },
    panelEnds: [from.panel, to.panel],
    chart: !scene.chart
      ? null
      : {
          ...chartFrame(dataset, scene.chart, stepProgress(0, time), focus),
          layer: (scene.after !== undefined && dataset.context?.name) || null,
        },
    map: mapFrame(dataset, from.map, to.map, k, focus),
  };
}
