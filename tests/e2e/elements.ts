/**
 * A drawing as a list of its elements, each with its attributes in order and the text that it holds
 * itself: what two browsers, or a browser and Node, can be compared by. Runs in pages too, so it
 * stands alone; HTML parsers lower the names of elements.
 */
export function elementsOf(root: Element): string[] {
  return [root, ...root.querySelectorAll('*')].map((element) => {
    const attributes = [...element.attributes]
      .filter(({ name }) => name !== 'style' && name !== 'xmlns')
      .map(({ name, value }) => `${name.toLowerCase()}=${value}`)
      .sort();
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent)
      .join('');
    return [element.localName.toLowerCase(), ...attributes, text].join('|');
  });
}
