/**
 * What an installed Stet was asked to do as the command `stet`: its arguments, or null when it was started to open its window. A command
 * comes first and is a plain word; the system and Chromium give switches and paths alone.
 *
 * @param argv the process's arguments, the program's own path first
 * @param isPackaged whether there is no path of an application among them
 */
export function commandArguments(argv: readonly string[], isPackaged: boolean): string[] | null {
  const given = argv.slice(isPackaged ? 1 : 2)
  return /^([a-z]+|--help|--version)$/.test(given[0] ?? '') ? given : null
}
