// Which Chromium the end-to-end tests and captures run, and how a machine without one gets it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { isMain, Plain, root, run, runMain, runNode } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What a browser that nobody looks at does without. Its suggestions under the address bar are pages
 * themselves: two more for every window, which cost as much as the page that is tested. The others are
 * those that Playwright switches off and that matter here: a later list takes the place of its own.
 */
const unseenFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'LensOverlay', 'MediaRouter', 'OptimizationHints', 'PreconnectToSearch'],
  ...['NetworkTimeServiceQuerying', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['DestroyProfileOnBrowserClose', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
];

/** How a browser that nobody looks at is started: it draws alike on every machine. */
export const unseenFlags = [
  '--no-sandbox',
  // WebGL by software: the same pixels with and without a graphics card.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Only WebGL needs the software GPU: pages are painted and put together much faster without it, on
  // two cores.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--no-first-run',
  `--disable-features=${unseenFeatures.join(',')}`,
];

/**
 * Whether a file is a browser that starts. Some systems ship a stand-in that only names a package.
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file)) return false;
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

/** The browser that Playwright downloaded or would download, if Playwright is installed. */
function playwrightBrowser() {
  try {
    const require = createRequire(import.meta.url);
    return /** @type {string} */ (require('@playwright/test').chromium.executablePath());
  } catch {
    return '';
  }
}

/**
 * The executable of a Chromium on this machine: `CHROMIUM`, else a known name or place, else
 * Playwright's own; null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const asked = process.env.CHROMIUM;
  if (asked) {
    if (runs(asked)) return asked;
    throw new Plain(`CHROMIUM names ${asked}, which is not a Chromium that starts.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, playwrightBrowser()].find(runs) ?? null;
}

/** Installs Debian's Chromium, where this is such a system and we may. */
async function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  if (updated === 0) await run('apt-get', ['install', '-y', '-q', 'chromium'], { env });
}

/** Downloads Playwright's Chromium, with the system libraries it needs where we may. */
async function installByPlaywright() {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const withSystem = process.platform === 'linux' && process.getuid?.() === 0;
  const status = await runNode([
    cli,
    'install',
    ...(withSystem ? ['--with-deps'] : []),
    'chromium',
  ]);
  if (status !== 0 && withSystem) await runNode([cli, 'install', 'chromium']);
}

/**
 * The executable of a Chromium, installed first where the machine has none.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium here: installing one…');
  for (const install of [installByApt, installByPlaywright]) {
    await install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Plain(
    'No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM to the path of one.',
  );
}

if (isMain(import.meta.url)) runMain(async () => console.log(await ensureBrowser()));
