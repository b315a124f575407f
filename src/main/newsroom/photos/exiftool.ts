import type { ExifTool } from 'exiftool-vendored'
import { writableText } from '#domain/photo/metadata/writable-text.ts'
import { NewsroomError } from '../errors.ts'

/** How long the process is kept for the next photo after the last one, in milliseconds. */
const lingers = 3_000

let running: ExifTool | null = null
let users = 0
let lingering: NodeJS.Timeout | null = null

/**
 * Runs one ExifTool command in a process that is shared and stays open, and gives what it printed. No command may be quiet (`-q`): it
 * would never be known to have ended. Throws NewsroomError INVALID where ExifTool or its Perl is missing or its process died, and Error with
 * ExifTool's own words otherwise.
 */
export async function runExifTool(args: readonly string[]): Promise<string> {
  // Loaded with the first photo that is published: starts and most commands have none.
  const { Command, startExifTool } = await import('./exiftool-command.ts')
  const tool = (running ??= startExifTool())
  users += 1
  if (lingering !== null) clearTimeout(lingering)
  try {
    return await tool.enqueueTask(() => new Command(['-charset', 'filename=utf8', ...args], { ignoreMinorErrors: true }), false)
  } catch (error) {
    throw missingPerl(error) ?? endedEarly(error) ?? error
  } finally {
    users -= 1
    if (users === 0) lingering = setTimeout(() => void endExifTool(), lingers)
  }
}

/** Ends the shared process, unless a command is under way: then the last one sees to it. The next command starts another. */
export async function endExifTool(): Promise<void> {
  if (users > 0) return
  if (lingering !== null) clearTimeout(lingering)
  lingering = null
  const tool = running
  running = null
  await tool?.end()
}

/** A text as ExifTool reads it with `-E`, on one line whatever is in it. Characters that XML cannot hold are left out. */
export function exifToolValue(text: string): string {
  return writableText(text).replace(/[&<>"\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function missingPerl(error: unknown): NewsroomError | null {
  const message = error instanceof Error ? error.message : String(error)
  if (!/perl must be installed|env: .?perl.?: no such file|can't locate \S+ in @INC|failed to find exiftool/i.test(message)) return null
  const reason = 'A photo’s caption and credit are written by ExifTool, which needs Perl. Install Perl and try again; nothing was written.'
  return new NewsroomError('INVALID', { reason }, { message: reason, cause: error })
}

/** Where its process died or hung. The library's words for it hold the whole command, and with it what the photo says: they go no further. */
function endedEarly(error: unknown): NewsroomError | null {
  if (!(error instanceof Error) || error.name === 'ExifToolRefusal') return null
  const reason = `ExifTool, which reads and writes what photos say, ${error.name === 'TaskTimeoutError' ? 'did not end in time' : 'ended before it was done'}. Nothing was written. Try again.`
  return new NewsroomError('INVALID', { reason }, { message: reason })
}
