import type { Command } from './command.ts'
import { list } from './list.ts'
import { serve } from './serve.ts'

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [serve, list]
