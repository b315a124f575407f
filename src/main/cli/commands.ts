import type { Command } from './command.ts'
import { exportStory } from './export.ts'
import { list } from './list.ts'
import { search } from './search.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [serve, list, show, search, exportStory]
