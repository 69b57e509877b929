import type { Contract } from '../contract.ts'

export interface PassagePiece {
  readonly text: string
  readonly as: 'plain' | 'commitment' | 'restrictive' | 'redacted'
}

export interface PassageProps {
  readonly pieces: readonly PassagePiece[]
  readonly page?: number | null
  readonly paragraph?: number | null
  /** Words of the passage that the office corrected, with what the reader had read. */
  readonly corrected?: ReadonlyArray<{ readonly words: string; readonly read: string }>
  /** The same place in the plan's full text. */
  readonly href?: string
}

export const contract: Contract<PassageProps> = {
  name: 'Passage',
  promise: {
    vi: 'Đoạn của văn bản gốc, nguyên chữ, đánh dấu chỗ được nói đến, có lối về toàn văn.',
    en: 'A passage of the source, word for word, with the place marked and a way to the full text.',
  },
  examples: [
    {
      state: { vi: 'cam kết', en: 'commitment' },
      props: {
        pieces: [
          { text: '2. ', as: 'plain' },
          { text: 'Tổ chức trợ giúp pháp lý lưu động cho đồng bào vùng cao.', as: 'commitment' },
          { text: ' Kinh phí lấy từ ngân sách tỉnh.', as: 'plain' },
        ],
        page: 4,
        paragraph: 31,
        href: '#',
      },
    },
    {
      state: { vi: 'có phần hạn chế và phần đã che', en: 'with a restrictive and a redacted part' },
      props: {
        pieces: [
          { text: 'Phân công ', as: 'plain' },
          { text: '██████', as: 'redacted' },
          { text: ' kiểm soát nội dung đăng trên báo chí', as: 'restrictive' },
          { text: ' và công khai thông tin.', as: 'commitment' },
        ],
        paragraph: 8,
      },
    },
    {
      state: { vi: 'có chữ đã sửa', en: 'with corrected words' },
      props: {
        pieces: [{ text: 'Sở Tư pháp chủ trì rà soát.', as: 'commitment' }],
        page: 1,
        corrected: [{ words: 'Sở Tư', read: 'Sờ Tự' }],
        href: '#',
      },
    },
  ],
}
