// A made-up edition with one chart of each kind, so that charts are tested apart from the story's
// own words; and a way to draw its charts in Node.
import { parseHTML } from 'linkedom';
import { drawChart, type ChartOptions } from '../../src/chart/draw.ts';
import { files } from '../../src/dataset/schema/index.ts';
import type { ChartSpec, Dataset } from '../../src/dataset/types.ts';
import { chartFrame } from '../../src/scenes/chartFrame.ts';
import type { ChartFrame, Focus } from '../../src/scenes/types.ts';

const both = (vi: string, en: string) => ({ vi, en });
const letter = (result?: number) => ({
  document: 'notice',
  phrase: 'xem',
  ...(result && { result }),
});

const colours = {
  page: '#FBF8F3', raised: '#FFFFFF', ink: '#14213D', muted: '#4A5364', rule: '#D9D2C5',
  accent: '#C8102E', accentText: '#A00B24', second: '#0B4F5E', secondText: '#0B4F5E',
  onFill: '#FFFFFF', bar: '#14213D', land: '#F2EAD9', urban: '#E8DDC7', neighbour: '#E9E7E1',
  ground: '#EBE1CC', sea: '#BFD5E1', river: '#A8C5D5', border: '#BFB193', coast: '#6F8A9A',
  road: '#A39778',
}; // prettier-ignore

const figure = (id: string, value: number, unit: string, qualifier: string, result: number) => ({
  id, label: both(`Nhãn ${unit}`, `Label of ${unit}`), value, unit, qualifier,
  period: '2031', citation: letter(result),
}); // prettier-ignore

const chart: Record<string, unknown> = {
  threshold: {
    kind: 'threshold',
    title: both('Ẩm Ỗ: sản lượng đạt {crop}, vượt mốc {mark} đề ra', 'The harvest reached {crop}, past {mark}'),
    value: 'crop', threshold: 'mark', thresholdName: both('mốc', 'mark'),
    peers: 'peers', peersText: both('một trong {peers} vượt mốc ấy', 'one of {peers|words} past it'),
  },
  plan: {
    kind: 'plan',
    title: both('Số chuyến vượt kế hoạch năm {above}', 'Trips were {above} above the plan'),
    total: 'trips', totalName: both('Thực hiện', 'Counted'),
    plan: 'plan', planName: both('Kế hoạch năm', 'The year’s plan'),
    above: 'above', aboveText: both('vượt kế hoạch {above}', '{above} above plan'),
    part: 'night', partText: both('{night} ban đêm', '{night} at night'),
    rest: 'day', restText: both('còn lại {day}', 'the rest: {day}'),
  },
  states: {
    kind: 'states', title: both('{done|Words} xong, {doing|words} chưa', '{done|Words} done, {doing|count} not'),
    units: ['ao-lon', 'bai-dai', 'cau-ngoi', 'doi-thong', 'ngoi-nghenh'],
    groups: [
      { state: 'done', text: both('{done} đã xong', '{done} done') },
      { state: 'doing', text: both('{doing} đang làm', '{doing} under way') },
    ],
    beside: [{ figure: 'extra', text: both('{extra} ngoài danh sách', '{extra} not on the list') }],
  },
  list: {
    kind: 'states', layout: 'list', title: both('Mỗi nơi mỗi bước', 'Each at its own step'),
    units: ['ao-lon', 'bai-dai', 'ngoi-nghenh'],
  },
  timeline: {
    kind: 'timeline', title: both('Các ngày của năm', 'The days of the year'),
    events: ['start', 'visit', 'whole', 'opening'], announced: both('dự kiến', 'announced'),
  },
  cards: { kind: 'cards', title: both('Tất cả kết quả', 'All results') },
  metrics: { kind: 'metrics', title: both('Các con số chính', 'The key numbers'), panels: ['threshold', 'plan', 'states'] },
}; // prettier-ignore

const place = (id: string, name: string, state: string) => ({
  id, kind: 'ward', name: both(name, name), draw: 'unit',
  geometry: { layer: 'units', feature: id },
  states: [{ state, period: '2031', citation: letter(2) }],
}); // prettier-ignore

const event = (id: string, date: string, status: string, vi: string, en: string) => ({
  id, label: both(vi, en), date, status, citation: letter(1),
}); // prettier-ignore

const raw: Record<string, unknown> = {
  edition: {
    id: 'made-up', languages: ['vi', 'en'], title: both('Thử', 'Test'), description: both('Thử', 'Test'),
    headline: both('Thử', 'Test'), standfirst: both('Thử', 'Test'), invented: true,
    period: { id: 'the-year', date: '2031', citation: letter() },
    themes: { light: colours, dark: { ...colours, page: '#0C1A30', ink: '#FFFFFF', muted: '#9DB0CB' } },
  },
  sources: {
    documents: [
      { id: 'notice', kind: 'official', number: '7/TB', title: both('Thông báo', 'Notice'), issuer: both('Văn phòng', 'The office') },
    ],
  },
  results: {
    document: 'notice',
    units: [
      { id: 'tonnes', dimension: 'mass', factor: 1000, name: both('nghìn tấn', 'thousand tonnes') },
      { id: 'wards', dimension: 'wards', factor: 1, name: both('xã', 'wards') },
      { id: 'mtrips', dimension: 'trips', factor: 1e6, name: both('triệu chuyến', 'million trips') },
      { id: 'percent', dimension: 'ratio', factor: 0.01, style: 'percent', name: both('%', '%') },
    ],
    results: [1, 2, 3].map((number) => ({
      number, id: `item-${number}`, name: both('Mục đích sử dụng', 'A use of it'),
      title: both('Một kết quả', 'A result'), paragraphs: [both('Lời', 'Words')],
      ...(number < 3 && { key: number === 1 ? 'crop' : 'trips' }),
      figures: [
        [figure('crop', 64, 'tonnes', 'over', 1), figure('mark', 60, 'tonnes', 'exact', 1), figure('peers', 3, 'wards', 'exact', 1)],
        [figure('trips', 8, 'mtrips', 'exact', 2), figure('above', 60, 'percent', 'over', 2), figure('night', 1.5, 'mtrips', 'exact', 2)],
        [figure('done', 3, 'wards', 'exact', 3), figure('doing', 2, 'wards', 'exact', 3), figure('extra', 12, 'wards', 'exact', 3)],
      ][number - 1],
    })),
    derived: [
      { id: 'plan', label: both('Kế hoạch', 'Plan'), unit: 'mtrips', formula: { divide: ['trips', { plus: [1, 'above'] }] }, digits: 2, period: '2031' },
      { id: 'day', label: both('Còn lại', 'Rest'), unit: 'mtrips', formula: { minus: ['trips', 'night'] }, digits: 2, period: '2031' },
    ],
    events: [
      event('start', '2031-02-03', 'happened', 'Khởi công', 'Work begins'),
      event('visit', '2031-02-06', 'happened', 'Đoàn kiểm tra về {ao-lon}', 'Inspectors come to {ao-lon}'),
      event('whole', '2032', 'announced', 'Hoàn thành toàn bộ', 'All is finished'),
      { ...event('opening', '2033', 'announced', 'Khánh thành', 'Opening'), part: 'early' },
    ],
  },
  places: {
    states: [
      { id: 'done', name: both('Đã xong', 'Done'), mark: 'solid', colour: 'second' },
      { id: 'doing', name: both('Đang làm', 'Under way'), mark: 'hatched', colour: 'second' },
      { id: 'drawn', name: both('Mới vẽ', 'On paper'), mark: 'outlined', colour: 'accent' },
      { id: 'old', name: both('Có từ trước', 'From before'), mark: 'quiet', colour: 'muted' },
    ],
    kinds: [{ id: 'ward', name: both('xã', 'ward') }],
    places: [
      place('ao-lon', 'Ao Lớn', 'done'), place('bai-dai', 'Bãi Dài', 'done'), place('cau-ngoi', 'Cầu Ngói', 'done'),
      place('doi-thong', 'Đồi Thông', 'doing'), place('ngoi-nghenh', 'Ngòi Nghềnh', 'doing'),
    ],
  },
  story: {
    scenes: Object.entries(chart).map(([id, spec]) => ({
      id, kind: 'story', name: both('Cảnh', 'Scene'), title: both('Thử', 'Test'),
      steps: [{ id: `${id}-step`, text: [both('Lời', 'Words')] }],
      chart: { alt: both('Thử', 'Test'), ...(spec as object) },
    })),
  },
}; // prettier-ignore

/** The made-up edition. */
export const made = Object.fromEntries(
  // It has no file that an edition may do without.
  Object.entries(files).flatMap(([name, schema]) =>
    name in raw ? [[name, schema.parse(raw[name])]] : [],
  ),
) as unknown as Dataset;

export const kinds = Object.keys(chart);

/** The spec of the chart of a scene. */
export function specOf(dataset: Dataset, scene: string): ChartSpec {
  const spec = dataset.story.scenes.find(({ id }) => id === scene)?.chart;
  if (!spec) throw new Error(`no chart in ${scene}`);
  return spec;
}

/** A frame of the made-up edition. */
export const frameOf = (scene: string, k = 1, focus: Focus = {}): ChartFrame =>
  chartFrame(made, specOf(made, scene), k, focus);

/** Draws a frame with linkedom. */
export function draw(frame: ChartFrame, options: Partial<ChartOptions> = {}): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const dataset = options.dataset ?? made;
  return drawChart(frame, {
    dataset,
    lang: 'vi',
    palette: dataset.edition.themes.light,
    size: { width: 360, height: 300 },
    type: 14,
    document,
    highlight: null,
    interactive: true,
    ...options,
  });
}
