// What the office may write on a safeguard sheet; its lines themselves are in sheet-lines.ts.
import { z } from 'zod'
import { sheetLines, type Sheet } from './sheet-lines.ts'

export { sheetLines, unansweredLines, type Sheet, type SheetLine } from './sheet-lines.ts'

/** null stays null and is published as *not answered*. */
const line = z.string().trim().min(1).max(4000).nullable()
export const sheetSchema = z.record(z.enum(sheetLines), line)
export const sheetChangeSchema = z.partialRecord(z.enum(sheetLines), line)

export const emptySheet: Sheet = Object.fromEntries(sheetLines.map(line => [line, null])) as Sheet

export const safeguardCodes = ['not-a-restrictive-unit'] as const
export type SafeguardCode = (typeof safeguardCodes)[number]
