import { join, resolve } from 'node:path'

export interface NewsroomFolderHints {
  /** `--newsroom DIR` */
  flag?: string | undefined
  env: Record<string, string | undefined>
  platform: string
  /** The user's home folder. */
  home: string
  /** Where a relative path starts. */
  from?: string
}

/**
 * The folder of the newsroom: the flag, else `STET_NEWSROOM`, else a folder of the platform's user data. Always absolute; a path
 * that starts with `~/` is below the user's home.
 */
export function newsroomFolder({ flag, env, platform, home, from = process.cwd() }: NewsroomFolderHints): string {
  const named = flag || env['STET_NEWSROOM']
  if (named) return /^~[/\\]/.test(named) ? join(home, named.slice(2)) : resolve(from, named)
  return join(userData(env, platform, home), platform === 'linux' ? 'stet' : 'Stet', 'newsroom')
}

function userData(env: NewsroomFolderHints['env'], platform: string, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming')
  const named = env['XDG_DATA_HOME']
  // The XDG rules say that a relative path is to be ignored.
  return named?.startsWith('/') ? named : join(home, '.local', 'share')
}
