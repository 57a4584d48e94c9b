/** Interface words in English. */
export const en = {
  languageName: 'English',
  source: 'Source',
  derived: 'derived',
  /** Before several numbers of results. */
  results: 'results',
  data: 'Data table',
  scale: (length: string) => length,
  kilometres: 'km',
  metres: 'm',
};
