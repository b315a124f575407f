import { createRequestTargets } from '#main/request-targets.ts'
import { createRouter } from '#main/router.ts'
import { noteFault } from '#newsroom/faults.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { browserHost } from './browser-host.ts'
import { startBrowserServer } from './server.ts'

export interface BrowserDoorOptions {
  /** The newsroom's folder. */
  folder: string
  /** 0 or absent lets the system choose. */
  port?: number
  /** Absolute path of the built window. */
  rendererFolder: string
  /** The interface's language, BCP 47. */
  language?: string
}

export interface BrowserDoor {
  /** The address with its one-time token; whoever opens it first is in. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Opens a newsroom and serves its window on 127.0.0.1.
 *
 * @throws NewsroomError when the newsroom cannot be opened; the server's error (`EADDRINUSE`) when the port is taken
 */
export async function startBrowserDoor({ folder, port, rendererFolder, language }: BrowserDoorOptions): Promise<BrowserDoor> {
  const newsroom = await openNewsroom({ folder, ...(language === undefined ? {} : { language }) })
  try {
    const server = await startBrowserServer({
      router: createRouter(newsroom),
      targets: createRequestTargets(newsroom, `uploads-${process.pid}`),
      host: browserHost,
      rendererFolder,
      ...(port === undefined ? {} : { port }),
      onError: (error) => noteFault('A request', error),
    })
    return {
      url: server.url,
      async close() {
        await server.close()
        await newsroom.close()
      },
    }
  } catch (error) {
    await newsroom.close()
    throw error
  }
}
