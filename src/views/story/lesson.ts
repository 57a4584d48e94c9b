/** The lesson's link opens it in its place, off the story's path; without a script it leads there. */
export function followLesson(story: HTMLElement): void {
  const link = story.querySelector<HTMLAnchorElement>('[data-lesson]');
  link?.addEventListener('click', (event) => {
    // A press for a tab of its own is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = link.nextElementSibling;
    link.ariaExpanded = String(!opened);
    if (opened) {
      opened.remove();
      return;
    }
    const { theme } = document.documentElement.dataset;
    const frame = document.createElement('iframe');
    frame.title = link.textContent;
    frame.src = theme ? `${link.href}&theme=${theme}` : link.href;
    link.after(frame);
  });
}
