import { nameInSidecar, namesForSidecar } from '#domain/photo/metadata/sidecar-name.ts'

/** A file on its way in. `path` is where it lay in what was dropped or chosen, for people. */
export interface FileToAdd {
  readonly file: File
  readonly path: string
  /** An XMP file of the same name that came along. */
  readonly sidecar?: File
}

/** What a folder may hold that is taken for a photo, or for a photo's sidecar, by its name; a file that was named itself is always tried. */
const photoEnding = /\.(?:jpe?g|jfif|png|webp|gif|tiff?|avif|hei[cf]|hif|xmp)$/i

/** What systems put beside files: copies of their attributes, thumbnails, settings of the folder. */
const isOfSystem = (name: string) => name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)

const inOrder = new Intl.Collator(undefined, { numeric: true })

/** In the order in which a folder shows them: frame 9 before frame 10. */
function sorted(files: FileToAdd[]): FileToAdd[] {
  return withSidecars(files).toSorted((one, other) => inOrder.compare(one.path, other.path))
}

/** Photos with the sidecars that lie beside them. A sidecar without its photo stays a file, of which is told that it is none. */
function withSidecars(files: FileToAdd[]): FileToAdd[] {
  const sidecars = new Map(files.flatMap((file) => ((name) => (name === null ? [] : [[name, file] as const]))(nameInSidecar(file.path))))
  if (sidecars.size === 0) return files
  const taken = new Set<FileToAdd>()
  const photos = files.filter(({ path }) => nameInSidecar(path) === null).map((photo): FileToAdd => {
    const sidecar = namesForSidecar(photo.path).map((name) => sidecars.get(name)).find((found) => found !== undefined)
    if (sidecar === undefined) return photo
    taken.add(sidecar)
    return { ...photo, sidecar: sidecar.file }
  })
  return [...photos, ...[...sidecars.values()].filter((sidecar) => !taken.has(sidecar))]
}

/** Whether a file is a photo, as far as its kind and name tell. */
export const isPhotoFile = (file: File) => file.type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|tiff?|avif|hei[cf]|hif)$/i.test(file.name)

/** The photos among files of every kind, with what lies beside them; none where there is no photo. */
export function photosAmong(files: Iterable<File>): FileToAdd[] {
  const all = [...files]
  return all.some(isPhotoFile) ? chosenFiles(all.filter((file) => isPhotoFile(file) || nameInSidecar(file.name) !== null)) : []
}

/** Files that were chosen, one folder or many files; of a folder those that are photos by their names. */
export function chosenFiles(files: Iterable<File>): FileToAdd[] {
  const all = [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
  return sorted(all.filter(({ file }) => file.webkitRelativePath === '' || isPhotoInFolder(file.name)))
}

function isPhotoInFolder(name: string): boolean {
  return !isOfSystem(name) && photoEnding.test(name)
}

/** What was dropped, folders walked to their ends. To be called while the drop is handled: what it holds is gone afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<FileToAdd[]> {
  const entries = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry())
  const plain = [...transfer.files]
  // What a script or another program holds has no place on a disk.
  if (entries.every((entry) => entry === null)) return chosenFiles(plain)
  const found: FileToAdd[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry === null) continue
    const file = plain[index]
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, found)
    else if (file !== undefined) found.push({ file, path: file.name })
  }
  return sorted(found)
}

async function walk(folder: FileSystemDirectoryEntry, found: FileToAdd[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory && !isOfSystem(entry.name)) await walk(entry as FileSystemDirectoryEntry, found)
    else if (entry.isFile && isPhotoInFolder(entry.name)) found.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.slice(1) })
  }
}

/** A reader gives a hundred at a time, and none at the end. A folder that cannot be read is empty: what it holds cannot even be named. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** A file that cannot be opened any more is tried all the same, so that its name is told. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))))
}
