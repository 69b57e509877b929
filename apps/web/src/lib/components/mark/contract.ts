import type { Contract } from '../contract.ts'

export interface MarkProps {
  readonly shape: 'full' | 'half' | 'hollow' | 'up' | 'ring' | 'disc' | 'turn' | 'bars'
}

const shapes = ['full', 'half', 'hollow', 'up', 'ring', 'disc', 'turn', 'bars'] as const

export const contract: Contract<MarkProps> = {
  name: 'Mark',
  promise: {
    vi: 'Hình đi kèm một chữ; không bao giờ đứng một mình thay chữ.',
    en: 'A shape beside a word; it never stands in for the word.',
  },
  examples: shapes.map(shape => ({ state: { vi: shape, en: shape }, props: { shape } })),
}
