// The safeguard sheet of a restrictive clause: eight lines after article 19(3) of the ICCPR and like articles.
export const sheetLines = [
  'legalBasis',
  'aim',
  'necessity',
  'proportionality',
  'lessRestrictive',
  'remedy',
  'reviewDate',
  'authority',
] as const
export type SheetLine = (typeof sheetLines)[number]

/** null stands for *not answered* and is published as that. */
export type Sheet = Record<SheetLine, string | null>

export function unansweredLines(sheet: Sheet): SheetLine[] {
  return sheetLines.filter(line => sheet[line] === null)
}
