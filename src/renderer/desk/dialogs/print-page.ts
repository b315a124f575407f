/** How long a frame stays after the print dialog was asked for: some browsers read it only once the user agreed. */
const keptFor = 60_000

let last: HTMLIFrameElement | null = null

function imagesOf(page: Document): Promise<unknown> {
  return Promise.all(
    [...page.images].map((image) => {
      image.loading = 'eager'
      // A photo that cannot be read must not hold the text back.
      return image.decode().catch(() => {})
    }),
  )
}

/** Prints a complete HTML page through a frame of its own, in which nothing can run. */
export async function printPage(html: string): Promise<void> {
  last?.remove()
  const frame = document.createElement('iframe')
  last = frame
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  Object.assign(frame.style, { position: 'fixed', inset: 'auto 100% 100% auto', width: '210mm', height: '297mm', border: '0', visibility: 'hidden' })
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))
  frame.srcdoc = html
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow
  if (!page) return
  await Promise.all([imagesOf(page.document), page.document.fonts.ready])
  page.print()
  setTimeout(() => frame.remove(), keptFor)
}
