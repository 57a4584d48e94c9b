/**
 * Whole numbers as text. Most numbers of a line's course are small, so that most take one letter; and
 * as deflate codes frequent letters in few bits, the text goes over the wire near its entropy.
 */

/** No quotes, no backslash, no `$` and `<`: the text stands unescaped in JSON, JavaScript and HTML. */
const letters =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#%&()*+,-./:;=>?@[]^_{|}~';
/** Letters from here on say that the number goes on. */
const last = 84;
const more = letters.length - last;

/** A whole number as text: signs alternate (0, −1, 1, −2, …), then digits, the smallest first. */
export function numeral(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= last) {
    text += letters.charAt(last + ((rest - last) % more));
    rest = Math.floor((rest - last) / more);
  }
  return text + letters.charAt(rest);
}

/** All numbers of a text, in turn. Throws RangeError on a letter that `numeral` does not write. */
export function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const letter of text) {
    const digit = letters.indexOf(letter);
    if (digit < 0) throw new RangeError(`${letter} is no numeral`);
    value += digit * weight;
    weight *= more;
    if (digit >= last) continue;
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  return numbers;
}
