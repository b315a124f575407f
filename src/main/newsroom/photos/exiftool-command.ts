import { StringDecoder } from 'node:string_decoder'
import { ExifTool, ExifToolTask } from 'exiftool-vendored'

/** One ExifTool command; gives what it printed. */
export class Command extends ExifToolTask<string> {
  readonly #decoder = new StringDecoder('utf8')

  /** What is printed comes in pieces, and a piece may end within a character: the library would take each half for a broken one. */
  override onStdout(piece: string | Buffer): void {
    super.onStdout(typeof piece === 'string' ? piece : this.#decoder.write(piece))
  }

  protected parse(output: string, error?: Error): string {
    if (error !== undefined) throw error
    if (this.errors.length > 0) throw new Error(this.errors.join('\n'))
    return output
  }
}

export function startExifTool(): ExifTool {
  return new ExifTool({ maxProcs: 1, taskRetries: 0 })
}
