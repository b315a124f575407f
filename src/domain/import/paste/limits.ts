/** The most characters of HTML that are read, its pictures apart; of more, the plain text is taken. */
export const largestHtml = 4_000_000

/** The most characters of plain text that are pasted: some 300,000 words. More belongs into a file that is imported. */
export const largestText = 2_000_000

/** The most blocks at the top of one paste. */
export const mostBlocks = 20_000

/** A table with more cells becomes lines of text: a table is saved as one block at each change of it. */
export const mostCells = 4_000

/** Lists stand inside one another up to this depth; what lies deeper goes on at it. */
export const deepestList = 8

/** The largest picture inside a text, in bytes of its file, and the most of them in one paste. */
export const largestPicture = 50_000_000
export const mostPictures = 100
