/** The words of the talk in English. */
export const en = {
  title: 'Presentation',
  noScript: 'The presentation needs JavaScript. The story itself reads without.',
  slide: (number: number, of: number, name: string) => `Slide ${number} of ${of}: ${name}`,
  count: (number: number, of: number) => `${number} / ${of}`,
  missing: (number: string, of: number) => `There is no slide ${number}: they are 1 to ${of}.`,
  typed: (number: string) => `Slide ${number}, then Enter`,
  stray: (key: string, found: string, instead: string) =>
    `The address asks for ${key} “${found}”, which does not exist. Shown instead: ${instead}.`,
  black: 'The screen is black. Any move lifts the curtain.',
  white: 'The screen is white. Any move lifts the curtain.',
  controls: 'Presentation',
  back: 'Back',
  next: 'Next',
  overview: 'All slides',
  keys: 'Keys',
  close: 'Close',
  handout: 'Handout and worksheet',
  /** The sheet of keys: what they do, and the keys. */
  sheet: [
    ['Next', ['Page Down', '→', '↓', 'Space']],
    ['Back', ['Page Up', '←', '↑']],
    ['First, last', ['Home', 'End']],
    ['To a slide', ['its number', 'Enter']],
    ['Black, white screen', ['B', '.', 'W']],
    ['All slides', ['O']],
    ['Full screen', ['F', 'F5']],
    ['Language', ['L']],
    ['Bright or dark room', ['T']],
    ['This sheet', ['?']],
    ['Leave', ['Esc']],
  ] as [string, string[]][],
};
