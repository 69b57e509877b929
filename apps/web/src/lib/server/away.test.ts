import { expect, test } from 'vitest'
import { faultWords } from '@camket/domain/publication/portal/words'
import { sentWhileAway } from './away.ts'

test.each([
  ['GET', true, 'away'],
  ['GET', false, 'away'],
  ['HEAD', false, 'away'],
  ['POST', true, 'awayUnsure'],
  ['POST', false, 'awayUnsaved'],
] as const)('%s, register opened: %s', (method, isOpened, words) => {
  expect(sentWhileAway({ method }, isOpened)).toBe(words)
})

test('only where nothing can have been saved it is said that nothing was', () => {
  const saysUnsaved = /gửi(?:, nếu có,)? chưa được lưu|is not saved/
  for (const phrase of Object.values(faultWords.awayUnsaved)) expect(phrase).toMatch(saysUnsaved)
  for (const words of [faultWords.away, faultWords.awayUnsure])
    for (const phrase of Object.values(words)) {
      expect(phrase).not.toMatch(saysUnsaved)
      expect(phrase).toMatch(/có thể đã được lưu|may have been saved/)
    }
})
