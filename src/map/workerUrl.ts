/** Where the map library's worker is: a file of the site. The one-file build has another module here. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };
