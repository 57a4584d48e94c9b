import type { Words } from './words.ts';

/** Interface words in Vietnamese. */
export const vi: Words = {
  languageName: 'Tiếng Việt',
  source: 'Nguồn',
  derived: 'suy ra',
  results: 'kết quả',
  data: 'Bảng số liệu',
  scale: (length: string) => length,
  kilometres: 'km',
  metres: 'm',
};
