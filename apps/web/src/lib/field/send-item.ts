// Sending what was written: one thing at a time, each kept until the server has answered for it.
import type { Language } from '@camket/domain/kernel/language'
import { fieldWords } from '@camket/domain/oversight/field/page-words'
import type { Package } from '@camket/domain/oversight/field/taken'
import type { Problem } from '#lib/components/problem-list/contract.ts'
import { addressIn } from '#lib/speech/address.ts'
import {
  contentOf,
  dropItem,
  freeze,
  keepItem,
  keepReceipt,
  pieceContentOf,
  type Item,
  type PieceItem,
} from './items.ts'
import { readRow, type Kept } from './keep.ts'
import type { TheirSide } from './their-side.ts'

/** `sent`: it is in the office and off the device. `trouble`: it is refused. `broken`: no answer; sent again as it is. */
export type Sent = 'sent' | 'trouble' | 'broken' | 'signed-out'

export interface Sender {
  readonly kept: Kept
  readonly taken: Package
  readonly language: Language
}

interface Receipt {
  readonly edition: number
  readonly receivedAt: string
  readonly notedAt: string
}

interface Refusal {
  readonly problems: readonly Problem[]
  readonly codes: readonly string[]
  readonly theirs: TheirSide | null
}

type Answer = { readonly receipt: Receipt } | { readonly refusal: Refusal } | 'broken' | 'signed-out'

/** Sends an item with its evidence. What was begun and not answered goes first, byte for byte as it went before. */
export async function sendItem(sender: Sender, item: Item): Promise<Sent> {
  const form = await sendForm(sender, item)
  if (typeof form === 'string') return form
  let at = form.item
  for (const { id } of at.pieces.filter(({ isSent }) => !isSent)) {
    const piece = await sendPiece(sender, at, id)
    if (piece.stop === 'broken' || piece.stop === 'signed-out') return piece.stop
    at = piece.item
  }
  if (at.pieces.some(({ isSent }) => !isSent)) return 'trouble'
  const { kind, subject, target, notedAt } = at
  const receivedAt = form.receivedAt ?? new Date().toISOString()
  await keepReceipt(sender.kept, { item: at.id, kind, subject, target, receivedAt, notedAt })
  await dropItem(at)
  return 'sent'
}

interface FormSent {
  readonly item: Item
  readonly receivedAt: string | null
}

async function sendForm(sender: Sender, item: Item): Promise<FormSent | Exclude<Sent, 'sent'>> {
  let at = item
  let receivedAt: string | null = null
  // Twice at most: what was begun before it was changed, and what was changed.
  while (at.pending !== null || at.has !== JSON.stringify(at.fields)) {
    const begun = at.pending === null ? begin(sender, at) : at
    if (begun !== at) await keepItem(sender.kept, begun)
    const { fields, text } = JSON.parse(begun.pending ?? '') as Begun
    const answer = await post(sender, text, null)
    if (typeof answer === 'string') return answer
    if ('refusal' in answer) {
      await keepItem(sender.kept, { ...begun, pending: null, trouble: answer.refusal })
      return 'trouble'
    }
    receivedAt = answer.receipt.receivedAt
    const edition = answer.receipt.edition
    at = { ...begun, pending: null, trouble: null, has: JSON.stringify(fields), edition }
    await keepItem(sender.kept, at)
  }
  return { item: at, receivedAt }
}

interface Begun {
  readonly fields: Item['fields']
  readonly text: string
}

function begin({ kept, taken, language }: Sender, item: Item): Item {
  const { fields, notedAt } = item
  const content = contentOf(item, { taken, language })
  const text = freeze(content, { kept, id: crypto.randomUUID(), notedAt })
  return { ...item, pending: JSON.stringify({ fields, text } satisfies Begun) }
}

async function sendPiece(
  sender: Sender,
  item: Item,
  id: string,
): Promise<{ item: Item; stop: Exclude<Sent, 'sent'> | null }> {
  const { kept, language } = sender
  const piece = item.pieces.find(each => each.id === id)
  if (piece === undefined) return { item, stop: null }
  const { notedAt } = item
  const text = piece.pending ?? freeze(pieceContentOf(item, piece, language), { kept, id, notedAt })
  const begun = withPiece(item, id, { ...piece, pending: text })
  await keepItem(kept, begun)
  const answer = await post(sender, text, piece)
  if (typeof answer === 'string') return { item: begun, stop: answer }
  const done: PieceItem =
    'refusal' in answer
      ? { ...piece, id: crypto.randomUUID(), pending: null, problems: answer.refusal.problems }
      : { ...piece, pending: null, problems: [], isSent: true }
  const after = withPiece(begun, id, done)
  await keepItem(kept, after)
  return { item: after, stop: done.isSent ? null : 'trouble' }
}

const withPiece = (item: Item, id: string, piece: PieceItem): Item => ({
  ...item,
  pieces: item.pieces.map(each => (each.id === id ? piece : each)),
})

async function post({ kept, language }: Sender, text: string, piece: PieceItem | null): Promise<Answer> {
  const form = new FormData()
  form.set('sent', text)
  if (piece !== null && piece.file !== null) {
    const bytes = await readRow(kept, piece.file.row).catch(() => null)
    // Never without its file: the office would take that for the whole piece.
    if (bytes === null) return refusedHere('fileGone', language)
    form.set('file', new File([bytes], piece.file.name))
  }
  try {
    const address = addressIn(language, '/office/field/send')
    const answer = await fetch(address, { method: 'POST', body: form, redirect: 'manual' })
    // The office leads whoever is not signed in to its sign-in page.
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out'
    if (answer.status === 200) return { receipt: (await answer.json()) as Receipt }
    if (answer.status === 400 || answer.status === 409) return { refusal: (await answer.json()) as Refusal }
    if (answer.status === 413) return refusedHere('tooLarge', language)
    // Sent again it would be refused again: its author has to know.
    if (answer.status >= 400 && answer.status < 500) return refusedHere('notTaken', language)
    return 'broken'
  } catch {
    return 'broken'
  }
}

const refusedHere = (why: 'fileGone' | 'tooLarge' | 'notTaken', language: Language): Answer => ({
  refusal: { problems: [{ text: fieldWords[why][language] }], codes: [why], theirs: null },
})
