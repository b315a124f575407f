export function StoryPage({ storyId }: { storyId: string }) {
  return <article data-story={storyId} />
}
