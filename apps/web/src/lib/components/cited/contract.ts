import type { PlanRecord } from '@camket/domain/publication/records'
import type { Contract } from '../contract.ts'

export interface CitedProps {
  readonly cited: PlanRecord['cited']
}

export const contract: Contract<CitedProps> = {
  name: 'Cited',
  promise: {
    vi: 'Văn bản được dẫn: loại, số ký hiệu, ngày, cơ quan, như văn bản ghi.',
    en: 'Instruments cited: type, symbol, date and issuer as printed.',
  },
  examples: [
    {
      state: { vi: 'đủ và thiếu', en: 'complete and not' },
      props: {
        cited: [
          {
            type: 'Chỉ thị',
            symbol: '08-CT/TW',
            date: '2024-06-10',
            issuer: 'Ban Bí thư',
            start: 0,
            end: 10,
          },
          { type: 'Luật Trợ giúp pháp lý', symbol: null, date: null, issuer: null, start: 20, end: 30 },
        ],
      },
    },
  ],
}
