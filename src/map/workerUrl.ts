/**
 * Where the map library's worker is: a file of the site. The build of the one file has another module
 * here, whose address is empty where there can be no worker.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };
