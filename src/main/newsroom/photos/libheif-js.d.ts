/** libheif as WebAssembly, as far as it is used here; the package has no types for this entry. */
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    has_alpha_channel(): boolean
    /** Fills `data` with RGBA, upright as the file says; calls back with null where it fails. */
    display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (filled: unknown) => void): void
    free(): void
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
  export default libheif
}
