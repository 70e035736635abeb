// Reading starts at the heading of a screen: it takes the focus when nothing else on the page has it.
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('h1');
  if (heading === null || document.activeElement !== document.body) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
