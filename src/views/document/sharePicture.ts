/** The picture that other sites show with a link to the story: drawn from the opening's frame. */
import { drawChart } from '../../chart/draw.ts';
import { plainOf, runsOf } from '../../dataset/prose.ts';
import type { Dataset, Geometry, Palette } from '../../dataset/types.ts';
import { drawMap } from '../../map/drawMap.ts';
import { drawOverlay } from '../../map/drawOverlay.ts';
import { overlayOf } from '../../map/overlay.ts';
import { noPadding, viewAt } from '../../scenes/camera.ts';
import { frameAt } from '../../scenes/frame.ts';
import { stepArrival } from '../../scenes/timing.ts';
import type { ChartFrame, MapFrame, Size } from '../../scenes/types.ts';
import { textWidth } from '../../style/measure.ts';
import { svgElement } from '../../style/svg.ts';
import { shareSize } from './shareFile.ts';
import { headlineSvg } from './shareHeadline.ts';

/** It is drawn at half that size, so that its words are still read in a small preview. */
const size: Size = { width: shareSize.width / 2, height: shareSize.height / 2 };

/** Nothing that is to be read comes nearer to an edge: some sites cut a little off. */
const SAFE = 20;
/** Text sizes of the chart, and of what is written on the map. */
const TYPE = { chart: 12, map: 11, credit: 10 };
/** Height of the map and width of the headline's column on it, where there is a chart. */
const MAP = { height: 150, left: 204 };

/** What the picture is drawn with. */
export interface ShareOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  document: Document;
}

/** What the parts of the picture are drawn with. */
interface Sheet extends ShareOptions {
  palette: Palette;
  /** How far the map and the headline on it reach down. */
  foot: number;
}

/** The headline, the map and the key figures with their qualifiers, in the light colours. */
export function sharePicture(options: ShareOptions): SVGSVGElement {
  const { dataset, document, lang } = options;
  const palette = dataset.edition.themes.light;
  const [opening] = dataset.story.scenes;
  const frame = opening ? frameAt(dataset, opening.id, stepArrival(0)) : null;
  const sheet = { ...options, palette, foot: frame?.chart ? MAP.height : size.height };
  const left = frame?.map ? MAP.left : size.width - SAFE;
  const headline = runsOf(dataset, dataset.edition.headline, lang);
  const box = { x: SAFE, y: SAFE, width: left - SAFE, height: sheet.foot - 2 * SAFE };
  return svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...shareSize,
      'font-family': "'Be Vietnam Pro', sans-serif",
    },
    [
      svgElement(document, 'rect', { ...size, fill: palette.page }, []),
      ...(frame?.map ? mapSvg(frame.map, sheet) : []),
      headlineSvg(headline, box, palette.ink, document),
      ...(frame?.chart ? chartSvg(frame.chart, sheet) : []),
    ],
  );
}

/** The map beside the headline, which stands on the page's colour. */
function mapSvg(map: MapFrame, sheet: Sheet): SVGElement[] {
  const { dataset, geometry, lang, palette, document, foot } = sheet;
  const limits = dataset.places.basemap?.limits ?? [-180, -85, 180, 85];
  const padding = { ...noPadding, left: MAP.left, bottom: size.height - foot };
  const view = viewAt(map.camera, size, padding, limits);
  const shared = { dataset, palette, document, highlight: null };
  const credit = creditOf(sheet);
  const overlay = overlayOf(map, {
    ...{ dataset, geometry, lang, size, view, padding },
    type: TYPE.map,
    safe: { top: SAFE, right: SAFE, bottom: SAFE, left: 0 },
    reserved: [credit.box],
  });
  const { width } = size;
  const fade = svgElement(document, 'linearGradient', { id: 'share-fade' }, [
    svgElement(document, 'stop', { offset: 0.8, 'stop-color': palette.page }, []),
    svgElement(document, 'stop', { offset: 1, 'stop-color': palette.page, 'stop-opacity': 0 }, []),
  ]);
  const column = { width: MAP.left + SAFE, height: foot, fill: 'url(#share-fade)' };
  return [
    unwrapped(drawMap(map, { ...shared, geometry, size, view, idPrefix: 'share-map' }), 0, 0),
    svgElement(document, 'defs', {}, [fade]),
    svgElement(document, 'rect', column, []),
    unwrapped(drawOverlay(overlay, { ...shared, lang, focus: map.focus }), 0, 0),
    credit.svg,
    svgElement(document, 'rect', { y: foot, width, height: size.height, fill: palette.page }, []),
  ];
}

/** The year of the boundaries, in the map's lower right corner. */
function creditOf({ dataset, lang, palette, document, foot }: Sheet) {
  const { basemap } = dataset.places;
  const words = basemap ? plainOf(dataset, basemap.boundaries, lang) : '';
  const width = textWidth(words, TYPE.credit, 400) + 10;
  const height = TYPE.credit * 1.7;
  const y = Math.min(foot, size.height - SAFE) - height;
  const box = { x: size.width - SAFE - width, y, width: width + SAFE, height };
  const text = {
    ...{ x: box.x + 5, y: box.y + TYPE.credit * 1.2, fill: palette.muted },
    'font-size': TYPE.credit,
  };
  const svg = svgElement(document, 'g', {}, [
    svgElement(document, 'rect', { ...box, fill: palette.page }, []),
    svgElement(document, 'text', text, [words]),
  ]);
  return { box, svg };
}

function chartSvg(chart: ChartFrame, { dataset, lang, palette, document, foot }: Sheet) {
  const inset = Math.round(TYPE.chart * 0.5);
  const x = SAFE - inset;
  const y = foot + 4;
  const drawn = drawChart(chart, {
    ...{ dataset, lang, palette, document, type: TYPE.chart },
    size: { width: size.width - 2 * x, height: size.height - y - SAFE + inset },
    highlight: null,
    interactive: false,
    idPrefix: 'share-chart',
  });
  return [unwrapped(drawn, x, y)];
}

/** A drawing as a group: resvg cuts SVG inside SVG at the wrong edge where it is scaled. */
function unwrapped(svg: SVGSVGElement, x: number, y: number): SVGElement {
  const { ownerDocument: document } = svg;
  const text = {
    'font-size': svg.getAttribute('font-size'),
    transform: x || y ? `translate(${x} ${y})` : null,
  };
  return svgElement(document, 'g', text, [...svg.childNodes]);
}
