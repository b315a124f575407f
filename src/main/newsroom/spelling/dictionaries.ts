import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { languageOf } from '#domain/document/blocks/language/tag.ts'

/** In bytes: several times the largest dictionaries there are. */
const largest = { aff: 8 * 1024 * 1024, dic: 64 * 1024 * 1024 } as const
type Part = keyof typeof largest

/** More files than that are no dictionaries that somebody chose. */
const mostDictionaries = 200

/** A dictionary in the newsroom's folder, by its language; `problem` says why it cannot be used. */
export interface OwnDictionary {
  language: string
  problem: 'no-rules' | 'no-words' | 'too-large' | 'not-readable' | null
}

/** The Hunspell dictionaries that a desk put into `dictionaries/` of its newsroom, as `<language>.aff` and `<language>.dic`. */
export class Dictionaries {
  readonly #folder: string

  constructor(newsroomFolder: string) {
    this.#folder = join(newsroomFolder, 'dictionaries')
  }

  async list(): Promise<OwnDictionary[]> {
    const files = await this.#files()
    const languages = [...new Set(files.map(({ language }) => language))].toSorted().slice(0, mostDictionaries)
    return Promise.all(
      languages.map(async (language) => {
        const has = (part: Part) => files.some((file) => file.language === language && file.part === part)
        if (!has('aff')) return { language, problem: 'no-rules' as const }
        if (!has('dic')) return { language, problem: 'no-words' as const }
        const problems = await Promise.all([this.#problem(language, 'aff', files), this.#problem(language, 'dic', files)])
        return { language, problem: problems.find((problem) => problem !== null) ?? null }
      }),
    )
  }

  /** The path of one of a dictionary's two files; null where there is none that may be read. */
  async path(language: string, part: string): Promise<string | null> {
    if (part !== 'aff' && part !== 'dic') return null
    const files = await this.#files()
    const found = files.find((file) => file.language === language && file.part === part)
    return found === undefined || (await this.#problem(language, part, files)) !== null ? null : join(this.#folder, found.name)
  }

  async #problem(language: string, part: Part, files: readonly DictionaryFile[]): Promise<'too-large' | 'not-readable' | null> {
    const name = files.find((file) => file.language === language && file.part === part)?.name ?? ''
    const found = await stat(join(this.#folder, name)).catch(() => null)
    // A pipe or a device would never end.
    if (found === null || !found.isFile()) return 'not-readable'
    return found.size > largest[part] ? 'too-large' : null
  }

  /** Whatever is called like a dictionary's file; `en_ZA` is how other programs write `en-ZA`. */
  async #files(): Promise<DictionaryFile[]> {
    const names = await readdir(this.#folder).catch(() => [])
    return names.toSorted().flatMap((name): DictionaryFile[] => {
      const [, tag, part] = /^([A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{1,8})*)\.(aff|dic)$/.exec(name) ?? []
      const language = languageOf(tag?.replaceAll('_', '-'))
      return language === null || (part !== 'aff' && part !== 'dic') ? [] : [{ name, language, part }]
    })
  }
}

interface DictionaryFile {
  name: string
  language: string
  part: Part
}
