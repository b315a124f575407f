/** Begins HTML that was copied in Stet. Where it stands, tables and empty lines are taken as they are, and not for a program's way to arrange a page. */
export const ownSign = '<!--stet-->'
