export { findChromium, type FoundChromium } from '../scripts/bootstrap/chromium.mjs'
