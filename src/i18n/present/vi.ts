import type { TalkWords } from './words.ts';

/** The words of the talk in Vietnamese. */
export const vi: TalkWords = {
  title: 'Trình chiếu',
  noScript: 'Phần trình chiếu cần JavaScript. Bài đọc thì không cần.',
  slide: (number, of, name) => `Trang ${number} trên ${of}: ${name}`,
  count: (number, of) => `${number} / ${of}`,
  missing: (number, of) => `Không có trang ${number}: các trang đánh số từ 1 đến ${of}.`,
  typed: (number) => `Trang ${number}, rồi Enter`,
  stray: (key, found, instead) =>
    `Địa chỉ yêu cầu ${key} “${found}”, nhưng không có. Đang hiển thị: ${instead}.`,
  black: 'Màn hình đang tắt đen. Bấm tới hoặc lui để hiện lại.',
  white: 'Màn hình đang để trắng. Bấm tới hoặc lui để hiện lại.',
  controls: 'Trình chiếu',
  back: 'Lui',
  next: 'Tiếp',
  overview: 'Mọi trang',
  keys: 'Phím tắt',
  close: 'Đóng',
  handout: 'Giáo án và phiếu bài tập',
  sheet: [
    ['Tiếp', ['Page Down', '→', '↓', 'Phím cách']],
    ['Lui', ['Page Up', '←', '↑']],
    ['Trang đầu, trang cuối', ['Home', 'End']],
    ['Đến một trang', ['số trang', 'Enter']],
    ['Màn hình đen, trắng', ['B', '.', 'W']],
    ['Mọi trang', ['O']],
    ['Toàn màn hình', ['F', 'F5']],
    ['Ngôn ngữ', ['L']],
    ['Phòng sáng hay tối', ['T']],
    ['Bảng phím này', ['?']],
    ['Thoát', ['Esc']],
  ],
};
