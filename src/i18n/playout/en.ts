/** What control-room staff read in a playout system, in English. */
export const en = {
  layouts: {
    full: 'full frame',
    'side-chart': 'chart at the side',
    'side-map': 'map at the side',
    'lower-third': 'lower third',
  },
  lang: 'Language',
  theme: 'Colours',
  dark: 'Dark',
  light: 'Light',
  title: 'Headline',
  /** Under the fields for texts of the station's own. */
  empty: (words: string) =>
    `Empty: ${words}. A text of your own is marked as the station’s, and no source is given for it.`,
  steps: (count: number) =>
    `Steps: ${count}. Texts that are left empty are the edition’s; your own are marked as the station’s.`,
};
