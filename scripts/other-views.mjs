// The views that have a document of their own, for all languages, in a folder of their name.

export const otherViews = /** @type {const} */ (['stage', 'present']);

/** @typedef {(typeof otherViews)[number]} OtherView */

/**
 * index.html with the script of a view instead of the story's.
 * @param {OtherView} view
 * @param {string} html
 */
export const withScriptOf = (view, html) =>
  html.replace('./src/main.ts', `./src/views/${view}/main.ts`);
