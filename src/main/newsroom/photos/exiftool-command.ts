import { ExifTool, ExifToolTask } from 'exiftool-vendored'

/** One ExifTool command; gives what it printed. */
export class Command extends ExifToolTask<string> {
  protected parse(output: string, error?: Error): string {
    if (error !== undefined) throw error
    if (this.errors.length > 0) throw new Error(this.errors.join('\n'))
    return output
  }
}

export function startExifTool(): ExifTool {
  return new ExifTool({ maxProcs: 1, taskRetries: 0 })
}
