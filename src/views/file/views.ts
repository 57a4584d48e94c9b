/** The views that are in the one file beside the story. A further one is a line here. */
import type { Dataset, Geometry } from '../../dataset/types.ts';

/** Fills an element with a view. */
export type Open = (host: HTMLElement, dataset: Dataset, geometry: Geometry) => void;

export interface FiledView {
  /** Whether the view wears the story's styles: those that are not a component's own. */
  styled: boolean;
  load: () => Promise<Open>;
}

/** By the name that an address asks for. */
export const filedViews: Readonly<Record<string, FiledView>> = {
  lesson: {
    styled: false,
    load: async () => (await import('../lesson/open.ts')).openLesson,
  },
  handout: {
    styled: false,
    load: async () => (await import('../handout/open.ts')).openHandout,
  },
  files: {
    styled: false,
    load: async () => (await import('../files/open.ts')).openFiles,
  },
  present: {
    styled: false,
    load: async () => (await import('../present/open.ts')).openPresent,
  },
};

/** Views of the site that are not in the file: they are for others than its readers. */
export const unfiledViews: readonly string[] = ['stage'];
