/** The first bytes of files that are no text, and what a person calls them. `at` is an offset in bytes. */
const marks: { bytes: string; at?: number; name: string }[] = [
  { bytes: '\x89PNG', name: 'a PNG picture' },
  { bytes: '\xff\xd8\xff', name: 'a JPEG photo' },
  { bytes: 'GIF87a', name: 'a GIF picture' },
  { bytes: 'GIF89a', name: 'a GIF picture' },
  { bytes: 'II*\0', name: 'a TIFF picture' },
  { bytes: 'MM\0*', name: 'a TIFF picture' },
  { bytes: 'WEBP', at: 8, name: 'a WebP picture' },
  { bytes: 'WAVE', at: 8, name: 'a sound file' },
  { bytes: 'ftyp', at: 4, name: 'a film or a picture of a phone' },
  { bytes: 'ID3', name: 'a sound file' },
  { bytes: 'OggS', name: 'a sound file' },
  { bytes: '%PDF-', name: 'a PDF' },
  { bytes: '{\\rtf', name: 'a rich text file (RTF)' },
  { bytes: 'PK\x03\x04', name: 'a ZIP archive or an Office document' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'an old Office document' },
  { bytes: '\x1f\x8b\x08', name: 'a compressed archive' },
  { bytes: 'BZh', name: 'a compressed archive' },
  { bytes: '7z\xbc\xaf\x27\x1c', name: 'a compressed archive' },
  { bytes: '\xfd7zXZ', name: 'a compressed archive' },
  { bytes: 'Rar!\x1a', name: 'a compressed archive' },
  { bytes: 'SQLite format 3\0', name: 'a database' },
  { bytes: '\x7fELF', name: 'a program' },
  { bytes: '\xca\xfe\xba\xbe', name: 'a program' },
]

/** What kind of file the first bytes name, as a person says it ("a PDF"); null where they name none. */
export function looksLikeFileType(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  return marks.find(({ bytes: mark, at = 0 }) => head.startsWith(mark, at))?.name ?? null
}
