/** Small pieces from which the scenes of the sample photos are drawn. All of them give SVG; sizes are the pixels of a 1600 by 1067 picture. */

export const width = 1600
export const height = 1067

/** The same numbers between 0 and 1 for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

let gradients = 0

/** A gradient from the top down (or to the right) as `[definition, fill]`; stops are `[offset, colour, opacity?]`. */
export function gradient(stops, { across = false, radial = null } = {}) {
  gradients += 1
  const id = `g${gradients}`
  const inner = stops.map(([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`).join('')
  if (radial) return [`<radialGradient id="${id}" cx="${radial[0]}" cy="${radial[1]}" r="${radial[2]}" gradientUnits="userSpaceOnUse">${inner}</radialGradient>`, `url(#${id})`]
  return [`<linearGradient id="${id}" ${across ? 'x2="1"' : 'x2="0" y2="1"'}>${inner}</linearGradient>`, `url(#${id})`]
}

/** A whole picture. `parts` are SVG; definitions of gradients may stand among them. */
export function scene(...parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<filter id="soft"><feGaussianBlur stdDeviation="3"/></filter>
<filter id="far"><feGaussianBlur stdDeviation="9"/></filter>
<filter id="glow" x="-100%" y="-100%" width="300%" height="300%"><feGaussianBlur stdDeviation="22"/></filter>
<filter id="ripple" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.006 0.09" numOctaves="2" seed="4"/><feDisplacementMap in="SourceGraphic" scale="26" xChannelSelector="R" yChannelSelector="G"/></filter>
</defs>${parts.flat(Infinity).join('\n')}${vignette()}</svg>`
}

export function fill(colour, y = 0, h = height) {
  return rect(0, y, width, h, colour)
}

export function rect(x, y, w, h, colour, more = '') {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${colour}" ${more}/>`
}

export function path(d, colour, more = '') {
  return `<path d="${d}" fill="${colour}" ${more}/>`
}

export function line(d, colour, thick, more = '') {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
}

export function dot(x, y, rx, colour, ry = rx, more = '') {
  return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${rx.toFixed(1)}" ry="${ry.toFixed(1)}" fill="${colour}" ${more}/>`
}

export function group(more, ...parts) {
  return `<g ${more}>${parts.flat(Infinity).join('')}</g>`
}

/** A ridge of hills from edge to edge, `rough` pixels high and low around `y`. */
export function ridge(y, rough, colour, seed, more = '') {
  const next = seeded(seed)
  const phases = [next() * 6, next() * 6, next() * 6]
  let d = `M0 ${height}`
  for (let x = 0; x <= width; x += 16) {
    const hill = Math.sin(x / 310 + phases[0]) * 0.6 + Math.sin(x / 127 + phases[1]) * 0.3 + Math.sin(x / 41 + phases[2]) * 0.08 + (next() - 0.5) * 0.04
    d += `L${x} ${(y - hill * rough).toFixed(1)}`
  }
  return path(`${d}L${width} ${height}Z`, colour, more)
}

/** Someone standing, feet at `y`, `h` pixels tall, seen from the front or from behind. */
export function standing(x, y, h, { coat, legs = '#23272e', skin = '#c99b78', hair = '#2b211c', stride = 0 }) {
  const u = h / 8
  return group(
    '',
    path(`M${x - u * 0.75} ${y - u * 3.9}L${x - u * (0.7 + stride)} ${y}h${u * 0.55}L${x} ${y - u * 3.2}L${x + u * (0.2 + stride)} ${y}h${u * 0.55}L${x + u * 0.75} ${y - u * 3.9}Z`, legs),
    path(`M${x - u * 1.15} ${y - u * 6.1}Q${x} ${y - u * 7.1} ${x + u * 1.15} ${y - u * 6.1}L${x + u * 1.3} ${y - u * 3.4}Q${x} ${y - u * 3} ${x - u * 1.3} ${y - u * 3.4}Z`, coat),
    rect(x - u * 0.25, y - u * 6.9, u * 0.5, u * 0.7, skin),
    dot(x, y - u * 7.4, u * 0.5, skin, u * 0.62),
    path(`M${x - u * 0.53} ${y - u * 7.35}Q${x - u * 0.6} ${y - u * 8.15} ${x} ${y - u * 8.12}Q${x + u * 0.6} ${y - u * 8.15} ${x + u * 0.53} ${y - u * 7.35}Q${x + u * 0.3} ${y - u * 7.8} ${x} ${y - u * 7.8}Q${x - u * 0.3} ${y - u * 7.8} ${x - u * 0.53} ${y - u * 7.35}Z`, hair),
  )
}

/** Head and shoulders of someone, chin at `y`, the head `size` pixels high. */
export function bust(x, y, size, { coat, skin = '#c99b78', hair = '#2b211c', shirt = null, long = false }) {
  const u = size
  return group(
    '',
    long ? path(`M${x - u * 0.5} ${y - u * 0.6}Q${x - u * 0.62} ${y + u * 0.5} ${x - u * 0.4} ${y + u * 0.62}H${x + u * 0.4}Q${x + u * 0.62} ${y + u * 0.5} ${x + u * 0.5} ${y - u * 0.6}Z`, hair) : '',
    path(`M${x - u * 1.35} ${y + u * 2.6}Q${x - u * 1.3} ${y + u * 0.62} ${x - u * 0.45} ${y + u * 0.34}Q${x} ${y + u * 0.2} ${x + u * 0.45} ${y + u * 0.34}Q${x + u * 1.3} ${y + u * 0.62} ${x + u * 1.35} ${y + u * 2.6}Z`, coat),
    shirt ? path(`M${x - u * 0.3} ${y + u * 0.3}L${x} ${y + u * 1.5}L${x + u * 0.3} ${y + u * 0.3}Z`, shirt) : '',
    path(`M${x - u * 0.2} ${y - u * 0.2}V${y + u * 0.4}Q${x} ${y + u * 0.62} ${x + u * 0.2} ${y + u * 0.4}V${y - u * 0.2}Z`, skin),
    dot(x, y - u * 0.46, u * 0.41, skin, u * 0.54),
    path(`M${x - u * 0.45} ${y - u * 0.42}Q${x - u * 0.52} ${y - u * 1.14} ${x} ${y - u * 1.12}Q${x + u * 0.52} ${y - u * 1.14} ${x + u * 0.45} ${y - u * 0.42}Q${x + u * 0.34} ${y - u * 0.82} ${x + u * 0.05} ${y - u * 0.84}Q${x - u * 0.3} ${y - u * 0.82} ${x - u * 0.45} ${y - u * 0.42}Z`, hair),
  )
}

function vignette() {
  const [definition, dark] = gradient([[0.55, '#000', 0], [1, '#000', 0.28]], { radial: [width / 2, height / 2, 1050] })
  return definition + fill(dark)
}
