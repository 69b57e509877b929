// The safeguard sheet of a restrictive clause: eight lines after article 19(3) of the ICCPR and like articles.
import { z } from 'zod'

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

/** null stays null and is published as *not answered*. */
const line = z.string().trim().min(1).max(4000).nullable()
export const sheetSchema = z.record(z.enum(sheetLines), line)
export const sheetChangeSchema = z.partialRecord(z.enum(sheetLines), line)
export type Sheet = Record<SheetLine, string | null>

export const emptySheet: Sheet = Object.fromEntries(sheetLines.map(line => [line, null])) as Sheet

export function unansweredLines(sheet: Sheet): SheetLine[] {
  return sheetLines.filter(line => sheet[line] === null)
}

export const safeguardCodes = ['not-a-restrictive-unit'] as const
export type SafeguardCode = (typeof safeguardCodes)[number]
