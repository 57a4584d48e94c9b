import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Lets a reader move the map, or not. Off, the map takes no event at all and no place in the keyboard
 * order, so that the page scrolls over it; on, it asks for two fingers or a key with the wheel.
 */
export function explore(map: MapLibreMap, on: boolean): void {
  const handlers = [
    map.dragPan,
    map.scrollZoom,
    map.keyboard,
    map.doubleClickZoom,
    map.touchZoomRotate,
    map.cooperativeGestures,
  ];
  for (const handler of handlers) {
    if (on) handler.enable();
    else handler.disable();
  }
  if (on) {
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
  }
  const canvas = map.getCanvas();
  canvas.tabIndex = on ? 0 : -1;
  canvas.toggleAttribute('inert', !on);
  map.getContainer().classList.toggle('maplibregl-exploring', on);
}
