/** How chart and map share the room of one graphic. Pure: page, stage and stills go by it. */
import type { Panel } from '../../dataset/types.ts';
import type { Cover } from '../../map/overlay.ts';
import { noPadding } from '../../scenes/camera.ts';
import type { Frame, Size } from '../../scenes/types.ts';
import { panelShare, typeSize } from './shape.ts';

/** Less of a chart or a map than this share is not worth showing. */
const LEAST = 0.06;

/** Where the parts of a graphic stand, in pixels. */
export interface Composition {
  /** Base text sizes of the chart and of the map. */
  type: number;
  mapType: number;
  /** Height of the panel that the chart stands on; it lies at the foot of the graphic. */
  panelHeight: number;
  /** The chart's place in the graphic. */
  chart: { x: number; y: number; width: number; height: number };
  /** Whether any of the chart and any of the map is to be seen. */
  chartSeen: boolean;
  mapSeen: boolean;
  /** What covers the map now, and before and after the move that the frame is in. */
  cover: Cover;
  ends: readonly [Cover, Cover];
}

/**
 * Lays a frame out at a size.
 * @param credit Size of the line that names the map's sources, in pixels; it stands at the right,
 *   just above the chart, and labels keep out of it.
 */
export function compose(frame: Frame, size: Size, credit: Size): Composition {
  const { width, height } = size;
  const type = typeSize(size);
  /** Air at both sides of the chart. */
  const margin = Math.round(Math.min(32, Math.max(8, width * 0.022)));
  const share = frame.map ? panelShare(frame.panel, size) : 1;
  const panelHeight = Math.round(share * height);
  const coverAt = (bottom: number): Cover => ({
    padding: { ...noPadding, bottom },
    reserved: [{ x: width - credit.width, y: height - bottom - credit.height, ...credit }],
  });
  const coverEnd = (panel: Panel): Cover => coverAt(Math.round(panelShare(panel, size) * height));
  return {
    type,
    mapType: Math.round(type * 1.8) / 2,
    panelHeight,
    chart: {
      x: margin,
      y: height - panelHeight,
      width: Math.max(0, width - 2 * margin),
      height: Math.max(0, panelHeight - margin / 2),
    },
    chartSeen: share > LEAST && width > 2 * margin && panelHeight > margin / 2,
    mapSeen: frame.map !== null && share <= 1 - LEAST,
    cover: coverAt(panelHeight),
    ends: [coverEnd(frame.panelEnds[0]), coverEnd(frame.panelEnds[1])],
  };
}
