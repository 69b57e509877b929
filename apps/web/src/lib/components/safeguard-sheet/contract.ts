import { emptySheet, sheetLines, unansweredLines, type Sheet } from '@camket/domain/safeguards/sheet'
import type { Contract } from '../contract.ts'

export interface SafeguardSheetProps {
  readonly sheet: Sheet
}

export function answeredLines(sheet: Sheet): number {
  return sheetLines.length - unansweredLines(sheet).length
}

export const contract: Contract<SafeguardSheetProps> = {
  name: 'SafeguardSheet',
  promise: {
    vi: 'Tám dòng của phiếu bảo đảm; dòng để trống hiện là “không trả lời”.',
    en: 'The eight lines of a safeguard sheet; a line left empty reads “not answered”.',
  },
  examples: [
    { state: { vi: 'chưa trả lời dòng nào', en: 'nothing answered' }, props: { sheet: emptySheet } },
    {
      state: { vi: 'trả lời một phần', en: 'answered in part' },
      props: {
        sheet: {
          ...emptySheet,
          legalBasis: 'Luật Báo chí, Điều 9',
          aim: 'Bảo vệ danh dự, uy tín của người khác',
          reviewDate: '2027-03-01',
          authority: 'Sở Văn hóa, Thể thao và Du lịch',
        },
      },
    },
    {
      state: { vi: 'trả lời đủ', en: 'wholly answered' },
      props: {
        sheet: Object.fromEntries(
          sheetLines.map(line => [line, line === 'reviewDate' ? '2027-03-01' : 'Luật Báo chí, Điều 9']),
        ) as Sheet,
      },
    },
  ],
}
