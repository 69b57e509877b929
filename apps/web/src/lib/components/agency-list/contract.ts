import type { CommitmentRecord } from '@camket/domain/publication/records'
import type { Contract } from '../contract.ts'

export interface AgencyListProps {
  readonly agencies: ReadonlyArray<CommitmentRecord['agencies'][number]>
  /** Only those in this role, without the role's name before each. */
  readonly role?: 'lead' | 'support'
}

const justice = { name: 'Sở Tư pháp', role: 'lead', mode: 'order', from: 'text', body: 'so-tu-phap' } as const
const front = {
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  role: 'support',
  mode: 'request',
  from: 'text',
  body: 'mttq',
} as const
const unknown = {
  name: 'Trung tâm Công tác xã hội',
  role: 'support',
  mode: 'order',
  from: 'office',
  body: null,
} as const

export const contract: Contract<AgencyListProps> = {
  name: 'AgencyList',
  promise: {
    vi: 'Cơ quan nào chủ trì, cơ quan nào phối hợp, được giao hay được đề nghị, văn bản nêu hay được bổ sung.',
    en: 'Who leads and who supports, ordered or requested, named in the text or added.',
  },
  examples: [
    { state: { vi: 'cả hai vai', en: 'both roles' }, props: { agencies: [justice, front, unknown] } },
    { state: { vi: 'chỉ chủ trì', en: 'leads only' }, props: { agencies: [justice, front], role: 'lead' } },
    { state: { vi: 'không nêu', en: 'none named' }, props: { agencies: [] } },
  ],
}
