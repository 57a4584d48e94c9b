/** The fonts that a stage's words are set in. */

/** The family and its weights, as `drawStage` names them. */
const FAMILY = 'Be Vietnam Pro';
const WEIGHTS = [400, 600, 800];
/** Letters of both alphabets that a font file may keep apart. */
const SAMPLE = 'AgẤệỗữđ0';

/** Resolves when every weight is there; a font that cannot be had is no reason to wait. */
export async function fontsLoaded(document: Document): Promise<void> {
  const loads = WEIGHTS.map((weight) => document.fonts.load(`${weight} 20px "${FAMILY}"`, SAMPLE));
  await Promise.allSettled(loads);
  await document.fonts.ready;
}

const dataUrl = async (url: string): Promise<string> => {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(`${url} could not be read`));
    reader.readAsDataURL(blob);
  });
};

let kept: Promise<string> | null = null;

/**
 * The page's font faces with their files inside, as CSS: a picture of its own reaches no file.
 * Rejects where a file cannot be read.
 */
export function fontStyles(document: Document): Promise<string> {
  kept ??= readFaces(document).catch((error: unknown) => {
    kept = null;
    throw error;
  });
  return kept;
}

async function readFaces(document: Document): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? { rule, base: sheet.href ?? document.baseURI } : [],
    ),
  );
  const written = faces.map(async ({ rule, base }) => {
    const [, file = ''] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
    const weight = rule.style.getPropertyValue('font-weight');
    const source = await dataUrl(new URL(file, base).href);
    return `@font-face{font-family:'${FAMILY}';font-weight:${weight};src:url(${source})}`;
  });
  return (await Promise.all(written)).join('');
}
