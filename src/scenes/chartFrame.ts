import { factsOf } from '../dataset/facts.ts';
import { span } from '../dataset/wording/date.ts';
import type { ChartSpec, Dataset } from '../dataset/types.ts';
import { arriving, staggered } from './easing.ts';
import { sourcesOf } from './sources.ts';
import type { ChartFrame, Focus, MetricsFrame } from './types.ts';

type Spec<Kind extends ChartSpec['kind']> = Extract<ChartSpec, { kind: Kind }>;
type Single = Exclude<ChartFrame, MetricsFrame>;

/**
 * A chart at one moment.
 * @param k How far it has been drawn, 0 to 1, not eased.
 * @throws RangeError when the spec names facts or scenes that do not exist.
 */
export function chartFrame(dataset: Dataset, spec: ChartSpec, k: number, focus: Focus): ChartFrame {
  if (spec.kind === 'metrics') return metrics(dataset, spec, k, focus);
  return single(dataset, spec, k, focus);
}

function single(
  dataset: Dataset,
  spec: Exclude<ChartSpec, Spec<'metrics'>>,
  k: number,
  focus: Focus,
): Single {
  switch (spec.kind) {
    case 'threshold':
      return threshold(dataset, spec, k, focus);
    case 'plan':
      return plan(dataset, spec, k, focus);
    case 'states':
      return states(dataset, spec, k, focus);
    case 'compare':
      return compare(dataset, spec, k, focus);
    case 'timeline':
      return timeline(dataset, spec, k, focus);
    case 'cards':
      return cards(dataset, spec, k, focus);
  }
}

const base = (dataset: Dataset, spec: ChartSpec, grow: number, focus: Focus) => ({
  title: spec.title,
  alt: spec.alt,
  grow,
  focus,
  sources: sourcesOf(dataset, spec),
  layer: null,
});

function threshold(dataset: Dataset, spec: Spec<'threshold'>, k: number, focus: Focus): Single {
  const facts = factsOf(dataset);
  return {
    ...base(dataset, spec, arriving(k), focus),
    kind: 'threshold',
    value: facts.quantity(spec.value),
    threshold: facts.quantity(spec.threshold),
    thresholdName: spec.thresholdName,
    peers:
      spec.peers && spec.peersText
        ? { count: facts.quantity(spec.peers), text: spec.peersText }
        : null,
  };
}

function plan(dataset: Dataset, spec: Spec<'plan'>, k: number, focus: Focus): Single {
  const facts = factsOf(dataset);
  const worded = (id: string | undefined, text: Spec<'plan'>['partText']) =>
    id && text ? { quantity: facts.quantity(id), text } : null;
  return {
    ...base(dataset, spec, arriving(k), focus),
    kind: 'plan',
    total: facts.quantity(spec.total),
    totalName: spec.totalName,
    plan: facts.quantity(spec.plan),
    planName: spec.planName,
    above: facts.quantity(spec.above),
    aboveText: spec.aboveText,
    part: worded(spec.part, spec.partText),
    rest: worded(spec.rest, spec.restText),
  };
}

function states(dataset: Dataset, spec: Spec<'states'>, k: number, focus: Focus): Single {
  const facts = factsOf(dataset);
  const known = new Map(dataset.places.states.map((state) => [state.id, state]));
  return {
    ...base(dataset, spec, k, focus),
    kind: 'states',
    layout: spec.layout,
    units: spec.units.map((id, index) => {
      const place = facts.place(id);
      return {
        place,
        state: known.get(place.states[0]?.state ?? '') ?? null,
        reveal: staggered(k, index, spec.units.length),
      };
    }),
    groups: spec.groups.flatMap(({ state, text }) => {
      const found = known.get(state);
      return found ? [{ state: found, text }] : [];
    }),
    beside: spec.beside.map(({ figure, text }) => ({ quantity: facts.quantity(figure), text })),
  };
}

function compare(dataset: Dataset, spec: Spec<'compare'>, k: number, focus: Focus): Single {
  const facts = factsOf(dataset);
  const given = (id: string | undefined) => (id === undefined ? null : facts.quantity(id));
  return {
    ...base(dataset, spec, k, focus),
    kind: 'compare',
    rows: spec.rows.map(({ name, figure, part, text }, index) => ({
      name,
      quantity: given(figure),
      part: given(part),
      text: text ?? null,
      reveal: staggered(k, index, spec.rows.length),
    })),
  };
}

function timeline(dataset: Dataset, spec: Spec<'timeline'>, k: number, focus: Focus): Single {
  const facts = factsOf(dataset);
  const events = spec.events
    .map((id) => ({ event: facts.event(id), ...span(facts.event(id)) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    ...base(dataset, spec, k, focus),
    kind: 'timeline',
    announced: spec.announced,
    events: events.map((item, index) => ({ ...item, reveal: staggered(k, index, events.length) })),
  };
}

function cards(dataset: Dataset, spec: Spec<'cards'>, k: number, focus: Focus): Single {
  const facts = factsOf(dataset);
  const { results } = dataset.results;
  return {
    ...base(dataset, spec, k, focus),
    kind: 'cards',
    cards: results.map((result, index) => ({
      result,
      key: result.key ? facts.quantity(result.key) : null,
      reveal: staggered(k, index, results.length),
    })),
  };
}

function metrics(dataset: Dataset, spec: Spec<'metrics'>, k: number, focus: Focus): ChartFrame {
  const { scenes } = dataset.story;
  return {
    ...base(dataset, spec, k, focus),
    kind: 'metrics',
    panels: spec.panels.map((id, index) => {
      const scene = scenes.find((candidate) => candidate.id === id);
      if (!scene?.chart || scene.chart.kind === 'metrics') {
        throw new RangeError(`scene ${id} has no chart of its own`);
      }
      const progress = staggered(k, index, spec.panels.length);
      return { scene: id, name: scene.name, chart: single(dataset, scene.chart, progress, focus) };
    }),
  };
}
