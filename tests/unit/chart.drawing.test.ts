import { expect, test, vi } from 'vitest';
import { tableOf } from '../../src/chart/table.ts';
import { draw, frameOf, kinds, made } from './chart.fixture.ts';

const langs = ['vi', 'en'] as const;
const all = langs.flatMap((lang) => kinds.map((kind) => [kind, lang] as const));

/** One element a line, so that a changed picture shows as a short difference. */
const lines = (svg: Element) => svg.outerHTML.replaceAll('><', '>\n<');

test.each(all)('%s in %s is drawn as before', (kind, lang) => {
  expect(lines(draw(frameOf(kind), { lang }))).toMatchSnapshot();
});

test.each(all)('%s in %s is drawn without warnings, gaps or foreign parts', (kind, lang) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const k of [0, 0.37, 1]) {
    const svg = draw(frameOf(kind, k), { lang });
    const html = svg.outerHTML;
    expect(html).not.toMatch(/NaN|undefined|Infinity|⚠|var\(|currentColor|vector-effect|class=/);
    expect(html).not.toMatch(/<style|foreignObject|="[^"]*\d\.\d{3,}/);
    expect(svg.getAttribute('role')).toBe('group');
    expect(svg.getAttribute('aria-label')).not.toBe('');
  }
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test.each(all)('every digit of %s in %s says where it comes from', (kind, lang) => {
  const svg = draw(frameOf(kind), { lang });
  for (const text of svg.querySelectorAll('text')) {
    for (const piece of text.childNodes) {
      if (!/\d/.test(piece.textContent ?? '')) continue;
      const holder = piece.nodeType === 1 ? (piece as Element) : text;
      expect(holder.closest('[data-fact]')?.getAttribute('data-fact')).toBeTruthy();
    }
  }
});

test.each(all)('the table of %s in %s gives every number its fact', (kind, lang) => {
  const { head, rows } = tableOf(frameOf(kind), made, lang);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toHaveLength(head.length);
    for (const run of row.flat()) {
      expect(run.text).not.toBe('');
      if (/\d/.test(run.text)) expect(run.fact).toBeTruthy();
    }
  }
});

/** Left edge of a path: the least x of its points. */
const leftOf = (path: Element | null) =>
  Math.min(
    ...[...(path?.getAttribute('d') ?? '').matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x)),
  );

test('an open end starts at its value, and only where the value is “over”', () => {
  const svg = draw(frameOf('threshold'));
  const past = svg.querySelector('[data-part=past]');
  const end = Number(past?.getAttribute('x')) + Number(past?.getAttribute('width'));
  const open = leftOf(svg.querySelector('[data-part=open-end]'));
  expect(open).toBeGreaterThanOrEqual(end);
  expect(open - end).toBeLessThan(5);
  expect(draw(frameOf('plan')).querySelector('[data-part=open-end]')).toBeNull();
});

test('the bar grows from nothing to its value, and words stand still meanwhile', () => {
  const width = (k: number) =>
    [...draw(frameOf('threshold', k)).querySelectorAll('[data-part=bar], [data-part=past]')]
      .map((bar) => Number(bar.getAttribute('width')))
      .reduce((a, b) => a + b, 0);
  expect(width(0)).toBe(0);
  expect(width(0.2)).toBeLessThan(width(0.4));
  const words = (k: number) =>
    [...draw(frameOf('threshold', k)).querySelectorAll('text')].map((text) => text.outerHTML);
  expect(words(0)).toEqual(words(1));
});

test('the plan of which only a limit is known is open towards less', () => {
  const svg = draw(frameOf('plan'));
  expect(svg.querySelector('[data-part=limit]')).not.toBeNull();
  expect(svg.textContent).toContain('dưới');
  expect(svg.textContent).toContain('(suy ra)');
});

test('states are told apart by their marks', () => {
  const marks = [...draw(frameOf('states')).querySelectorAll('[data-part=tiles] [data-mark]')];
  expect(marks.map((mark) => mark.getAttribute('data-mark'))).toEqual([
    'solid', 'solid', 'solid', 'hatched', 'hatched',
  ]); // prettier-ignore
});

test('ids differ between charts with different prefixes, and every reference is met', () => {
  const ids = ['a', 'b'].flatMap((idPrefix) => {
    const svg = draw(frameOf('states'), { idPrefix });
    const own = [...svg.querySelectorAll('[id]')].map(({ id }) => id);
    const used = [...svg.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(used.every((id) => own.includes(id ?? ''))).toBe(true);
    return own;
  });
  expect(new Set(ids).size).toBe(ids.length);
});

test('what is pointed at gets an outline and nothing moves', () => {
  const plain = draw(frameOf('states'));
  const lit = draw(frameOf('states'), { highlight: 'bai-dai' });
  const outline = lit.querySelectorAll('[data-part=outline]');
  expect(outline).toHaveLength(1);
  expect(outline[0]?.closest('[data-fact]')?.getAttribute('data-fact')).toBe('bai-dai');
  outline[0]?.remove();
  expect(lines(lit)).toBe(lines(plain));
});

test('focus makes the others recede; focus elsewhere does not', () => {
  const faded = (focus: Record<string, number>) =>
    draw(frameOf('states', 1, focus)).querySelectorAll('[data-part=tiles] [opacity="0.36"]').length;
  expect(faded({ 'doi-thong': 1, 'ngoi-nghenh': 1 })).toBe(3);
  expect(faded({ doing: 1 })).toBe(3);
  expect(faded({ elsewhere: 1 })).toBe(0);
});

test('groups with facts are buttons only where the chart is interactive', () => {
  const on = draw(frameOf('threshold'));
  const off = draw(frameOf('threshold'), { interactive: false });
  expect(on.querySelectorAll('g[data-fact][tabindex="0"][role=button][aria-label]')).toHaveLength(
    3,
  );
  expect(off.querySelectorAll('[tabindex]')).toHaveLength(0);
  const metrics = draw(frameOf('metrics'));
  const panels = [...metrics.querySelectorAll('[data-scene]')];
  expect(panels).toHaveLength(3);
  for (const panel of panels) expect(panel.querySelector('[role=button]')).not.toBeNull();
  expect(metrics.querySelectorAll('[role=button] [role=button]')).toHaveLength(0);
});
