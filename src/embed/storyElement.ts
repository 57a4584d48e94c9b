import { embedAddress, embedOptions } from './embedAddress.ts';
import { heightIn } from './heightMessage.ts';

/** Height of a frame that has told none yet, and of a tall one: some of the page around stays in reach. */
const HEIGHT = 'min(88svh,54rem)';

/**
 * Makes the class of the custom element that embeds the page. Its attributes are `lang`, `theme`,
 * `scene`, `shape` (`flat` grows to its content, `tall` scrolls by itself), `scenes`, `title` (names
 * the frame for those who cannot see it) and `src` (address of the site's root); each may be written
 * with `data-` before it.
 * @param site Where the page is, if `src` is not set: the address of the site's root folder.
 * @param titles Titles of the page by language, the site's first language first.
 */
export function storyElement(
  site: string,
  titles: Readonly<Record<string, string>>,
): CustomElementConstructor {
  const languages = Object.keys(titles);
  const attributes = [...embedOptions, 'title', 'src'];
  // Without class fields, whose stand-ins for older browsers cost a fifth of the loader.
  return class extends HTMLElement {
    declare frame: HTMLIFrameElement | undefined;
    declare waiting: boolean;

    static get observedAttributes() {
      return attributes.flatMap((name) => [name, `data-${name}`]);
    }

    connectedCallback() {
      // A page's own rule for the element, if it has one, is left alone.
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      addEventListener('message', this);
      this.draw();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      this.frame?.remove();
      this.frame = undefined;
    }

    attributeChangedCallback() {
      if (this.waiting) return;
      this.waiting = true;
      // Several attributes set in a row load one page.
      queueMicrotask(() => {
        this.waiting = false;
        if (this.isConnected) this.draw();
      });
    }

    read(name: string): string {
      return this.getAttribute(name) || this.getAttribute(`data-${name}`) || '';
    }

    draw() {
      const address = embedAddress(
        new URL(this.read('src') || site, document.baseURI).href,
        languages,
        (option) => this.read(option) || (option === 'shape' ? 'flat' : ''),
      );
      if (this.frame?.src !== address) {
        // A new frame, because another address in the old one would be a step for the back button.
        const frame = document.createElement('iframe');
        const height = this.frame?.style.height;
        frame.loading = 'lazy';
        // Only a browser that can share knows the second name; others would warn of it.
        frame.allow = 'clipboard-write' + ('share' in navigator ? ';web-share' : '');
        // Set from script, which a policy against inline styles allows.
        frame.style.cssText = 'display:block;width:100%;border:0';
        frame.style.height = (this.read('shape') !== 'tall' && height) || HEIGHT;
        frame.src = address;
        this.frame = frame;
        (this.shadowRoot || this.attachShadow({ mode: 'open' })).replaceChildren(frame);
      }
      const lang = this.read('lang');
      this.frame.title = this.read('title') || titles[lang] || titles[languages[0] || ''] || '';
    }

    handleEvent({ source, data }: MessageEvent<unknown>) {
      const { frame } = this;
      const height = heightIn(data);
      if (!frame || source !== frame.contentWindow || !height) return;
      if (this.read('shape') === 'tall') return;
      frame.style.height = `${height}px`;
      // The frame is as high as its content from now on: no bar that narrows it in between.
      frame.setAttribute('scrolling', 'no');
    }
  };
}
