/** In frames, some five seconds where nothing holds them up: a busy machine takes longer for each, and is waited for as long. */
const longestWait = 300

/** Tries something at once and with each frame until it says that it is done, which it may be because it is not wanted any more. */
export function onceDrawn(isDone: () => boolean, left = longestWait): void {
  if (!isDone() && left > 0) requestAnimationFrame(() => onceDrawn(isDone, left - 1))
}
