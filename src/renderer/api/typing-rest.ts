/** Milliseconds without a key after which typing rests; what must wait for that waits no longer than `longest`. */
const rest = 400
const longest = 4_000

let lastKey = 0
let listening = false

function listen(): void {
  if (listening) return
  listening = true
  const heard = ({ timeStamp }: Event) => {
    lastKey = timeStamp
  }
  document.addEventListener('keydown', heard, { capture: true, passive: true })
  // Words of an input method come without a key that says so.
  document.addEventListener('input', heard, { capture: true, passive: true })
}

const whenIdle = (run: () => void) => requestIdleCallback(run, { timeout: 500 })

/**
 * Runs something between the keys: when typing rests, or a few seconds later while it does not, and then when the window has nothing to draw.
 * For what must follow the text but not at once: a frame that redraws lists is a key that comes late.
 */
export function whenTypingRests(run: () => void): void {
  listen()
  const asked = performance.now()
  const look = () => {
    const now = performance.now()
    const left = Math.min(lastKey + rest, asked + longest) - now
    if (left > 0) setTimeout(look, left)
    else whenIdle(run)
  }
  look()
}
