/** Types of the dataset, all inferred from the schema. No code here: the page imports types only. */
import type { FeatureCollection, Geometry as Shape } from 'geojson';
import type { z } from 'zod';
import type * as charts from './schema/charts.ts';
import type * as common from './schema/common.ts';
import type * as contexts from './schema/context.ts';
import type * as editions from './schema/edition.ts';
import type * as lessons from './schema/lesson.ts';
import type * as places from './schema/places.ts';
import type * as results from './schema/results.ts';
import type * as sources from './schema/sources.ts';
import type * as stories from './schema/story.ts';
import type { EditionFiles } from './schema/index.ts';

/** What a station has put in the place of the edition's own words. It stands in no file. */
export interface Station {
  /** The scenes' headlines are the station's. */
  title: boolean;
  /** Words in the place of figures, by their ids. */
  figures: Readonly<Record<string, string>>;
}

/** An edition as everything draws it: with its context joined in, where it has one. */
export type Dataset = Omit<EditionFiles, 'story' | 'context'> & {
  story: { scenes: Scene[] };
  context?: Context;
  station?: Station;
};
export type { EditionFiles };
type ContextFile = z.infer<typeof contexts.context>;

/** The context of an edition whose facts and scenes have been joined in. */
export interface Context extends Pick<
  ContextFile,
  'name' | 'read' | 'since' | 'outcomes' | 'method'
> {
  /** Ids of what it adds. */
  facts: string[];
  units: string[];
  states: string[];
}
export type Text = z.infer<typeof common.text>;
export type Bounds = z.infer<typeof common.bounds>;
export type Position = z.infer<typeof common.position>;
export type Citation = z.infer<typeof common.citation>;
export type SourceDocument = z.infer<typeof sources.document>;
export type NameFact = z.infer<typeof sources.name>;
export type Unit = z.infer<typeof results.unit>;
export type Figure = z.infer<typeof results.figure>;
export type Derived = z.infer<typeof results.derived>;
export type Formula = results.FormulaSpec;
export type EventFact = z.infer<typeof results.event>;
export type Result = z.infer<typeof results.result>;
export type Comparison = z.infer<typeof results.comparison>;
export type Place = z.infer<typeof places.place>;
export type PlaceState = z.infer<typeof places.state>;
export type Basemap = z.infer<typeof places.basemap>;
export type ChartSpec = z.infer<typeof charts.chart>;
/** A scene; one of the context says which scene of the story it follows. */
export type Scene = z.infer<typeof stories.scene> & Partial<Pick<ContextScene, 'after'>>;
type ContextScene = z.infer<typeof contexts.contextScene>;
export type MapView = z.infer<typeof stories.mapView>;
export type Panel = z.infer<typeof stories.panel>;
export type Lesson = z.infer<typeof lessons.lesson>;
export type Prediction = z.infer<typeof lessons.prediction>;
export type Card = z.infer<typeof lessons.card>;
export type Palette = z.infer<typeof editions.palette>;

/** The geometry of an edition: the basemap's layers by id. */
export interface Geometry {
  layers: Record<string, FeatureCollection<Shape, { id?: string; kind?: string; form?: string }>>;
}
