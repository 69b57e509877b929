// A unit as the reader leaves it: a commitment of which only who acts is clear. Tests say what differs.
import type { DraftUnit } from '@camket/domain/commitments/unit'

const missing = { state: 'missing', words: null } as const

export function draftUnit(of: Partial<DraftUnit>, data: Partial<DraftUnit['data']> = {}): DraftUnit {
  return {
    id: 'u1',
    start: 0,
    end: 40,
    kind: 'commitment',
    by: 'reader',
    rule: null,
    reason: null,
    parent: null,
    edition: 3,
    ...of,
    data: {
      label: 'II.1',
      agencies: [{ name: 'Sở Y tế', role: 'lead', mode: 'order', from: 'text' }],
      deadlines: [],
      recurring: false,
      rights: [],
      groups: [],
      clears: {
        who: { state: 'found', words: null },
        what: missing,
        when: missing,
        responsibility: missing,
        product: missing,
        authority: missing,
      },
      limits: [],
      told: null,
      because: null,
      unsure: false,
      ...data,
    },
  }
}
