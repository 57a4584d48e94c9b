import type { ContextWords } from './words.ts';

/** Words of the context that stand in the story's document, in Vietnamese. */
export const vi: ContextWords = {
  help: 'số liệu và sự việc từ các nguồn khác, luôn tách khỏi văn bản',
  readOn: 'đọc',
  visit: 'Mở nguồn',
};
