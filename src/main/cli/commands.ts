import { backup } from './backup.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { exportStory } from './export.ts'
import { importing } from './import.ts'
import { list } from './list.ts'
import { restore } from './restore.ts'
import { search } from './search.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'
import { verify } from './verify.ts'

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [serve, importing, list, show, search, check, exportStory, backup, restore, verify]
