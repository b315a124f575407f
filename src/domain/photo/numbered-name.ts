/** As folders of most systems compare names: two that differ in case or composition alone would be one file there. */
export function comparedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A file's name, or where it is taken the first that is not, with a number before its ending: “port (2).jpg”. */
export function numberedName(fileName: string, isTaken: (name: string) => boolean): string {
  if (fileName === '' || !isTaken(fileName)) return fileName
  const ending = /\.[^.\s]{1,10}$/.exec(fileName)?.[0] ?? ''
  const stem = fileName.slice(0, fileName.length - ending.length)
  for (let number = 2; ; number += 1) {
    const name = `${stem} (${number})${ending}`
    if (!isTaken(name)) return name
  }
}
