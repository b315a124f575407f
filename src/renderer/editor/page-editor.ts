import { Editor } from '@tiptap/core'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import i18next from 'i18next'
import { documentExtensions } from '#domain/document/schema.ts'
import { BlockIdentity } from './behaviours/block-identity.ts'
import { CompositionEdges } from './behaviours/composition-edges.ts'
import { SelectionInStep } from './behaviours/selection-in-step.ts'
import { MainHeading } from './behaviours/main-heading.ts'
import { MoveBlock } from './behaviours/move-block.ts'
import { SplitSelection } from './behaviours/split-selection.ts'
import { TkMarks } from './behaviours/tk-marks.ts'
import { SmartTypography } from './behaviours/smart-typography.ts'
import { CitationClipboard } from './citation/citation-clipboard.ts'
import { AddPhotos } from './figure/add-photos.ts'
import { FigureBehaviour } from './figure/figure-behaviour.ts'
import { GalleryBehaviour, NoCaretBetweenPhotos } from './gallery/gallery-behaviour.ts'
import { FootnoteBehaviour } from './footnote/footnote-behaviour.ts'
import { NotUnderstoodBehaviour } from './not-understood/not-understood-behaviour.ts'
import { LinkedWords } from './toolbar/toolbar-state.ts'
import { TableArrows } from './table/table-arrows.ts'
import { InlineCards } from './toolbar/inline-cards.ts'
import { SpellingMarks } from './spelling/spelling-marks.ts'
import { AskAboutSpelling } from './spelling/ask-about-spelling.ts'
import { CodeReplacements } from '../captions/code-behaviour.ts'
import { Abbreviations } from '../templates/abbreviations.ts'
import { SlashMenuBehaviour } from './slash/slash-state.ts'
import { TextKeys } from './behaviours/text-keys.ts'
import { PasteBehaviour } from './paste/paste-behaviour.ts'
import { FocusMode } from './behaviours/focus-mode.ts'
import { ParagraphDirection } from './behaviours/paragraph-direction.ts'
import { FindMarks } from './find/find-marks.ts'
import { ReplaceSteps } from './find/replace-steps.ts'
import { Typewriter } from './behaviours/typewriter.ts'
import { LeaveBox } from './behaviours/leave-box.ts'
import { WholeLetters } from './behaviours/whole-letters.ts'
import { LeaveText } from './behaviours/leave-text.ts'
import { LongText } from './behaviours/long-text.ts'

let editor: Editor | null = null

function createPageEditor(): Editor {
  return new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    // Nobody listens for what it tells, and it reads every change again: after thousands of replaced words for seconds.
    enableCoreExtensions: { delete: false },
    extensions: [
      ...documentExtensions,
      BlockIdentity,
      SelectionInStep,
      CompositionEdges,
      ParagraphDirection,
      FocusMode,
      Typewriter,
      LongText,
      MainHeading,
      MoveBlock,
      LeaveBox,
      LeaveText,
      WholeLetters,
      SplitSelection,
      CodeReplacements,
      SmartTypography,
      TkMarks,
      FindMarks,
      ReplaceSteps,
      SpellingMarks,
      AskAboutSpelling,
      PasteBehaviour,
      CitationClipboard,
      AddPhotos,
      FigureBehaviour,
      GalleryBehaviour,
      NoCaretBetweenPhotos,
      FootnoteBehaviour,
      NotUnderstoodBehaviour,
      TableArrows,
      InlineCards,
      LinkedWords,
      SlashMenuBehaviour,
      Abbreviations,
      TextKeys,
      UndoRedo.configure({ depth: 1_000 }),
      Gapcursor,
      Dropcursor.configure({ color: 'var(--blue)', width: 2 }),
      Placeholder.configure({ placeholder: () => i18next.t('editor.bodyPlaceholder') }),
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': i18next.t('editor.body'), 'aria-multiline': 'true' },
    },
  })
}

/** The one editor of the window. It is made once and shows one story's state after the other. */
export function pageEditor(): Editor {
  editor ??= createPageEditor()
  return editor
}
