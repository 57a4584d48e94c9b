/** The edition that EDITION names, as it was built into the folder that SITE names. */
import path from 'node:path';
import { wholeEdition } from '../unit/editions.ts';
import { editionTests } from './suite.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.resolve(root, process.env.EDITION ?? 'data');
const site = path.resolve(root, process.env.SITE ?? 'dist');

editionTests((await wholeEdition(folder)).dataset, site);
