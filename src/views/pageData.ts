/** What the page's script needs to know of the story, written into the document by the build. */
/** A scene, as far as the script needs it. */
export interface SceneData {
  id: string;
  kind: string;
  /** Its short name. */
  name: string;
  /** Number of its steps. */
  steps: number;
}

/** Everything that the script knows before the dataset comes. */
export interface PageData {
  /** The document's language. */
  lang: string;
  languages: string[];
  scenes: SceneData[];
  /** Ids that can be chosen in the explorer. */
  pickable: string[];
  /** Of a document that is one file with every language and view in it. */
  file?: FileData;
}

/** What the script of such a file needs to know beside. */
export interface FileData {
  /** The edition's public address, where it has one. */
  site?: string;
  /** Said instead of an address for others, where there is none. */
  noAddress: string;
}

/** Id of the element that holds it as JSON. */
export const PAGE_DATA = 'page-data';

/** Reads it from a document. Throws where the document does not hold it. */
export function readPageData(document: Document): PageData {
  const text = document.getElementById(PAGE_DATA)?.textContent;
  if (!text) throw new Error(`The document has no #${PAGE_DATA}`);
  return JSON.parse(text) as PageData;
}
