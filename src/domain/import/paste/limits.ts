/** The most characters of HTML that are read, its pictures apart; what comes after is left out, and that is said. */
export const largestHtml = 1_200_000

/** The most characters of plain text that are pasted: some 150,000 words. More belongs into a file that is imported. */
export const largestText = 1_000_000

/** The most blocks at the top of one paste. */
export const mostBlocks = 6_000

/** Elements open inside one another; reading more of them takes longer than anyone waits, and no page has as many. */
export const mostOpen = 3_000

/** A table with more cells becomes lines of text: a table is saved as one block at each change of it. */
export const mostCells = 4_000

/** Lists stand inside one another up to this depth; what lies deeper goes on at it. */
export const deepestList = 8

/** The largest picture inside a text, in bytes of its file, and the most of them in one paste. */
export const largestPicture = 50_000_000
export const mostPictures = 100
