import type { CDPSession, Page } from 'playwright-core'

/** One thing that an input method composes: what it shows step by step, and what it leaves. */
export interface Composition {
  readonly steps: readonly string[]
  readonly committed: string
}

const composed = (...steps: string[]): Composition => ({ steps, committed: steps.at(-1) ?? '' })

/** Words as the input methods of three languages build them: jamo by jamo, kana and then its conversion, pinyin and then its signs. */
export const compositions = {
  ko: [composed('ㅎ', '하', '한'), composed('ㄱ', '그', '글')],
  ja: [composed('ｔ', 'と', 'とｋ', 'とう', 'とうｋ', 'とうきょう', '東京'), composed('ｗ', 'を')],
  zh: [composed('n', 'ni', "ni'h", "ni'hao", '你好'), composed('m', 'ma', '吗')],
} as const satisfies Record<string, readonly Composition[]>

export type ComposedLanguage = keyof typeof compositions

export const committedIn = (language: ComposedLanguage): string => compositions[language].map(({ committed }) => committed).join('')

/** Types through an input method, as the browser hears it. */
export class Composer {
  readonly #devtools: CDPSession

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools
  }

  static async on(page: Page): Promise<Composer> {
    return new Composer(await page.context().newCDPSession(page))
  }

  /** Shows what is being composed, without an end. */
  async show(step: string): Promise<void> {
    await this.#devtools.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length })
  }

  async commit(text: string): Promise<void> {
    await this.#devtools.send('Input.insertText', { text })
  }

  /** A key that the input method takes for itself, as Enter is by which a conversion is accepted. */
  async keyOfMethod(key: string, code: string): Promise<void> {
    await this.#devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 })
    await this.#devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 })
  }

  async compose({ steps, committed }: Composition): Promise<void> {
    for (const step of steps) await this.show(step)
    await this.commit(committed)
  }

  async write(language: ComposedLanguage): Promise<void> {
    for (const composition of compositions[language]) await this.compose(composition)
  }
}
