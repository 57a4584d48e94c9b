import type { Package } from '../playout/packages.ts';
import { stepArrival } from '../scenes/timing.ts';
import type { Size } from '../scenes/types.ts';
import { defaultBackground } from '../views/stage/request.ts';
import { frameBytes, type FrameTask } from './frameWorker.ts';

/**
 * A small picture of a graphic as PNG: its first step, when it is whole.
 * @param edition Folder of the edition.
 */
export function thumbnailOf(
  edition: string,
  { scene, layout, lang }: Package,
  { width, height }: Size,
): Promise<Uint8Array> {
  const request: FrameTask['request'] = {
    ...{ scene: scene.id, layout, lang, size: { width, height } },
    ...{ background: defaultBackground(layout), guides: false },
    theme: 'dark',
    bug: 'none',
  };
  return frameBytes({ edition, request, t: stepArrival(0), form: 'png' });
}
