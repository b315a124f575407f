import { NewsroomError } from '#newsroom/errors.ts'
import { wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { CommandError, exitCode } from './exit-code.ts'
import { languageOf } from './with-newsroom.ts'

export const serve: Command = {
  name: 'serve',
  summary: 'opens the newsroom in a browser on this machine, until Ctrl+C',
  arguments: { synopsis: '', least: 0, most: 0 },
  flags: {
    port: { value: 'N', help: 'the port on 127.0.0.1 (else one that is free)' },
    'no-open': { help: 'print the address and open nothing' },
  },
  json: false,
  async run({ folder, flags, terminal, signal, rendererFolder }) {
    const given = flags.get('port')
    const port = given === undefined ? 0 : wholeNumber('port', given, 0, 65_535)
    const { startBrowserDoor } = await import('#main/browser/browser-door.ts')
    const door = await startBrowserDoor({ folder, port, rendererFolder, language: languageOf(process.env) }).catch((error: unknown) => {
      throw portTrouble(error, port) ?? error
    })
    terminal.out(JSON.stringify({ url: door.url }))
    if (!flags.has('no-open')) {
      const { openWindow } = await import('#main/browser/open-window.ts')
      await openWindow(door.url).catch((error: unknown) => {
        if (!(error instanceof NewsroomError)) throw error
        terminal.err('There is no display to open a window on. Open the address above in a browser on this machine.')
      })
    }
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    await door.close()
    return exitCode.done
  },
}

function portTrouble(error: unknown, port: number): CommandError | null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new CommandError(`Port ${port} is in use by another program. Name another with --port N, or leave it out.`)
  if (code === 'EACCES') return new CommandError(`Port ${port} may not be used by this user. Name one above 1023 with --port N, or leave it out.`)
  return null
}
