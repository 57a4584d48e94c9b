import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  browserCounts,
  closingLine,
  oneCheck,
  sumCounts,
  unitCounts,
} from '../../scripts/counts.mjs';
import { wantedCharacters } from '../../scripts/fonts.ts';
import { readPort, takenPort } from '../../scripts/port.mjs';
import { nodeProblem } from '../../scripts/setup.mjs';

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.0', '22.13.0', '23.0.0', '24.1.0', '100.0.0'])(
    'takes %s',
    (version) => {
      expect(nodeProblem(version)).toBeNull();
    },
  );

  it.each(['14.21.3', '18.20.4', '20.18.3', '21.7.0', '22.12.0'])('refuses %s', (version) => {
    const sentence = nodeProblem(version);
    expect(sentence).toContain(`this is Node ${version}:`);
    expect(sentence?.split('\n')).toHaveLength(1);
  });
});

describe('a fresh clone', () => {
  const scripts = resolve(import.meta.dirname, '../../scripts');

  /** What a script loads before its first line runs, and what those files load. */
  function loaded(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
    const names = [...readFileSync(file, 'utf8').matchAll(/^(?:import|\} from) .*?'([^']+)';/gm)];
    const specifiers = names.map(([, name = '']) => name);
    seen.set(file, specifiers);
    for (const name of specifiers) {
      const next = join(dirname(file), name);
      if (name.startsWith('.') && !seen.has(next)) loaded(next, seen);
    }
    return seen;
  }

  it.each(['start', 'test', 'setup', 'build', 'browser', 'capture'])(
    'has no packages yet, and %s.mjs gets as far as installing them',
    (name) => {
      const files = loaded(join(scripts, `${name}.mjs`));
      expect(files.size).toBeGreaterThan(1);
      const packages = [...files].flatMap(([file, specifiers]) =>
        specifiers
          .filter((one) => !one.startsWith('node:') && !one.startsWith('.'))
          .map((one) => `${file}: ${one}`),
      );
      expect(packages).toEqual([]);
    },
  );
});

describe('the port', () => {
  it('comes from the arguments, then the environment, then the default', () => {
    expect(readPort(['--port', '5000'], { PORT: '6000' })).toBe(5000);
    expect(readPort(['--port=5001'], {})).toBe(5001);
    expect(readPort([], { PORT: '6000' })).toBe(6000);
    expect(readPort([], { PORT: '' })).toBe(4173);
    expect(readPort([], {})).toBe(4173);
  });

  it.each(['0', '65536', '80.5', '-1', 'http'])('refuses %s', (asked) => {
    expect(() => readPort(['--port', asked], {})).toThrow(`and this is ${asked}.`);
  });

  it('refuses an option without its value', () => {
    expect(() => readPort(['--port'], {})).toThrow('and this is nothing.');
  });

  it('names a taken port and another one', () => {
    expect(takenPort(4173).message).toMatch(/^Port 4173 is taken: .*--port 4174/);
    expect(takenPort(65535).message).toContain('--port 4173');
  });
});

describe('the counts', () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }, () => ({})),
  });
  const report = (passed: number, failed: number, files = [file('passed', passed)]) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 1,
    numTodoTests: 2,
    testResults: files,
  });
  const stats = (expected: number, unexpected: number) => ({
    stats: { expected, unexpected, flaky: 0, skipped: 0 },
  });

  it('reads a unit report', () => {
    expect(unitCounts(report(5, 2), 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('counts a test file that could not be loaded', () => {
    const files = [file('passed', 5), file('failed', 0)];
    expect(unitCounts(report(5, 0, files), 1).failed).toBe(1);
  });

  it('counts a runner that fell over', () => {
    expect(unitCounts(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(browserCounts(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(unitCounts(report(5, 0), 1).failed).toBe(1);
    expect(browserCounts(stats(3, 0), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('reads a browser report', () => {
    expect(browserCounts(stats(3, 2), 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('says the sum in the closing line', () => {
    const stages = [oneCheck(true), oneCheck(false), { passed: 10, failed: 0, skipped: 0 }];
    expect(closingLine(sumCounts(stages))).toBe('11 passed, 1 failed');
    expect(closingLine(unitCounts(report(5, 0), 0))).toBe('5 passed, 0 failed, 3 skipped');
  });
});

describe('the font subset', () => {
  it('holds every Vietnamese letter and its parts, and what an edition says, once', () => {
    const characters = wantedCharacters('Łódź, Ấp');
    expect(characters).toEqual(expect.arrayContaining([...'Łódź']));
    const alphabet = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
    const letters = [...(alphabet + alphabet.toUpperCase())];
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const vowels = letters.filter((letter) => /[aeiouy]/i.test(letter.normalize('NFD')));
    const toned = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
    expect(characters).toEqual(expect.arrayContaining([...letters, ...toned, ...tones.slice(1)]));
    expect(new Set(characters).size).toBe(characters.length);
  });
});
