/** The pages that newsrooms put around an embed, as little of each as makes it what it is. */

/** A page, with the policy it is sent with; or a script that pages share. */
type Served = { html: string; policy?: string } | { script: string };

/** Writes down every message that reaches the page. */
const recorder = `
  window.heard = [];
  addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
`;

const article = (content: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Article</title>
    <script src="/recorder.js"></script>
  </head>
  <body>
    <p>Words before.</p>
    ${content}
    <p>Words after.</p>
  </body>
</html>`;

const iframe = (src: string, attributes = '') =>
  `<iframe src="${src}" title="Story" width="100%" height="400" frameborder="0" ${attributes}></iframe>`;

/** What listens to heights in the pages that have no loader of ours. */
const listeners: Readonly<Record<string, string>> = {
  // Its embed script of today, then its earlier one, which looks for the frame by its address.
  datawrapper: `for (const key in data['datawrapper-height'] ?? {}) {
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][key] + 'px';
    }
  }`,
  'datawrapper-earlier': `for (const key in data['datawrapper-height'] ?? {}) {
    const frame = document.querySelector("iframe[src*='" + key + "']");
    if (frame) frame.style.height = data['datawrapper-height'][key] + 'px';
  }`,
  // amp-iframe: no less than 100 pixels, and the frame does not scroll.
  amp: `const frame = document.querySelector('iframe');
    if (source === frame.contentWindow && data.sentinel === 'amp' && data.type === 'embed-size') {
      if (Number.isFinite(data.height)) frame.height = Math.max(100, data.height);
    }`,
  // Embedly, which Medium shows embeds by.
  medium: `let message = {};
    try { message = JSON.parse(data); } catch {}
    if (message.context !== 'iframe.resize') return;
    const frame = document.querySelector('iframe[src="' + message.src + '"]');
    if (frame && message.height) frame.height = message.height;`,
};

/**
 * A page around an embed.
 * @param kind Which of them.
 * @param site The origin of the site that is embedded.
 */
export function parentPage(kind: string, site: string): Served | null {
  const listener = listeners[kind];
  if (listener) {
    const script = `addEventListener('message', ({ data, source }) => { ${listener} });`;
    const src = `${site}/?shape=flat${kind === 'amp' ? '#amp=1' : ''}`;
    const attributes = kind === 'amp' ? 'sandbox="allow-scripts" scrolling="no"' : '';
    return { html: article(`<script>${script}</script>${iframe(src, attributes)}`) };
  }
  const loader = `src="${site}/embed.js"`;
  switch (kind) {
    case 'recorder.js':
      return { script: recorder };
    case 'pym':
      return {
        html: article(`<div id="story"></div><script src="/pym.js"></script>
          <script>new pym.Parent('story', '${site}/?shape=flat', { title: 'Story' });</script>`),
      };
    case 'frames':
      return {
        html: article(`<div data-frame-src="${site}/?shape=flat" data-frame-attribute-title="Story"></div>
          <script type="module">import { autoInitFrames } from '/frames.js'; autoInitFrames();</script>`),
      };
    case 'plain':
      return { html: article(iframe(`${site}/?shape=flat`, 'sandbox="allow-scripts"')) };
    case 'loader':
      return {
        html: article(`<script async ${loader} data-theme="dark"></script>
          <p>Words between.</p>
          <script defer ${loader} data-lang="en" data-title="Named"></script>
          <script ${loader} data-define></script>`),
      };
    case 'tall':
      return { html: article(`<script ${loader} data-shape="tall"></script>`) };
    case 'inserted':
      return { html: article('<div id="later"></div>') };
    case 'element':
      return {
        html: article(`<script async ${loader} data-define></script>
          <year-story theme="dark"><a href="${site}/">Story</a></year-story>`),
      };
    case 'strict':
      return {
        html: article(`<script ${loader}></script>`),
        policy: `default-src 'none'; script-src 'self' ${site}; frame-src ${site}`,
      };
    default:
      return null;
  }
}
