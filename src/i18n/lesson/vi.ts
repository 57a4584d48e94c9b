import type { LessonWords } from './words.ts';

/** The words of predictions and cards in Vietnamese. */
export const vi: LessonWords = {
  title: 'Đoán rồi xem',
  invite: 'Thử đoán trước khi xem',
  noScript: 'Phần dự đoán cần JavaScript. Bài đọc thì không cần.',
  predict: 'Dự đoán',
  handle: 'Dự đoán của bạn',
  typed: 'Hoặc gõ số',
  show: 'Xem đáp án',
  again: 'Đoán lại',
  skip: 'Bỏ qua',
  collect: 'Thêm vào số tay giơ',
  lower1: 'Bớt một',
  tally: 'Giơ tay',
  tallyHow: (last) => `Phím 1 đến ${last} đếm một tay giơ, Backspace bớt một.`,
  tallyFor: (state) => `Giơ tay cho: ${state}`,
  plan: (share, side) =>
    side === 0 ? 'đúng kế hoạch' : `${side > 0 ? 'vượt' : 'thấp hơn'} kế hoạch ${share}`,
  points: () => 'điểm phần trăm',
  bound: {
    exact: (amount) => amount,
    over: (amount) => `trên ${amount}`,
    nearly: (amount) => `gần ${amount}`,
    about: (amount) => `khoảng ${amount}`,
    under: (amount) => `chưa tới ${amount}`,
  },
  truth: (answer, plan) => `Văn bản: ${plan ? 'vượt kế hoạch ' : ''}${answer}`,
  derived: (sum) => `(suy ra: ${sum})`,
  lower: (guess, amount) => `Dự đoán ${guess}: thấp hơn, cách ${amount}.`,
  higher: (guess, amount) => `Dự đoán ${guess}: cao hơn, cách ${amount}.`,
  same: (guess, bound) =>
    bound === 'exact'
      ? `Dự đoán ${guess}: đúng bằng.`
      : `Dự đoán ${guess}: trùng con số, nhưng thiếu chữ đứng trước nó.`,
  hands: (own, all) => `Số tay giơ cho khoảng chứa con số ấy: ${own} trên ${all}.`,
  right: (right, all, whole) => (whole ? `Đúng cả ${all}.` : `Đúng ${right} trên ${all}.`),
  missed: (places, state, guess) =>
    `${places}: ${state}, ${guess === null ? 'chưa được đoán' : `không phải ${guess}`}.`,
  noState: 'chưa có trạng thái',
  unit: (place, state) => `${place}: ${state}`,
  question: 'Câu hỏi',
  askNext: 'Hỏi thêm',
  cites: 'Nằm ở đâu',
  showAnswer: 'Xem câu trả lời',
  none: 'Ấn bản này không có bài học.',
  toTalk: 'Cho lớp học: dạng trình chiếu',
  stray: (key, found, instead) =>
    `Địa chỉ yêu cầu ${key} “${found}”, nhưng không có. Đang hiển thị: ${instead}.`,
};
