// A doubt's receipt seals its words before anybody in the office may change them: what is shown later must open that seal.
import { sealedBytes } from '@camket/domain/oversight/doubt/published'
import type { RecordBodies } from '@camket/domain/publication/records'
import { sameBytes } from '@camket/log/hash'
import { readHex } from '../digest.ts'
import type { FiguresOf, RecordAt } from '../tables/figures.ts'

/** How many seals were opened, and how many only the receipt of whoever doubted opens. */
export interface SealsSeen {
  readonly opened: number
  readonly closed: number
}

type Doubt = RecordBodies['doubt']

/** What a receipt says and no later version may change. */
const ofReceipt = ({ of, commitment, receivedOn, showsOn, seal }: Doubt): Record<string, unknown> => ({
  of,
  commitment,
  receivedOn,
  showsOn,
  seal,
})

const encoder = new TextEncoder()

/** Takes the versions of doubts in their order. */
export function judgeSeals({ digest, report }: Pick<FiguresOf, 'digest' | 'report'>) {
  const receipts = new Map<string, Record<string, unknown>>()
  const seen = { opened: 0, closed: 0 }
  return {
    seen: (): SealsSeen => seen,
    take({ index, named, body }: RecordAt, isNewest: boolean): void {
      const { id, version } = named
      const doubt = body as Doubt
      const fault = (field: string): void =>
        report.fault('seal-differs', { where: { entry: index, kind: 'doubt', id, version, field } })
      const [receipt, own] = [receipts.get(id), ofReceipt(doubt)]
      const changed = Object.keys(own).find(
        field => receipt !== undefined && JSON.stringify(receipt[field]) !== JSON.stringify(own[field]),
      )
      if (changed !== undefined) fault(changed)
      if (isNewest) receipts.delete(id)
      else receipts.set(id, receipt ?? own)
      const { shown } = doubt
      if (shown?.salt != null && !opens(doubt, { ...shown, salt: shown.salt }, digest)) fault('shown')
      if (!isNewest) return
      if (shown?.salt == null) seen.closed += 1
      else seen.opened += 1
    },
  }
}

/** Whether salt and words are those that the receipt sealed. */
function opens(
  { of, seal }: Doubt,
  { salt, contradicts, link, file }: NonNullable<Doubt['shown']> & { salt: string },
  digest: FiguresOf['digest'],
): boolean {
  const words = encoder.encode(sealedBytes({ of, contradicts, link, file }))
  const bytes = new Uint8Array(32 + words.length)
  bytes.set(words, 32)
  const sealed = new Uint8Array(32)
  return (
    readHex(encoder.encode(salt), 0, bytes) &&
    readHex(encoder.encode(seal), 0, sealed) &&
    sameBytes(digest(bytes), sealed)
  )
}
