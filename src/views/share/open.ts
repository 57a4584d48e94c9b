import { mount, unmount } from 'svelte';
import type { Address } from '../address.ts';
import type { PageData } from '../pageData.ts';
import ShareDialog from './ShareDialog.svelte';

/** What is shared. */
export interface Shared {
  page: PageData;
  /** What the address of the page asks for now. */
  asked: Address;
  /** Short name of the scene. */
  name: string;
  scene: string;
}

/** Opens the dialog for sharing; the focus goes back to the button when it is closed. */
export function openShare(shared: Shared, button: HTMLElement): void {
  const dialog = mount(ShareDialog, {
    target: document.body,
    props: {
      ...shared,
      onclose: () => {
        void unmount(dialog);
        button.focus();
      },
    },
  });
}
