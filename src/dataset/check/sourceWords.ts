/** How source texts print numbers and bind them, by language. */
interface SourceWords {
  /** A number as it is printed. */
  printed: RegExp;
  /** What stands between thousands, and before decimals. */
  group: string;
  decimal: string;
  /** Words with which sources qualify a number; none where they are not known. */
  qualifying: Readonly<Record<string, readonly string[]>>;
  /** Words that, right before a number, make it more or less than itself; null where not known. */
  binding: RegExp | null;
}

const vietnamese: SourceWords = {
  printed: /\d+(?:\.\d{3})*(?:,\d+)?/g,
  group: '.',
  decimal: ',',
  qualifying: { over: ['trên', 'hơn', 'vượt'], nearly: ['gần'], about: ['khoảng'] },
  // "Vượt mốc" names a mark.
  binding: /(?:trên|hơn|gần|khoảng|dưới)\s+$/u,
};

const english: SourceWords = {
  printed: /\d+(?:,\d{3})*(?:\.\d+)?/g,
  group: ',',
  decimal: '.',
  qualifying: {
    over: ['over', 'more than', 'above', 'exceed', 'passed', 'at least'],
    nearly: ['nearly', 'almost', 'close to', 'just under'],
    about: ['about', 'around', 'approximately', 'some', 'roughly'],
  },
  binding:
    /(?:over|more than|nearly|almost|close to|about|around|approximately|roughly|under|less than)\s+$/iu,
};

const words: Readonly<Record<string, SourceWords>> = { vi: vietnamese, en: english };

/** What is known of a language's source texts; of others how numbers look in most of Europe. */
export const sourceWords = (lang: string): SourceWords =>
  words[lang] ?? { ...vietnamese, qualifying: {}, binding: null };

/** Numbers in a phrase as its language prints them: in Vietnamese 1.200 is a thousand and two hundred. */
export function numbersIn(phrase: string, lang: string): number[] {
  const { printed, group, decimal } = sourceWords(lang);
  return (phrase.match(printed) ?? []).map((number) =>
    Number(number.replaceAll(group, '').replace(decimal, '.')),
  );
}
