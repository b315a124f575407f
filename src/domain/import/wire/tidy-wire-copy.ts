import type { StoryFields } from '#domain/story/story.ts'
import { linkDestination } from '#domain/export/markdown/escape.ts'
import type { ImportWarning } from '../imported.ts'
import { endsSentence, isWrapped } from '../text/paragraphs.ts'
import { readWireCopy, type WireItem, type WirePhoto } from './wire-copy.ts'

export interface TidiedCopy {
  markdown: string
  fields: Partial<StoryFields>
  warnings: ImportWarning[]
}

/** Wire copy in Markdown as clean Markdown: figures as Stet writes them, a blank line between paragraphs. Other Markdown is left as it is. */
export function tidyWireCopy(text: string): TidiedCopy {
  const copy = readWireCopy(text)
  if (!copy.isWire) return { markdown: text, fields: {}, warnings: [] }
  return { markdown: copy.items.map(itemMarkdown).join('\n\n'), fields: copy.fields, warnings: copy.warnings }
}

function itemMarkdown(item: WireItem): string {
  return item.kind === 'photo' ? figureMarkdown(item) : paragraphsApart(item.lines).join('\n')
}

function figureMarkdown({ src, alt, caption, credit }: WirePhoto): string {
  const picture = `![${alt.replace(/[[\]\\]/g, '\\$&')}](${src === '' ? '' : linkDestination(src)})`
  const words = [caption, credit === '' ? '' : `<small class="credit">${credit}</small>`].filter((part) => part !== '')
  return ['<figure>', picture, ...(words.length > 0 ? ['<figcaption>', ...words, '</figcaption>'] : []), '</figure>'].join('\n\n')
}

/** Lines that are a paragraph each get a blank line between them; signs of Markdown and lines wrapped by hand stay together. */
function paragraphsApart(lines: readonly string[]): string[] {
  const apart: string[] = []
  let block: string[] = []
  const flush = () => {
    const plain = block.every((line) => !/^(?:\s{4,}|\s*(?:[-+*#>|`~]|\d+[.)]\s|!\[|<))|(?: {2}|\\)$/.test(line))
    const eachEnds = plain && block.length > 1 && !isWrapped(block) && block.filter(endsSentence).length * 2 >= block.length
    apart.push(...(eachEnds ? block.flatMap((line, index) => (index === 0 ? [line] : ['', line])) : block))
    block = []
  }
  for (const line of lines) {
    if (line.trim() !== '') {
      block.push(line)
      continue
    }
    flush()
    apart.push(line)
  }
  flush()
  return apart
}
