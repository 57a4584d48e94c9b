/** What a frame holds: everything a renderer needs to draw one moment of a scene. */
import type { Quantity } from '../dataset/quantity.ts';
import type {
  Bounds,
  EventFact,
  Panel,
  Place,
  PlaceState,
  Result,
  SourceDocument,
  Text,
} from '../dataset/types.ts';

/** How much each fact or place is meant at this moment, 0 to 1, by id. Empty: nothing is singled out. */
export type Focus = Readonly<Record<string, number>>;

interface ChartBase {
  /** The finding; prose. */
  title: Text;
  /** Text alternative; prose. */
  alt: Text;
  /** How far the chart has been drawn, 0 to 1. */
  grow: number;
  focus: Focus;
  /** What it draws from, for its source line. */
  sources: readonly Source[];
  /** The name of the context, for a chart of a scene beyond the edition's document. */
  layer: Text | null;
}

/** A document, with those of its results that something draws from. */
export interface Source {
  document: SourceDocument;
  results: readonly Result[];
}

export interface ThresholdFrame extends ChartBase {
  kind: 'threshold';
  value: Quantity;
  threshold: Quantity;
  thresholdName: Text;
  /** "One of n": the count, with its words. */
  peers: { count: Quantity; text: Text } | null;
}

export interface PlanFrame extends ChartBase {
  kind: 'plan';
  total: Quantity;
  totalName: Text;
  plan: Quantity;
  planName: Text;
  above: Quantity;
  aboveText: Text;
  part: { quantity: Quantity; text: Text } | null;
  rest: { quantity: Quantity; text: Text } | null;
}

/** One unit of a states chart. */
export interface StateUnit {
  place: Place;
  state: PlaceState | null;
  /** How far its state is drawn, 0 to 1: units come in one after another. */
  reveal: number;
}

export interface StatesFrame extends ChartBase {
  kind: 'states';
  layout: 'tiles' | 'list';
  units: StateUnit[];
  groups: { state: PlaceState; text: Text }[];
  beside: { quantity: Quantity; text: Text }[];
}

/** One row of a comparison; without a quantity it says that there is none. */
export interface CompareRow {
  name: Text;
  quantity: Quantity | null;
  part: Quantity | null;
  text: Text | null;
  /** How far it is drawn, 0 to 1. */
  reveal: number;
}

export interface CompareFrame extends ChartBase {
  kind: 'compare';
  rows: CompareRow[];
}

export interface TimelineFrame extends ChartBase {
  kind: 'timeline';
  /** What an announced date is called. */
  announced: Text;
  /** In order of time; milliseconds UTC. */
  events: { event: EventFact; start: number; end: number; reveal: number }[];
}

export interface CardsFrame extends ChartBase {
  kind: 'cards';
  cards: { result: Result; key: Quantity | null; reveal: number }[];
}

export interface MetricsFrame extends ChartBase {
  kind: 'metrics';
  /** The charts of other scenes, drawn small; `name` is the scene's. */
  panels: { scene: string; name: Text; chart: Exclude<ChartFrame, MetricsFrame> }[];
}

export type ChartFrame =
  | ThresholdFrame
  | PlanFrame
  | StatesFrame
  | CompareFrame
  | TimelineFrame
  | CardsFrame
  | MetricsFrame;

/** A camera on its way: what must be in view before and after, and how far it has come. */
export interface CameraPath {
  from: Bounds;
  to: Bounds;
  /** 0 to 1, eased. */
  k: number;
}

/** A place on the map with how much of it is there, 0 to 1. */
export interface Weighted {
  place: Place;
  weight: number;
}

export interface MapFrame {
  camera: CameraPath;
  /** Units painted in their state, by place id. */
  units: Readonly<Record<string, { state: PlaceState; reveal: number }>>;
  /** Sites and points drawn in full. */
  sites: readonly Weighted[];
  /** Places whose names are shown. */
  names: readonly Weighted[];
  /** Places stand in the states that they have come into since (the context's). */
  since: boolean;
  focus: Focus;
}

/** One moment of a scene. */
export interface Frame {
  scene: string;
  /** Seconds into the scene. */
  t: number;
  /** Seconds that the scene lasts. */
  duration: number;
  /** The step that it is in or on its way to. */
  step: number;
  /** How much of the words and the chart is there, 0 to 1. */
  presence: number;
  /** Share of the graphic's height that the chart takes, in wide and in tall graphics. */
  panel: Panel;
  /** The same before and after the move to the step that it is in. */
  panelEnds: readonly [Panel, Panel];
  chart: ChartFrame | null;
  map: MapFrame | null;
}

/** A size in CSS pixels (or in the units of an SVG). */
export interface Size {
  width: number;
  height: number;
}
