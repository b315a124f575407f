// Loaded into the newsroom's process by the benchmark: measures how long its event loop was held.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 5
const histogram = monitorEventLoopDelay({ resolution })
histogram.enable()
process.on('SIGUSR2', () => {
  const held = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution)
  writeFileSync(process.env.STET_LOOP_FILE, JSON.stringify({ p50: held(histogram.percentile(50)), p999: held(histogram.percentile(99.9)), max: held(histogram.max) }))
  histogram.reset()
})
