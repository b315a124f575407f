import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Only what carries native code stays outside the bundles, and libheif, which is under the LGPL and may be replaced by whoever uses it; the rest
// is read once, from one file, at start.
const external = ['electron', 'better-sqlite3', 'sharp', 'exiftool-vendored', /^libheif-js/]

export default defineConfig({
  main: {
    // Its build for Node names `require` itself, beside the one that is put into such a file for it; the other one does the same without threads.
    resolve: { alias: [{ find: /^fflate$/, replacement: resolve('node_modules/fflate/esm/browser.js') }] },
    build: {
      externalizeDeps: false,
      sourcemap: true,
      rollupOptions: {
        external,
        input: {
          index: resolve('src/main/index.ts'),
          stet: resolve('src/main/cli/stet.ts'),
          // Long work runs on threads, and what is to be killed in a process, each from a file of its own.
          'import-worker': resolve('src/main/newsroom/importing/import-worker.ts'),
          'newsroom-worker': resolve('src/main/newsroom/work/newsroom-worker.ts'),
          'picture-process': resolve('src/main/newsroom/photos/pictures/picture-process.ts'),
          'picture-watch': resolve('src/main/newsroom/photos/pictures/picture-watch.ts'),
          'drill-writer': resolve('src/main/newsroom/recovery/drill-writer.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    resolve: {
      alias: [
        // The dictionaries' packages offer code alone; their files are served as they are.
        { find: /^(dictionary-en(?:-gb)?)\/(?=index\.(?:aff|dic))/, replacement: `${resolve('node_modules')}/$1/` },
        // Its module build calls a namespace as a function.
        { find: /^emscripten-wasm-loader$/, replacement: resolve('node_modules/emscripten-wasm-loader/dist/cjs/index.js') },
      ],
    },
    worker: { format: 'es' },
    build: {
      sourcemap: false,
      minify: true,
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
})
