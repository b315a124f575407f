import { TextCursorInput } from 'lucide-react'
import type { TextCommand } from '../editor/text-commands.ts'
import { insertSnippet } from './insert-snippet.ts'
import { knownTemplates } from './known-templates.ts'

/** The newsroom's snippets as commands of the text, each by its own name and abbreviation. */
export function snippetCommands(): TextCommand[] {
  return knownTemplates('snippet').map((snippet) => ({
    id: `snippet-${snippet.id}`,
    title: 'templates.snippet',
    name: snippet.content.name,
    words: [snippet.content.abbreviation],
    group: 'insert',
    icon: TextCursorInput,
    slash: true,
    run: (editor) => insertSnippet(editor.view, snippet),
  }))
}
