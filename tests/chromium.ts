export { findChromium } from '../scripts/bootstrap/chromium.mjs'
