/** The edition's map, seen in the shapes that the page and the stage give it. */
import { parseHTML } from 'linkedom';
import type { Cover } from '../../src/map/overlay.ts';
import type { Padding, View } from '../../src/scenes/camera.ts';
import { noPadding, viewAt } from '../../src/scenes/camera.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival, stepStart } from '../../src/scenes/timing.ts';
import type { MapFrame, Size } from '../../src/scenes/types.ts';
import { wholeEdition } from './editions.ts';

const edition = await wholeEdition();
export const { dataset, geometry } = edition;

const { basemap } = dataset.places;
if (!basemap) throw new Error('the edition has no map');
export const { limits, home } = basemap;

export const page = parseHTML('<html><body></body></html>').document;

export interface Container {
  name: string;
  size: Size;
  type: number;
  tall: boolean;
}

export const containers: Container[] = [
  { name: 'phone', size: { width: 360, height: 400 }, type: 12, tall: true },
  { name: 'desktop', size: { width: 880, height: 800 }, type: 14, tall: false },
  { name: 'large', size: { width: 1400, height: 1080 }, type: 16, tall: false },
  { name: 'stage', size: { width: 1920, height: 1080 }, type: 28, tall: false },
];

export interface Seen {
  name: string;
  scene: string;
  container: Container;
  frame: MapFrame;
  size: Size;
  padding: Padding;
  view: View;
  type: number;
  ends: [Cover, Cover];
}

/** A moment of a scene in a container, with as much of it covered as the frame says. */
export function seenAt(scene: string, t: number, container: Container): Seen {
  const { map, step } = frameAt(dataset, scene, t);
  if (!map) throw new Error(`${scene} has no map`);
  const { size, type } = container;
  const coverAt = (moment: number) => {
    const { panel } = frameAt(dataset, scene, moment);
    const share = container.tall ? panel.tall : panel.wide;
    return { ...noPadding, bottom: Math.round(share * size.height) };
  };
  const padding = coverAt(t);
  const view = viewAt(map.camera, size, padding, limits);
  const name = `${scene} at ${t.toFixed(2)} s, ${container.name}`;
  const ends: Seen['ends'] = [
    { padding: coverAt(stepStart(step)) },
    { padding: coverAt(stepArrival(step)) },
  ];
  return { name, scene, container, frame: map, size, padding, view, type, ends };
}

/** Every step of every scene at rest, in every container. */
export const restingScenes: Seen[] = dataset.story.scenes.flatMap(({ id, steps }) =>
  steps.flatMap((_, step) =>
    containers.map((container) => seenAt(id, stepArrival(step), container)),
  ),
);
