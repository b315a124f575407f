const ending = /\.[^./\\]{1,10}$/

/** File systems differ in case and in composition, and so do the programs that write sidecars. */
const plain = (name: string) => name.normalize('NFC').toLowerCase()

/** What the name of a sidecar says of its photo's, to be found among `namesForSidecar`; null where it is no sidecar's. */
export function nameInSidecar(sidecar: string): string | null {
  return /\.xmp$/i.test(sidecar) ? plain(sidecar.slice(0, -'.xmp'.length)) : null
}

/** What a sidecar of a photo may be called before its `.xmp`: `pier.jpg` is described by `pier.jpg.xmp` and by `pier.xmp`. */
export function namesForSidecar(photo: string): string[] {
  return [plain(photo), plain(photo.replace(ending, ''))]
}

/** The same as a file beside the photo may be called. */
export function sidecarsBeside(photo: string): string[] {
  return [photo, photo.replace(ending, '')].flatMap((name) => [`${name}.xmp`, `${name}.XMP`])
}
