import { dueStates, dueStateWords, type DueState, type Finished } from '@camket/domain/publication/states'
import type { Contract } from '../contract.ts'
import type { MarkProps } from '../mark/contract.ts'

export interface StateWordProps {
  readonly state: DueState
  /** Said instead, where the agency says that it is complete. */
  readonly finished?: Finished | null
}

interface Look {
  readonly shape: MarkProps['shape']
  readonly tone: 'given' | 'wanting' | 'neutral'
}

/** Word first, then a shape of its own for each state, then colour. */
export const looks: Readonly<Record<DueState, Look>> = {
  overdue: { shape: 'up', tone: 'neutral' },
  due: { shape: 'disc', tone: 'neutral' },
  ahead: { shape: 'ring', tone: 'neutral' },
  recurring: { shape: 'turn', tone: 'neutral' },
  unfixed: { shape: 'half', tone: 'wanting' },
  undated: { shape: 'hollow', tone: 'wanting' },
}

export const contract: Contract<StateWordProps> = {
  name: 'StateWord',
  promise: {
    vi: 'Nói cam kết đang ở đâu so với lịch, bằng chữ trước, hình sau, màu sau cùng.',
    en: 'Says where a commitment stands against the calendar: in words, then shape, then colour.',
  },
  examples: [
    ...dueStates.map(state => ({ state: dueStateWords[state], props: { state } })),
    {
      state: { vi: 'đã hoàn thành đúng hạn', en: 'complete by its date' },
      props: { state: 'overdue', finished: 'in-time' },
    },
  ],
}
