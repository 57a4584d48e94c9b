/** The text of a drawing as it is set: what is read, how large, and where. */
import { textWidth, type Weight } from './measure.ts';

/** Lines of text in a drawing with their sizes and places, in its own units. */
export function linesOf(svg: SVGSVGElement) {
  const inherited = (node: Element, name: string): string | null => {
    for (let at: Element | null = node; at; at = at.parentElement) {
      const value = at.getAttribute(name);
      if (value !== null) return value;
    }
    return null;
  };
  /** Translations of all groups around; other transforms hold no text. */
  const shift = (node: Element) => {
    let [x, y] = [0, 0];
    for (let at: Element | null = node; at; at = at.parentElement) {
      const [, dx = '0', dy = '0'] =
        /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(at.getAttribute('transform') ?? '') ?? [];
      x += Number(dx);
      y += Number(dy);
    }
    return { x, y };
  };
  // A text of several lines has a tspan with its own place for each.
  const lines = [...svg.querySelectorAll('text')].flatMap((text): Element[] => {
    const own = [...text.children].filter((node) => node.hasAttribute('x'));
    return own.length > 0 ? own : [text];
  });
  let base = 0;
  return lines.map((line) => {
    const leaves = [...line.childNodes].filter(({ textContent }) => textContent);
    const runs = leaves.map((leaf) => {
      const node = leaf.nodeType === 1 ? (leaf as Element) : line;
      return {
        text: leaf.textContent ?? '',
        size: Number(inherited(node, 'font-size')),
        weight: Number(inherited(node, 'font-weight') ?? 400) as Weight,
      };
    });
    const anchor = inherited(line, 'text-anchor') ?? 'start';
    // The space that parts a line from the next for those who hear it is not seen.
    const seen = runs.map(({ text }, index) => (index === runs.length - 1 ? text.trimEnd() : text));
    const width = runs.reduce(
      (sum, { size, weight }, index) => sum + textWidth(seen[index] ?? '', size, weight),
      0,
    );
    const sizes = runs.map(({ size }) => size);
    const { x, y } = shift(line);
    const at = Number(line.getAttribute('x') ?? 0) + x;
    const left = at - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const from = line.getAttribute('y') ?? line.parentElement?.getAttribute('y');
    base =
      line.hasAttribute('dy') && line.previousElementSibling
        ? base + Number.parseFloat(line.getAttribute('dy') ?? '0')
        : Number(from ?? 0) + y + Number.parseFloat(line.getAttribute('dy') ?? '0');
    return {
      text: line.textContent,
      least: Math.min(...sizes),
      size: Math.max(...sizes),
      left,
      right: left + width,
      base,
    };
  });
}
