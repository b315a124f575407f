const ending = /\.[^./\\]{1,10}$/

/** Whether a file is by its name the sidecar of a photo: `pier.xmp` or `pier.jpg.xmp` of `pier.jpg`, in whatever case and composition. */
export function isSidecarOf(sidecar: string, photo: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLowerCase()
  const [beside, name] = [plain(sidecar), plain(photo)]
  if (!beside.endsWith('.xmp')) return false
  const base = beside.slice(0, -'.xmp'.length)
  return base === name || base === name.replace(ending, '')
}
