import type { Command } from './command.ts'
import { list } from './list.ts'

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [list]
