import type { PlayoutWords } from './words.ts';

/** What control-room staff read in a playout system, in Vietnamese. */
export const vi: PlayoutWords = {
  layouts: {
    full: 'toàn khung',
    'side-chart': 'biểu đồ bên cạnh',
    'side-map': 'bản đồ bên cạnh',
    'lower-third': 'phụ đề dưới',
  },
  lang: 'Ngôn ngữ',
  theme: 'Màu',
  dark: 'Tối',
  light: 'Sáng',
  title: 'Tiêu đề',
  empty: (words) =>
    `Để trống: ${words}. Chữ do đài nhập được ghi rõ là của đài và không dẫn nguồn văn bản.`,
  steps: (count) =>
    `Số bước: ${count}. Ô để trống thì dùng chữ của ấn bản; chữ do đài nhập được ghi rõ là của đài.`,
};
