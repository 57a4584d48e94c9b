// Makes a folder to start an edition from: npm run new-edition -- PATH [--languages vi,en]
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMain, Plain, root, runMain } from './run.mjs';

/** What an edition needs, and nothing more, in English; `…` stands for what is to be written. */
const START = {
  title: 'The year in results',
  description: 'The results that the announcement lists, as a story with their sources.',
  headline: 'What the announcement says of {year}',
  standfirst: 'One result to start from: replace it with your own.',
  document: 'Announcement of the results of the year',
  issuer: 'The office that announced them',
  credit: 'The announcement',
  unit: { one: 'bridge', other: 'bridges' },
  label: 'Bridges built',
  result: 'Bridges',
  says: 'The announcement says that {bridges} were built.',
  scene: 'Bridges',
  sources: 'Sources',
  from: 'Where this comes from',
  cites: 'Every number leads to {announcement} and to the phrase that it rests on.',
};

/** The text that the first figure is cited from. */
const ANNOUNCEMENT = `ANNOUNCEMENT
of the results of the year 2022

1. In 2022 the city built 3 bridges.
`;

/**
 * The files of a new edition, by their paths in its folder.
 * @param {string} id
 * @param {readonly string[]} languages
 * @returns {Record<string, object>}
 */
export function newEdition(id, languages) {
  const text = (/** @type {string} */ words) =>
    Object.fromEntries(languages.map((language) => [language, words]));
  const schema = (/** @type {string} */ name) => ({ $schema: `./schema/${name}.schema.json` });
  const { themes } = JSON.parse(readFileSync(join(root, 'data', 'edition.json'), 'utf8'));
  const citation = { document: 'announcement', result: 1, phrase: '3 bridges' };
  return {
    'edition.json': {
      ...schema('edition'),
      ...{ id, languages, title: text(START.title), description: text(START.description) },
      ...{ headline: text(START.headline), standfirst: text(START.standfirst) },
      period: {
        ...{ id: 'year', date: '2022' },
        citation: { document: 'announcement', phrase: 'the year 2022' },
      },
      themes,
    },
    'sources.json': {
      ...schema('sources'),
      documents: [
        {
          ...{ id: 'announcement', kind: 'official', number: 'No. 1' },
          ...{ title: text(START.document), issuer: text(START.issuer), date: '2023-01' },
          text: {
            ...{ file: 'sources/announcement.txt', starts: 'ANNOUNCEMENT' },
            results: 'of the results of the year',
          },
        },
      ],
    },
    'results.json': {
      ...schema('results'),
      document: 'announcement',
      units: [{ id: 'bridges-each', dimension: 'bridges', factor: 1, name: unitName(languages) }],
      results: [
        {
          ...{ number: 1, id: 'building', name: text(START.result), title: text(START.says) },
          ...{ paragraphs: [text(START.says)], key: 'bridges' },
          figures: [
            {
              ...{ id: 'bridges', label: text(START.label), value: 3, unit: 'bridges-each' },
              ...{ qualifier: 'exact', period: '2022', citation },
            },
          ],
        },
      ],
    },
    'places.json': schema('places'),
    'story.json': {
      ...schema('story'),
      scenes: [
        {
          ...{ id: 'start', kind: 'opening', name: text(START.scene), title: text(START.headline) },
          panel: { wide: 1, tall: 1 },
          chart: { kind: 'cards', title: text(START.result), alt: text(START.says) },
          steps: [{ id: 'first', text: [text(START.says)] }],
        },
        {
          ...{ id: 'origin', kind: 'sources', name: text(START.sources), title: text(START.from) },
          steps: [{ id: 'from', text: [text(START.cites)] }],
        },
      ],
    },
  };
}

/** @param {readonly string[]} languages */
const unitName = (languages) =>
  Object.fromEntries(languages.map((language) => [language, START.unit]));

/**
 * Writes a new edition. Throws a `Plain` where the folder holds something, and for languages that are
 * no codes.
 * @param {string} folder an absolute path
 * @param {readonly string[]} languages
 */
export function writeEdition(folder, languages) {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Plain(`${folder} is not empty: give a folder that is new.`);
  }
  const wrong = languages.find((language) => !/^[a-z]{2}$/.test(language));
  if (wrong !== undefined) {
    throw new Plain(`“${wrong}” is no language code: two letters, such as vi or en.`);
  }
  const id =
    basename(folder)
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'edition';
  mkdirSync(join(folder, 'sources'), { recursive: true });
  for (const [file, content] of Object.entries(newEdition(id, languages))) {
    writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
  }
  writeFileSync(join(folder, 'sources', 'announcement.txt'), ANNOUNCEMENT);
  // An editor completes and checks by it.
  cpSync(join(root, 'data', 'schema'), join(folder, 'schema'), { recursive: true });
}

if (isMain(import.meta.url)) {
  runMain(() => {
    const options = /** @type {const} */ ({ languages: { type: 'string', default: 'vi,en' } });
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [path] = positionals;
    if (!path) throw new Plain('Give the folder to make: npm run new-edition -- PATH');
    const folder = resolve(path);
    writeEdition(folder, values.languages.split(','));
    console.log(`${folder} is ready. Next:
  npm run check -- ${path}     tells what is wrong with it
  npm run edition -- ${path}   checks, builds, tests and serves it`);
  });
}
