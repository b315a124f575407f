import { StringDecoder } from 'node:string_decoder'
import { ExifTool, ExifToolTask } from 'exiftool-vendored'

/** What ExifTool finds wrong, in its words. Any other failure of a command is that of its process. */
class ExifToolRefusal extends Error {
  override readonly name = 'ExifToolRefusal'
}

/** One ExifTool command; gives what it printed. */
export class Command extends ExifToolTask<string> {
  readonly #decoder = new StringDecoder('utf8')

  /** What is printed comes in pieces, and a piece may end within a character: the library would take each half for a broken one. */
  override onStdout(piece: string | Buffer): void {
    super.onStdout(typeof piece === 'string' ? piece : this.#decoder.write(piece))
  }

  protected parse(output: string, error?: Error): string {
    if (error !== undefined) throw new ExifToolRefusal(error.message)
    if (this.errors.length > 0) throw new ExifToolRefusal(this.errors.join('\n'))
    return output
  }
}

/** In milliseconds: a print file of half a gigabyte on a slow disk takes minutes. */
const patience = 300_000

export function startExifTool(): ExifTool {
  return new ExifTool({ maxProcs: 1, taskRetries: 0, taskTimeoutMillis: patience })
}
