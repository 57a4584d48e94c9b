/**
 * The lesson's link opens it off the story's path: over the page, whose pictures have the answers, or
 * in its place where the story is unrolled. Without a script it leads there.
 */
export function followLesson(story: HTMLElement, flat: boolean): void {
  const link = story.querySelector<HTMLAnchorElement>('[data-lesson]');
  link?.addEventListener('click', (event) => {
    // A press for a tab of its own is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const before = link.nextElementSibling;
    if (before) {
      before.remove();
      return;
    }
    const { theme } = document.documentElement.dataset;
    const frame = document.createElement('iframe');
    frame.title = link.textContent;
    frame.src = theme ? `${link.href}&theme=${theme}` : link.href;
    if (flat) {
      link.after(frame);
      return;
    }
    const dialog = document.createElement('dialog');
    const close = document.createElement('button');
    close.textContent = link.dataset.lesson ?? '';
    close.onclick = () => dialog.close();
    dialog.onclose = () => dialog.remove();
    dialog.append(close, frame);
    link.after(dialog);
    dialog.showModal();
  });
}
