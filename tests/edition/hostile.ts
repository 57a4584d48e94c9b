/** An edition whose texts are something else to a page that is not careful. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeEdition } from '../../scripts/new-edition.mjs';

/** Each would set `window.ran` if it were run, or break out of where it stands. */
const texts = {
  element: '<script>window.ran=true</script>',
  attribute: '"><img src=x onerror="window.ran=true">',
  end: '</title></style></script><script>window.ran=true</script>',
  drawing: '<svg onload="window.ran=true"><foreignObject>',
  link: '<a href="javascript:window.ran=true">{bridges}</a>',
  entity: '&lt;b&gt;&amp;#x3C;window.ran&#62; <!-- ]]> -->',
  letters: `window.ran \u202Eleft \u{1F921} ${'Việt'.normalize('NFD')} ${'long'.repeat(30)}`,
};

/**
 * Writes the edition that `npm run new-edition` makes with such texts in the place of its own.
 * @param folder A new folder.
 */
export function writeHostile(folder: string): void {
  writeEdition(folder, ['en']);
  const change = (file: string, own: Record<string, string>) => {
    const at = path.join(folder, file);
    const json: unknown = JSON.parse(readFileSync(at, 'utf8'), (key, value: unknown) => {
      const isText =
        typeof value === 'object' &&
        value !== null &&
        'en' in value &&
        typeof value.en === 'string';
      return isText && own[key] !== undefined ? { en: own[key] } : value;
    });
    writeFileSync(at, JSON.stringify(json, null, 2));
  };
  const { element, attribute, end, drawing, link, entity, letters } = texts;
  change('edition.json', { title: attribute, description: end, headline: element });
  change('sources.json', { title: drawing, issuer: entity });
  change('results.json', { name: letters, title: link, label: drawing });
  change('story.json', { name: attribute, title: end, alt: entity });
}
