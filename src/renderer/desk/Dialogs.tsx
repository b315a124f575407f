import { useShallow } from 'zustand/react/shallow'
import { BesideDialog } from '../beside/BesideDialog.tsx'
import { ArrivalNameDialog } from '../photos/intake/ArrivalNameDialog.tsx'
import { LikenessDialog } from '../photos/intake/LikenessDialog.tsx'
import { NotAddedDialog } from '../photos/intake/NotAddedDialog.tsx'
import { BatchDialog } from '../captions/BatchDialog.tsx'
import { CaptionTemplatesDialog } from '../captions/CaptionTemplatesDialog.tsx'
import { CreditFormDialog } from '../captions/CreditFormDialog.tsx'
import { RostersDialog } from '../captions/RostersDialog.tsx'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import { WordLanguageDialog } from '../editor/spelling/WordLanguageDialog.tsx'
import { SpellingDialog } from '../spelling/SpellingDialog.tsx'
import { NewFromTemplateDialog } from '../templates/NewFromTemplateDialog.tsx'
import { SaveTemplateDialog } from '../templates/SaveTemplateDialog.tsx'
import { TemplatesDialog } from '../templates/TemplatesDialog.tsx'
import { CiteDialog } from '../sources/CiteDialog.tsx'
import { AboutDialog } from './dialogs/AboutDialog.tsx'
import { BackUpDialog } from './dialogs/BackUpDialog.tsx'
import { HeadlineLimitsDialog } from './dialogs/HeadlineLimitsDialog.tsx'
import { ImportDialog } from './dialogs/ImportDialog.tsx'
import { Palette } from './dialogs/Palette.tsx'
import { PrintDialog } from './dialogs/PrintDialog.tsx'
import { RecoveryDialog } from './dialogs/RecoveryDialog.tsx'
import { RestoreDialog } from './dialogs/RestoreDialog.tsx'
import { KeepVersionDialog } from './history/KeepVersionDialog.tsx'
import { ShortcutsDialog } from './shortcuts/ShortcutsDialog.tsx'
import { LibraryChoice } from '../photos/LibraryChoice.tsx'
import { CropDialog } from '../photos/crop/CropDialog.tsx'
import { PlaceInStory } from '../photos/PlaceInStory.tsx'
import { type DialogName, setView, useView } from './view.ts'

/** Every dialog that a command opens. */
export function Dialogs() {
  const { dialog, storyId } = useView(useShallow((view) => ({ dialog: view.dialog, storyId: view.storyId })))
  // A dialog that opens another must not close that one when it goes.
  const of = (name: DialogName) => ({ open: dialog === name, onClose: () => setView((view) => (view.dialog === name ? { dialog: null } : {})) })
  return (
    <>
      <PublishDialog />
      <CiteDialog />
      <NotAddedDialog />
      <LikenessDialog />
      {storyId !== null && <KeepVersionDialog key={`keep ${storyId}`} storyId={storyId} {...of('keep-version')} />}
      {storyId !== null && <PrintDialog key={`print ${storyId}`} storyId={storyId} {...of('print')} />}
      {storyId !== null && <RecoveryDialog key={`recovery ${storyId}`} storyId={storyId} {...of('prove-recovery')} />}
      <ImportDialog {...of('import')} />
      <BackUpDialog {...of('back-up')} />
      <RestoreDialog {...of('restore-backup')} />
      <SpellingDialog {...of('spelling')} />
      <WordLanguageDialog {...of('word-language')} />
      <HeadlineLimitsDialog {...of('headline-limits')} />
      <RostersDialog {...of('rosters')} />
      <CaptionTemplatesDialog {...of('caption-templates')} />
      <CreditFormDialog {...of('credit-form')} />
      <BatchDialog {...of('change-photos')} />
      <ArrivalNameDialog {...of('arrival-name')} />
      <BesideDialog {...of('beside')} />
      <TemplatesDialog {...of('templates')} />
      <NewFromTemplateDialog {...of('new-from-template')} />
      {storyId !== null && <SaveTemplateDialog key={`snippet ${storyId}`} kind="snippet" {...of('save-snippet')} />}
      {storyId !== null && <SaveTemplateDialog key={`template ${storyId}`} kind="story" {...of('save-template')} />}
      <LibraryChoice />
      <PlaceInStory />
      <CropDialog />
      <Palette {...of('palette')} />
      <ShortcutsDialog {...of('shortcuts')} />
      <AboutDialog {...of('about')} />
    </>
  )
}
