import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';

const bench = join(root, '.generated', 'bench');

/** Where the benchmark reads and writes; all but the site lies in .generated. */
export const folders = {
  /** The built site. */
  site: join(root, 'dist'),
  /** The built baseline. */
  baseline: join(bench, 'baseline'),
  /** The baseline's fonts. */
  fonts: join(bench, 'fonts'),
  /** What a run measured. */
  report: join(bench, 'reader.json'),
} as const;
