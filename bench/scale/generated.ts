/** An edition of any size: a county of so many districts, with so many results. Made, not written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Delaunay, randomLcg } from 'd3';
import { root } from '../../scripts/run.mjs';

/** How large an edition is. */
export interface Scale {
  districts: number;
  results: number;
}

type Point = [number, number];

/** The county, in degrees; around it there is land and nothing else. */
const HOME = [10, 50, 11, 50.6] as const;
const LIMITS = [9.5, 49.7, 11.5, 50.9] as const;
/** Points between the ends of a border. */
const DETAIL = 5;

const fixed = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A border between two corners that wanders, and does so alike for both its sides. */
function border(from: Point, to: Point): Point[] {
  const [a, b] =
    from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [from, to] : [to, from];
  const random = randomLcg(((a[0] * 7919 + a[1] * 104729 + b[0] * 1299709 + b[1]) % 1) + 0.1);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const between = Array.from({ length: DETAIL }, (_, index): Point => {
    const share = (index + 1) / (DETAIL + 1);
    const off = (random() - 0.5) * 0.08;
    return [fixed(a[0] + dx * share - dy * off), fixed(a[1] + dy * share + dx * off)];
  });
  return a === from ? between : between.reverse();
}

/** Districts that tile the county, as rings. */
function rings(count: number): Point[][] {
  const random = randomLcg(0.42);
  const [west, south, east, north] = HOME;
  let points = Array.from({ length: count }, (): Point => [
    west + random() * (east - west),
    south + random() * (north - south),
  ]);
  const bounds: [number, number, number, number] = [...HOME];
  // Towards the middle of their cells, twice: districts of about one size.
  for (let round = 0; round < 2; round++) {
    const cells = Delaunay.from(points).voronoi(bounds);
    points = points.map((point, index) => {
      const cell = (cells.cellPolygon(index) as Point[] | null)?.slice(1) ?? [point];
      const mean = (axis: 0 | 1) => cell.reduce((sum, at) => sum + at[axis], 0) / cell.length;
      return [mean(0), mean(1)];
    });
  }
  const cells = Delaunay.from(points).voronoi(bounds);
  return points.map((_, index) => {
    const cell = (cells.cellPolygon(index) as Point[] | null) ?? [];
    const corners = cell.map(([x, y]): Point => [fixed(x), fixed(y)]);
    return corners.flatMap((corner, i) => {
      const next = corners[i + 1];
      return next ? [corner, ...border(corner, next)] : [corner];
    });
  });
}

const text = (words: string) => ({ en: words });
const collection = (features: object[]) => ({ type: 'FeatureCollection', features });
const featureOf = (id: string, coordinates: Point[][]) => ({
  type: 'Feature',
  properties: { id },
  geometry: { type: 'Polygon', coordinates },
});

const STATES = ['done', 'begun', 'planned'] as const;

/** Writes an edition of a size into a folder. */
export function writeGenerated(folder: string, { districts, results }: Scale): void {
  const write = (file: string, content: object) => {
    writeFileSync(join(folder, file), JSON.stringify(content));
  };
  for (const part of ['geo', 'sources']) mkdirSync(join(folder, part), { recursive: true });
  const { themes } = JSON.parse(readFileSync(join(root, 'data/edition.json'), 'utf8')) as {
    themes: object;
  };
  const cited = (result: number, phrase: string) => ({ document: 'report', result, phrase });
  const numbers = Array.from({ length: results }, (_, index) => index + 1);
  const value = (number: number) => 100 + number * 7;
  const lines = numbers.map(
    (number) => `${number}. They made ${value(number)} loads, past the mark of 100 loads.`,
  );
  writeFileSync(
    join(folder, 'sources/report.txt'),
    `REPORT of the year 2040\n\nResults\n${lines.join('\n')}\n`,
  );
  write('edition.json', {
    ...{ id: `county-${districts}-${results}`, languages: ['en'], invented: true, themes },
    ...{ title: text('A county of any size'), description: text('Made for measuring.') },
    ...{ headline: text('A county in {year|plain}'), standfirst: text('Made for measuring.') },
    period: { id: 'year', date: '2040', citation: { document: 'report', phrase: 'the year 2040' } },
  });
  write('sources.json', {
    documents: [
      {
        ...{ id: 'report', kind: 'official', number: 'R 1', title: text('Report') },
        ...{ issuer: text('An invented office'), date: '2041-01' },
        text: { file: 'sources/report.txt', starts: 'REPORT', results: 'Results' },
      },
    ],
  });
  const figure = (number: number, id: string, own: object) => ({
    ...{ id, label: text('Loads made'), unit: 'loads', qualifier: 'exact', period: '2040', ...own },
  });
  write('results.json', {
    document: 'report',
    units: [
      { id: 'loads', dimension: 'loads', factor: 1, name: { en: { one: 'load', other: 'loads' } } },
    ],
    results: numbers.map((number) => ({
      ...{
        number,
        id: `result-${number}`,
        name: text(`Loads, part ${'i'.repeat((number % 5) + 1)}`),
      },
      ...{ title: text(`{made-${number}|Full}`), key: `made-${number}` },
      paragraphs: [text(`{made-${number}|Full}, past {mark-${number}}.`)],
      figures: [
        figure(number, `made-${number}`, {
          value: value(number),
          comparison: { with: 'threshold' },
          citation: cited(number, `${value(number)} loads`),
        }),
        figure(number, `mark-${number}`, {
          value: 100,
          citation: cited(number, 'mark of 100 loads'),
        }),
      ],
    })),
  });
  const shapes = rings(districts);
  const ids = shapes.map((_, index) => `district-${index}`);
  write('geo/districts.geojson', collection(shapes.map((ring, i) => featureOf(`d${i}`, [ring]))));
  const [west, south, east, north] = LIMITS;
  const frame: Point[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  write('geo/land.geojson', collection([featureOf('land', [frame])]));
  write('places.json', {
    basemap: {
      ...{ limits: LIMITS, home: HOME },
      layers: [
        { id: 'land', role: 'land', file: 'geo/land.geojson' },
        { id: 'districts', role: 'units', file: 'geo/districts.geojson' },
      ],
      boundaries: text('Boundaries of {year|plain}, made'),
      attribution: [text('Made for measuring.')],
    },
    kinds: [{ id: 'district', name: text('District') }],
    states: [
      { id: 'done', name: text('Done'), mark: 'solid', colour: 'second' },
      { id: 'begun', name: text('Begun'), mark: 'hatched', colour: 'accent' },
      { id: 'planned', name: text('Planned'), mark: 'outlined', colour: 'muted' },
    ],
    places: ids.map((id, index) => ({
      ...{ id, kind: 'district', draw: 'unit', name: text(nameOf(index)), results: [1] },
      geometry: { layer: 'districts', feature: `d${index}` },
      states: [{ state: STATES[index % 3], period: '2040', citation: cited(1, 'They made') }],
    })),
  });
  const said = (id: string) => text(`{${id}|Full} were made.`);
  const step = (id: string, words: object) => ({ id, text: [words] });
  write('story.json', {
    scenes: [
      {
        ...{ id: 'start', kind: 'opening', name: text('Start'), title: text('A county') },
        steps: [step('all', said('made-1'))],
        chart: {
          ...{ kind: 'metrics', title: text('Key numbers'), alt: said('made-1') },
          panels: ['made', 'states'],
        },
      },
      {
        ...{ id: 'made', kind: 'story', name: text('Loads'), title: said('made-1'), result: 1 },
        panel: { wide: 1, tall: 1 },
        steps: [step('past', said('made-1'))],
        chart: {
          ...{ kind: 'threshold', title: said('made-1'), alt: said('made-1') },
          ...{ value: 'made-1', threshold: 'mark-1', thresholdName: text('the mark') },
        },
      },
      {
        ...{ id: 'states', kind: 'story', name: text('Districts'), title: text('Every district') },
        steps: [step('all', text('Each is in its state.')), step('some', text('Look at them.'))],
        map: { states: true, names: ['district'] },
        chart: {
          ...{ kind: 'states', title: text('Every district'), alt: text('Each is in its state.') },
          units: ids,
          groups: STATES.map((state) => ({ state, text: text(`These are ${state}`) })),
        },
      },
      {
        ...{ id: 'list', kind: 'cards', name: text('Results'), title: text('All results') },
        panel: { wide: 1, tall: 1 },
        steps: [step('all', text('Open any.'))],
        chart: { kind: 'cards', title: text('All results'), alt: text('All results.') },
      },
      {
        ...{ id: 'look', kind: 'explorer', name: text('Map'), title: text('Look for yourself') },
        panel: { wide: 0, tall: 0 },
        steps: [step('all', text('Choose a district.'))],
        map: { states: true, names: ['district'] },
      },
      {
        ...{ id: 'origin', kind: 'sources', name: text('Sources'), title: text('Sources') },
        panel: { wide: 0, tall: 0 },
        steps: [step('from', text('All of it is from {report}.'))],
      },
    ],
  });
}

const STARTS = [
  'Ald',
  'Bram',
  'Cor',
  'Dun',
  'Elm',
  'Fen',
  'Gar',
  'Hol',
  'Ing',
  'Kel',
  'Lan',
  'Mar',
];
const ENDS = ['by', 'combe', 'den', 'field', 'ham', 'ley', 'mere', 'stow', 'ton', 'wick'];
const SIDES = ['', 'North ', 'South ', 'East ', 'West ', 'Great '];

/** A name of its own for each of 720 districts. */
function nameOf(index: number): string {
  const start = STARTS[index % STARTS.length] ?? '';
  const end = ENDS[Math.floor(index / STARTS.length) % ENDS.length] ?? '';
  const side = SIDES[Math.floor(index / (STARTS.length * ENDS.length)) % SIDES.length] ?? '';
  return `${side}${start}${end}`;
}
