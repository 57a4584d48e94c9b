/** How fast frames and films are made, beside Chromium on the same drawings: `npm run bench:capture`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEdition } from '../../src/dataset/load.ts';
import { filmNames, filmTrouble } from '../../src/export/films.ts';
import { parse, shotsOf } from '../../src/export/options.ts';
import type { Shot } from '../../src/export/shot.ts';
import type { Group } from '../reader/rows.ts';
import { median } from '../reader/stats.ts';
import { tableOf } from '../reader/table.ts';
import { filmSpeed, type FilmSpeed } from './film.ts';
import { peakMemory } from './memory.ts';
import { picturesGroup, type Subject } from './pictures.ts';

const { values: given } = parseArgs({
  options: {
    frames: { type: 'string', default: '24' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'pictures,films,memory' },
    size: { type: 'string', default: '1920x1080,3840x2160' },
  },
});
const frames = Number(given.frames);
const runs = Number(given.runs);
const only = given.only.split(',');

const edition = path.resolve(import.meta.dirname, '../../data');
const loaded = await loadEdition(edition);
if (!loaded.ok) throw new Error('The dataset is broken: see npm test');
const { dataset } = loaded;
const told = dataset.story.scenes.filter(({ kind }) => kind === 'story');
/** A scene whose frames are a chart, and one whose frames are a map: by what they have. */
const charted = told.find(({ chart }) => chart?.kind === 'plan') ?? told[0];
const mapped = told.find(({ chart }) => !chart) ?? charted;
if (!charted || !mapped) throw new Error('This edition has no scene');

/** The first seconds of a scene: half of the frames move, and what stands is drawn once. */
function shotOf(scene: string, layout: string, size: string): Shot {
  const line = ['--scene', scene, '--layout', layout, '--size', size, '--background', 'scene'];
  const clip = ['--fps', '50', '--to', '4.8'];
  const [shot] = shotsOf(parse([...line, ...clip]), dataset);
  if (!shot) throw new Error(`no scene ${scene}`);
  return shot;
}

const groups: Group[] = [];
for (const size of given.size.split(',')) {
  const subjects: Subject[] = [
    { kind: 'chart', shot: shotOf(charted.id, 'side-chart', size) },
    { kind: 'map', shot: shotOf(mapped.id, 'full', size) },
  ];
  for (const subject of subjects) {
    if (only.includes('pictures'))
      groups.push(await picturesGroup(subject, edition, { frames, runs }));
    if (!only.includes('films')) continue;
    const { kind, shot } = subject;
    const possible = filmNames.filter(
      (name) => filmTrouble(name, shot.request.size, '50') === null,
    );
    const rows: Group['rows'] = [];
    for (const name of possible) {
      const speeds: FilmSpeed[] = [];
      for (let run = 0; run < runs; run++) {
        console.error(`${kind}, ${size}: ${name}, run ${run + 1} of ${runs}`);
        speeds.push(await filmSpeed(name, shot, edition));
      }
      const of = (pick: (speed: FilmSpeed) => number) => speeds.map(pick);
      const [raster, encoder] = [of((one) => one.raster), of((one) => one.encoder)];
      rows.push({
        name: `${name} (pictures ${median(raster).toFixed(1)}, encoder ${median(encoder).toFixed(1)})`,
        unit: 'rate',
        values: {
          ours: of((one) => one.whole),
          baseline: of((one) => Math.min(one.raster, one.encoder)),
        },
        target: { of: 'ratio', atLeast: 0.8 },
      });
    }
    groups.push({ title: `${kind}, ${size}: a film beside the slower of its halves alone`, rows });
  }
}
console.log(tableOf(groups));
if (only.includes('memory') && process.platform === 'linux') {
  for (const size of given.size.split(',')) {
    for (const output of ['png', 'prores4444']) {
      const line = ['--scene', mapped.id, '--size', size, '--output', output, '--to', '4.8'];
      console.log(
        `memory, ${output}, ${size}: ${Math.round(await peakMemory(line))} MB at its peak`,
      );
    }
  }
}
console.log(
  `\nMedians of ${runs} runs. Pictures: ${frames} frames, all different; drawing is in ours and not in Chromium’s. Films: the first 4.8 seconds of a scene, in which half of the frames differ.`,
);
