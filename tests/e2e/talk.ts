/** What tests of the talk share: its slides in order, and where it stands. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { loadEdition } from '../../src/dataset/load.ts';
import { deckOf } from '../../src/views/present/deck.ts';

const edition = await loadEdition(path.resolve(import.meta.dirname, '../../data'));
if (!edition.ok) throw new Error('the edition has faults');

/** The lesson of the edition under test. */
export const { lesson } = edition.dataset;

export const slides = deckOf(edition.dataset);

/** Every step of every slide, as the page tells where it is. */
export const places = slides.flatMap(({ id, steps }) =>
  Array.from({ length: steps }, (_, step) => `${id}/${step}`),
);

/** The slide that a window shows. */
export const slide = (page: Page) => page.locator('[data-at]');

/** What is on it: a picture, or words. */
export const shown = (page: Page) => slide(page).locator('svg, h2').first();
