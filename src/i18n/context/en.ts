/** Words of the context that stand in the story's document, in English. */
export const en = {
  help: 'figures and events from other sources, always told apart from the document',
  readOn: 'read on',
  visit: 'Open the source',
};
