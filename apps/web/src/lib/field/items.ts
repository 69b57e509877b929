// What was written: one item a form, sealed with all that was typed, its files apart.
import type { Problem } from '#lib/components/problem-list/contract.ts'
import { fieldFormat, type Package } from '@camket/domain/oversight/field/taken'
import type { SentContent } from '@camket/domain/oversight/field/sent'
import type { Language } from '@camket/domain/kernel/language'
import type { ChecklistLine } from '@camket/domain/oversight/inspection/input'
import type { EvidenceKind } from '@camket/domain/progress/evidence-kinds'
import { findingFrom, noteFrom } from '#lib/oversight/inspection/forms.ts'
import { claimFrom, pieceFrom } from '#lib/progress/forms.ts'
import { deleteRow, rowIds } from './database.ts'
import { changeAbout, keepJson, readJson, type Kept } from './keep.ts'
import type { TheirSide } from './their-side.ts'

export type Typed = ReadonlyArray<readonly [string, string]>

export interface PieceItem {
  /** Of its sending too; a new one after a refusal. */
  readonly id: string
  /** Stays, whatever becomes of the sending: by it the form on the page is known. Left out by older versions of this page. */
  readonly slot?: string
  readonly kind: EvidenceKind
  readonly fields: Typed
  readonly file: { readonly row: string; readonly name: string; readonly size: number } | null
  /** Frozen bytes whose answer is not known. */
  readonly pending: string | null
  readonly isSent: boolean
  readonly problems: readonly Problem[]
}

export interface Item {
  readonly id: string
  readonly kind: 'claim' | 'note' | 'finding'
  /** The commitment or the inspection. */
  readonly subject: string
  /** Id of what it makes or changes in the office. */
  readonly target: string
  readonly edition: number
  /** Version of the commitment that was read; 0 of an inspection. */
  readonly seen: number
  readonly fields: Typed
  /** What of the fields the office has; null: nothing yet. */
  readonly has: string | null
  readonly pieces: readonly PieceItem[]
  /** By the device's own clock. */
  readonly notedAt: string
  readonly expiresAt: number
  /** Frozen bytes whose answer is not known: sent again before anything else. */
  readonly pending: string | null
  readonly trouble: {
    readonly problems: readonly Problem[]
    readonly codes: readonly string[]
    readonly theirs: TheirSide | null
  } | null
}

/** What stays of an item once it is in the office. */
export interface ReceiptLine {
  readonly item: string
  readonly kind: Item['kind']
  readonly subject: string
  readonly target: string
  readonly receivedAt: string
  readonly notedAt: string
}

const rowOf = (id: string): string => `item:${id}`

export async function readItems(kept: Kept): Promise<Item[]> {
  const found: Item[] = []
  for (const id of await rowIds('sealed')) {
    // One that does not open hides no other.
    const item = id.startsWith('item:') ? await readJson<Item>(kept, id).catch(() => null) : null
    if (item !== null) found.push(item)
  }
  return found.toSorted((a, b) => b.notedAt.localeCompare(a.notedAt))
}

export async function keepItem(kept: Kept, item: Item): Promise<void> {
  await keepJson(kept, rowOf(item.id), { value: item, expiresAt: item.expiresAt })
  await countItems()
}

/** Takes an item off the device, with its files. */
export async function dropItem(item: Item): Promise<void> {
  for (const { file } of item.pieces) if (file !== null) await deleteRow('sealed', file.row)
  await deleteRow('sealed', rowOf(item.id))
  await countItems()
}

async function countItems(): Promise<void> {
  const ids = await rowIds('sealed')
  await changeAbout(() => ({ unsent: ids.filter(id => id.startsWith('item:')).length }))
}

export const readReceipts = async (kept: Kept): Promise<readonly ReceiptLine[]> =>
  (await readJson<readonly ReceiptLine[]>(kept, 'receipts')) ?? []

export async function keepReceipt(kept: Kept, line: ReceiptLine): Promise<void> {
  const value = [line, ...(await readReceipts(kept))].slice(0, 50)
  await keepJson(kept, 'receipts', { value, expiresAt: kept.about.expiresAt })
}

function formOf(fields: Typed): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

/** What was typed, as the office's own forms would have sent it. */
export function contentOf(item: Item, at: { taken: Package; language: Language }): SentContent {
  const form = formOf(item.fields)
  const { subject, target, edition, seen } = item
  if (item.kind === 'claim') {
    const data = claimFrom(form, at.language)
    return { kind: 'claim', commitment: subject, seen, claim: target, edition, data }
  }
  if (item.kind === 'finding')
    return { kind: 'finding', inspection: subject, finding: target, edition, data: findingFrom(form) }
  const data = noteFrom(form, checklistOf(item, at.taken))
  return { kind: 'note', inspection: subject, note: target, edition, data }
}

export const checklistOf = ({ subject }: Pick<Item, 'subject'>, taken: Package): readonly ChecklistLine[] =>
  taken.inspections.find(({ id }) => id === subject)?.checklist ?? []

export function pieceContentOf(item: Item, piece: PieceItem, language: Language): SentContent {
  const form = formOf(piece.fields)
  form.set('kind', piece.kind)
  return { kind: 'piece', of: item.kind, owner: item.target, piece: pieceFrom(form, language) }
}

/** The bytes of one sending: made once, kept until they are answered. */
export function freeze(
  content: SentContent,
  { kept, id, notedAt }: { kept: Kept; id: string; notedAt: string },
): string {
  return JSON.stringify({ format: fieldFormat, package: kept.about.package, item: id, notedAt, content })
}
