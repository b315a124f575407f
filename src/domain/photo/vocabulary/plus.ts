/** PLUS writes its terms as addresses below this one. */
const plusScheme = 'http://ns.useplus.org/ldf/vocab/'

/** The terms of each PLUS vocabulary that a photo's fields name; the order is that of a list to choose from. */
export const plusVocabularies = {
  modelReleaseStatus: ['MR-NON', 'MR-NAP', 'MR-UMR', 'MR-LMR'],
  propertyReleaseStatus: ['PR-NON', 'PR-NAP', 'PR-UPR', 'PR-LPR'],
  minorModelAgeDisclosure: ['AG-UNK', 'AG-A25', 'AG-A24', 'AG-A23', 'AG-A22', 'AG-A21', 'AG-A20', 'AG-A19', 'AG-A18', 'AG-A17', 'AG-A16', 'AG-A15', 'AG-U14'],
  dataMining: [
    'DMI-UNSPECIFIED',
    'DMI-ALLOWED',
    'DMI-PROHIBITED-AIMLTRAINING',
    'DMI-PROHIBITED-GENAIMLTRAINING',
    'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING',
    'DMI-PROHIBITED',
    'DMI-PROHIBITED-SEECONSTRAINT',
    'DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR',
    'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR',
  ],
} as const
export type PlusVocabulary = keyof typeof plusVocabularies
export type PlusTerm<V extends PlusVocabulary = PlusVocabulary> = (typeof plusVocabularies)[V][number]

/** PLUS's terms are known by their whole addresses; the short form is what some programs show. */
export function plusIdentifier(term: string): string {
  return term === '' || term.startsWith(plusScheme) ? term : plusScheme + term
}

/** The term that an identifier names, as PLUS's address or bare; null where it is none of that vocabulary. */
export function plusTermOf<V extends PlusVocabulary>(vocabulary: V, identifier: string): PlusTerm<V> | null {
  const term = /^(?:https?:\/\/ns\.useplus\.org\/ldf\/vocab\/)?([\w-]+)$/i.exec(identifier.trim())?.[1]?.toUpperCase()
  const terms: readonly PlusTerm<V>[] = plusVocabularies[vocabulary]
  return terms.find((one) => one === term) ?? null
}

const minors: ReadonlySet<PlusTerm> = new Set(['AG-A17', 'AG-A16', 'AG-A15', 'AG-U14'] as const)
const released: ReadonlySet<PlusTerm> = new Set(['MR-UMR', 'MR-LMR', 'MR-NAP'] as const)

/** Whether the youngest person shown is disclosed to be under 18. */
export function showsMinor(minorModelAgeDisclosure: string): boolean {
  const term = plusTermOf('minorModelAgeDisclosure', minorModelAgeDisclosure)
  return term !== null && minors.has(term)
}

/** Whether those shown have agreed, or need not. */
export function isReleased(modelReleaseStatus: string): boolean {
  const term = plusTermOf('modelReleaseStatus', modelReleaseStatus)
  return term !== null && released.has(term)
}
