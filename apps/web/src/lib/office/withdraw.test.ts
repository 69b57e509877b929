import { expect, test } from 'vitest'
import { groundsFor } from '@camket/domain/publication/withdraw/grounds'
import { withdrawalTargetSchema } from '@camket/domain/publication/withdraw/request'
import { isMaskedHere, isWhole, targetFrom, withdrawKinds } from './withdraw.ts'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const sent = new FormData()
  for (const [name, value] of Object.entries(fields)) sent.set(name, value)
  return sent
}

test('every kind that has a page asks for something that can be withdrawn, on a ground that fits', () => {
  for (const kind of withdrawKinds) {
    const target = targetFrom(form({ scope: 'plan' }), { kind, id: 'x' })
    expect([kind, withdrawalTargetSchema.safeParse(target).success]).toEqual([kind, true])
    expect([kind, target.scope]).toEqual([kind, kind])
    expect(groundsFor(target.scope).length).toBeGreaterThan(0)
  }
})

test('of what may be about no plan the name is masked, or all of it goes', () => {
  for (const kind of withdrawKinds.filter(isMaskedHere)) {
    const words = form({ scope: 'words', words: ' Lường Thị Mẫu \n\n 0912 345 678' })
    expect(targetFrom(words, { kind, id: 'x' })).toEqual({
      scope: 'words-of',
      kind,
      id: 'x',
      words: ['Lường Thị Mẫu', '0912 345 678'],
    })
    expect(targetFrom(form({ scope: 'whole', words: 'Lường' }), { kind, id: 'x' })).toEqual({
      scope: kind,
      id: 'x',
    })
    expect(isWhole(kind)).toBe(true)
  }
})

test('of a doubt no ground of privacy takes the whole', () => {
  expect(groundsFor('doubt')).toEqual(['court-or-authority', 'state-secret-by-error'])
})
