import type { Packed } from '../dataset/transport/unpack.ts';
import type { Dataset } from '../dataset/types.ts';
import type { LayoutName } from '../views/stage/request.ts';

/** All that a package draws from: the code is the same in every one. */
export interface Order {
  scene: string;
  layout: LayoutName;
  dataset: Dataset;
  geometry: Packed;
  /** Ids of the figures that a station may put into other words. */
  figures: readonly string[];
}
