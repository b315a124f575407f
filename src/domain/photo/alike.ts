/**
 * Whether two photos may be copies of one picture by when they were taken: those that both say so to the second, and say otherwise, are two frames of
 * one scene. `dateCreated` as the field has it, empty where it is not known.
 */
export function isSameMoment(dateCreated: string, other: string): boolean {
  const [one, two] = [momentOf(dateCreated), momentOf(other)]
  return one === null || two === null || one === two
}

function momentOf(dateCreated: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?/.exec(dateCreated)?.[0] ?? null
}
