import { playoutWordsOf } from '../i18n/playout/words.ts';
import type { Field, Package } from './packages.ts';

/**
 * Layers that SPX-GC plays each layout on: a lower third lies over a panel, and that over a full frame.
 * It has five, and takes a higher number for the fifth.
 */
const LAYERS = { full: '3', 'side-chart': '4', 'side-map': '4', 'lower-third': '5' } as const;

/** A field in SPX-GC's form. */
type SpxField = Readonly<Record<string, unknown>>;

function spxField({ key, title, value, choices }: Field): SpxField {
  if (!choices) return { field: key, ftype: 'textfield', title, value };
  const items = Object.entries(choices).map(([item, text]) => ({ text, value: item }));
  return { field: key, ftype: 'dropdown', title, value, items };
}

/** What SPX-GC looks for in a template: how it is played, and the form for its values. */
export function spxDefinition({ name, lang, scene, layout, fields }: Package) {
  const steps = scene.steps.length;
  return {
    description: name,
    playserver: 'OVERLAY',
    playchannel: '1',
    playlayer: LAYERS[layout],
    webplayout: LAYERS[layout],
    out: 'manual',
    steps: String(steps),
    dataformat: 'json',
    uicolor: '2',
    DataFields: [
      { ftype: 'instruction', value: playoutWordsOf(lang).steps(steps) },
      ...fields.map(spxField),
    ],
  };
}
