import type { RecordKind } from '@camket/domain/publication/records'
import type { Contract } from '../contract.ts'

export interface RecordStampProps {
  readonly kind: RecordKind
  readonly id: string
  readonly version: number
  /** Instant, ISO 8601. */
  readonly publishedAt: string
  readonly entry?: number
  /** Lower-case hexadecimal SHA-256. */
  readonly digest: string
  readonly heading?: 'h2' | 'h3' | 'h4'
}

const stamp = {
  kind: 'commitment',
  id: 'k-0001',
  version: 2,
  publishedAt: '2026-11-25T02:30:00Z',
  entry: 1042,
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  heading: 'h4',
} as const satisfies RecordStampProps

const { entry: _entry, ...unnumbered } = stamp

export const contract: Contract<RecordStampProps> = {
  name: 'RecordStamp',
  promise: {
    vi: 'Dấu của bản ghi: loại, phiên bản, lúc công bố, mã băm, và bản ghi nguyên vẹn.',
    en: 'The stamp of a record: kind, version, time, digest, and the record itself.',
  },
  examples: [
    { state: { vi: 'đã công bố', en: 'published' }, props: stamp },
    {
      state: { vi: 'chưa có số trong sổ', en: 'without its entry' },
      props: { ...unnumbered, id: 'k-0002' },
    },
  ],
}
