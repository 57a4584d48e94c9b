// The command for captures: what it makes, keeps, goes on with, and says when something is wrong.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/export/command.ts';
import { partName } from '../../src/export/files.ts';
import { capturing, filesIn, folderForTests } from './export.fixture.ts';
import { editionFolder } from './editions.ts';

const out = folderForTests();
const captured = await capturing();
const small = '--scene budget --size 192x108 --fps 25 --from 1 --to 1.32';
const name = 'budget-full-vi-dark-192x108-25-1to1.32';

const made = (events: { event: string; made?: boolean }[]) =>
  events.filter((event) => event.made === true).length;

describe('pictures', () => {
  test('are the same bytes in one go, in shards, and again where some are missing', async () => {
    const folder = path.join(out, name);
    await captured(small, { out });
    const whole = filesIn(folder);
    expect(Object.keys(whole)).toHaveLength(8);
    expect(new Set(Object.values(whole)).size).toBeGreaterThan(1);

    rmSync(folder, { recursive: true });
    for (const shard of ['2/3', '3/3', '1/3']) await captured(`${small} --shard ${shard}`, { out });
    expect(filesIn(folder)).toEqual(whole);

    for (const file of Object.keys(whole).slice(2, 5)) rmSync(path.join(folder, file));
    const { events } = await captured(`${small} --resume`, { out });
    expect(made(events)).toBe(3);
    expect(filesIn(folder)).toEqual(whole);
  });

  test('stopped between two frames, what is there is whole, and --resume makes the rest', async () => {
    const own = path.join(out, 'stopped');
    const stopped = captured(small, {
      out: own,
      tell: (event, stop) => event.event === 'frame' && event.done === 3 && stop(),
    });
    await expect(stopped).rejects.toThrow();
    expect(Object.keys(filesIn(path.join(own, name)))).toHaveLength(3);
    const { events } = await captured(`${small} --resume`, { out: own });
    expect(made(events)).toBe(5);
    expect(filesIn(path.join(own, name))).toEqual(filesIn(path.join(out, name)));
  });

  test('every moment and every clip of a scene has a name of its own', async () => {
    const line = '--scene budget --size 64x64 --output still';
    const files = [];
    for (const moment of ['', ' --t 2.4', ' --frame 60', ' --frame 60 --fps 50', ' --beat out']) {
      files.push(...(await captured(line + moment, { out })).files);
    }
    expect(new Set(files).size).toBe(5);
    expect(files.every((file) => existsSync(file))).toBe(true);
  });

  test('fill and key are two sequences', async () => {
    const line = `${small} --to 1.04 --layout lower-third --fill-key`;
    const { events } = await captured(line, { out });
    const folders = events.flatMap((event) => (event.event === 'file' ? [event.path] : []));
    expect(folders.map((folder) => folder.match(/-\w+$/)?.[0])).toEqual(['-fill', '-key']);
    expect(folders.map((folder) => readdirSync(folder).length)).toEqual([1, 1]);
  });
});

describe('said in a sentence', () => {
  const said: string[] = [];
  beforeAll(() => {
    const keep = (text: unknown) => {
      said.push(String(text));
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
    return () => void vi.restoreAllMocks();
  });

  /** Runs the command as it is, and gives its status and all that it said. */
  async function run(line: string): Promise<{ status: number; words: string }> {
    said.length = 0;
    const args = [...line.split(' '), '--out', out, '--workers', '1'];
    return { status: await main(args, editionFolder), words: said.join('') };
  }

  const wrong: Record<string, RegExp> = {
    '--scene budgt': /no scene “budgt”.*Did you mean budget\?/,
    '--layout half': /no layout “half”/,
    '--size 20': /no size “20”/,
    '--output gif': /no output “gif”/,
    '--output prores444': /Did you mean prores4444\?/,
    '--scene budget --length 1': /does not fit into 1 s/,
    '--scene budget --from 9 --to 2': /--from has to lie before --to/,
    '--shard 3/2': /--shard “3\/2”/,
    '--handles many': /--handles “many” is not a number/,
    '--map gl': /add --renderer chromium/,
    '--from-pictures': /--from-pictures makes films/,
    '--frobnicate': /frobnicate/,
  };

  test.each(Object.entries(wrong))('%s', async (line, words) => {
    const found = await run(line);
    expect(found.status).toBe(1);
    expect(found.words).toMatch(words);
    expect(found.words.trim().split('\n')).toHaveLength(1);
  });

  test('no ffmpeg: the command that brings one', async () => {
    process.env.FFMPEG = 'no-such-program';
    const { status, words } = await run(`${small} --output h264`);
    delete process.env.FFMPEG;
    expect(status).toBe(1);
    expect(words).toContain('npm install --no-save');
  });

  // A device on which every write fails as on a full disk.
  test.skipIf(!existsSync('/dev/full'))('a full disk, and no file of that name', async () => {
    const folder = path.join(out, name.replace('192x108', '64x64'));
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${path.basename(folder)}_000000.png`);
    symlinkSync('/dev/full', partName(file));
    const { status, words } = await run(small.replace('192x108', '64x64'));
    expect(status).toBe(1);
    expect(words).toMatch(/The disk is full: .*_000000\.png could not be written/);
    expect(Object.keys(filesIn(folder))).toEqual([]);
  });

  test('a file where the folder should be', async () => {
    const file = path.join(out, 'opening-full-vi-dark-64x64-25-0to0.04');
    writeFileSync(file, '');
    const { status, words } = await run('--scene opening --size 64x64 --to 0.04');
    expect(status).toBe(1);
    expect(words).toContain('a file stands where a folder has to be');
  });
});

test('Ctrl-C, which may come twice, ends with a sentence; programs read all of it as JSON', async () => {
  const own = path.join(out, 'interrupted');
  const script = path.resolve(import.meta.dirname, '../../src/export/command.ts');
  const args = ['--scene', 'budget', '--size', '192x108', '--out', own, '--json', '--workers', '1'];
  const start = `import(${JSON.stringify(script)}).then(async ({ main }) => {
    process.exitCode = await main(${JSON.stringify(args)}, ${JSON.stringify(editionFolder)});
  })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', start]);
  let told = '';
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!told.includes('"frame"') && text.includes('"frame"')) {
      child.kill('SIGINT');
      child.kill('SIGINT');
    }
    told += text;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(complained).toMatch(/^Stopped\..*--resume.*\n$/);
  expect(status).toBe(130);
  const events = told
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; made?: boolean });
  expect(events[0]).toMatchObject({ event: 'start', frames: 300 });
  expect(events.at(-1)).toMatchObject({ event: 'trouble' });
  const [folder = ''] = readdirSync(own);
  const files = readdirSync(path.join(own, folder));
  expect(files.length).toBe(made(events));
  expect(files.filter((file) => file.startsWith('.part'))).toEqual([]);
});
