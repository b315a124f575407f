import { useEffect } from 'react'
import type { StorySummary } from '#domain/story/story.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { changePlaces, closeBeside } from '../beside/beside.ts'
import { pageEditor } from '../editor/page-editor.ts'
import { offerCommands, type Command } from './commands.ts'
import { focusField } from './go-to-field.ts'
import { largerText, smallerText, toggleFocusMode, toggleTypewriter, usualText } from './page-view.ts'
import { saveCopy } from './save-copy.ts'
import { duplicateStory, newStory, trashStory } from './story-actions.ts'
import { chooseTheme } from './theme-choice.ts'
import { type DialogName, type InspectorTab, type Place, setView, view } from './view.ts'
import { toggleWholeScreen } from './whole-screen.ts'

const isStoryOpen = () => view().storyId !== null && (view().place === 'stories' || view().place === 'archive')

function openedStory(): StorySummary | undefined {
  return queryClient.getQueryData<StorySummary[]>([...queryKeys.stories, false])?.find(({ id }) => id === view().storyId)
}

/** From the page to what stands beside it, and back. */
function toNextPane(): void {
  const pane = document.querySelector<HTMLElement>('[data-pane="beside"]')
  if (pane?.parentElement?.contains(document.activeElement)) pageEditor().view.focus()
  else pane?.focus()
}

const goTo = (place: Place) => () => setView({ place, drawer: null })
const show = (dialog: DialogName) => () => setView({ dialog })
const showTab = (tab: InspectorTab) => () => setView({ tab, drawer: 'inspector' })

function withStory(act: (story: StorySummary) => Promise<void>): () => void {
  return () => {
    const story = openedStory()
    if (story) void act(story)
  }
}

/** Browsers keep Ctrl+N for themselves: there the way that works is the one that is shown. */
export const newStoryKeys = window.stet ? (['Mod+N', 'Alt+N'] as const) : (['Alt+N', 'Mod+N'] as const)

/** What can be asked of the window as a whole. The native menu sends them by the same names. */
const commands: readonly Command[] = [
  { id: 'new-story', title: 'command.newStory', group: 'story', keys: newStoryKeys[0], run: newStory },
  { id: 'new-from-template', title: 'templates.newFromCommand', group: 'story', run: show('new-from-template') },
  { id: 'publish', title: 'command.publish', group: 'story', keys: 'Mod+Shift+P', enabled: isStoryOpen, run: show('publish') },
  { id: 'print', title: 'command.print', group: 'story', keys: 'Mod+P', enabled: isStoryOpen, run: show('print') },
  { id: 'keep-version', title: 'command.keepVersion', group: 'story', enabled: isStoryOpen, run: show('keep-version') },
  { id: 'save-copy', title: 'saveCopy.button', group: 'story', enabled: isStoryOpen, run: saveCopy },
  { id: 'save-template', title: 'templates.saveTemplate', group: 'story', enabled: isStoryOpen, run: show('save-template') },
  { id: 'duplicate-story', title: 'command.duplicate', group: 'story', enabled: () => isStoryOpen() && openedStory() !== undefined, run: withStory(duplicateStory) },
  { id: 'trash-story', title: 'command.trash', group: 'story', enabled: () => isStoryOpen() && openedStory() !== undefined, run: withStory(trashStory) },
  { id: 'stories', title: 'command.stories', group: 'go', keys: 'Mod+1', run: goTo('stories') },
  { id: 'photos', title: 'command.photos', group: 'go', keys: 'Mod+2', run: goTo('photos') },
  { id: 'sources', title: 'command.sources', group: 'go', keys: 'Mod+3', run: goTo('sources') },
  { id: 'archive', title: 'command.archive', group: 'go', keys: 'Mod+4', run: goTo('archive') },
  { id: 'go-headline', title: 'command.headline', group: 'go', keys: 'Alt+H', enabled: isStoryOpen, run: () => focusField('headline') },
  { id: 'tab-story', title: 'command.tabStory', group: 'view', keys: 'Alt+1', enabled: isStoryOpen, run: showTab('story') },
  { id: 'tab-photos', title: 'command.tabPhotos', group: 'view', keys: 'Alt+2', enabled: isStoryOpen, run: showTab('photos') },
  { id: 'tab-sources', title: 'command.tabSources', group: 'view', keys: 'Alt+3', enabled: isStoryOpen, run: showTab('sources') },
  { id: 'tab-checks', title: 'command.tabChecks', group: 'view', keys: 'Alt+4', enabled: isStoryOpen, run: showTab('checks') },
  { id: 'tab-history', title: 'command.tabHistory', group: 'view', keys: 'Alt+5', enabled: isStoryOpen, run: showTab('history') },
  { id: 'focus-mode', title: 'pageView.focusMode', group: 'view', keys: 'Mod+Shift+D', enabled: isStoryOpen, run: toggleFocusMode },
  { id: 'typewriter', title: 'pageView.typewriter', group: 'view', keys: 'Mod+Shift+Y', enabled: isStoryOpen, run: toggleTypewriter },
  { id: 'text-larger', title: 'pageView.larger', group: 'view', keys: 'Mod+Shift+.', enabled: isStoryOpen, run: largerText },
  { id: 'text-smaller', title: 'pageView.smaller', group: 'view', keys: 'Mod+Shift+,', enabled: isStoryOpen, run: smallerText },
  { id: 'text-usual', title: 'pageView.usual', group: 'view', enabled: isStoryOpen, run: usualText },
  { id: 'open-beside', title: 'beside.openCommand', group: 'view', keys: 'Alt+B', enabled: isStoryOpen, run: show('beside') },
  { id: 'change-places', title: 'beside.change', group: 'view', keys: 'Alt+Shift+B', enabled: () => isStoryOpen() && view().beside?.kind === 'story', run: changePlaces },
  { id: 'close-beside', title: 'beside.close', group: 'view', enabled: () => isStoryOpen() && view().beside !== null, run: closeBeside },
  { id: 'next-pane', title: 'beside.next', group: 'go', keys: 'F6', enabled: () => isStoryOpen() && view().beside !== null, run: toNextPane },
  { id: 'whole-screen', title: 'pageView.wholeScreen', group: 'view', keys: 'Alt+Z', enabled: isStoryOpen, run: toggleWholeScreen },
  { id: 'theme-light', title: 'command.themeLight', group: 'view', run: () => chooseTheme('light') },
  { id: 'theme-dark', title: 'command.themeDark', group: 'view', run: () => chooseTheme('dark') },
  { id: 'theme-system', title: 'command.themeSystem', group: 'view', run: () => chooseTheme('system') },
  { id: 'import', title: 'command.import', group: 'newsroom', keys: 'Mod+O', run: show('import') },
  { id: 'back-up', title: 'command.backUp', group: 'newsroom', run: show('back-up') },
  { id: 'restore-backup', title: 'command.restoreBackup', group: 'newsroom', run: show('restore-backup') },
  { id: 'templates', title: 'templates.command', group: 'newsroom', run: show('templates') },
  { id: 'arrival-name', title: 'intake.naming.command', group: 'newsroom', run: show('arrival-name') },
  { id: 'headline-limits', title: 'limits.command', group: 'newsroom', run: show('headline-limits') },
  { id: 'palette', title: 'command.palette', group: 'help', keys: 'Mod+K', run: show('palette') },
  { id: 'shortcuts', title: 'command.shortcuts', group: 'help', keys: 'Mod+/', run: show('shortcuts') },
  { id: 'prove-recovery', title: 'recovery.command', group: 'help', enabled: isStoryOpen, run: show('prove-recovery') },
  { id: 'about', title: 'command.about', group: 'help', run: show('about') },
]

/** Every window has both ways to a new story. */
const secondKeys: readonly Command[] = [{ id: 'new-story-alt', title: 'command.newStory', group: 'story', keys: newStoryKeys[1], hidden: true, run: newStory }]

/** Offers the window's own commands for as long as it stands. */
export function useDeskCommands(): void {
  useEffect(() => offerCommands([...commands, ...secondKeys]), [])
}
