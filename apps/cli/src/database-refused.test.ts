import { afterEach, describe, expect, it, vi } from 'vitest'
import { wordsOfDatabase } from './database-refused.ts'

const saidBy = (code: string, message = 'says the server'): Error =>
  Object.assign(new Error(message), { name: 'error', code })

afterEach(() => vi.unstubAllEnvs())

describe('a database that the operator can mend', () => {
  it.each(['58P01', '58030', 'XX001', 'XX002', '3D000'])(
    'embedded and damaged (%s): restore a backup',
    code => {
      vi.stubEnv('DATABASE_URL', '')
      expect(wordsOfDatabase(saidBy(code, 'could not open file'), 'en')).toMatch(
        /could not open file.*camket restore/,
      )
    },
  )

  it('elsewhere and not there: check the address', () => {
    vi.stubEnv('DATABASE_URL', 'postgres://elsewhere/x')
    expect(wordsOfDatabase(saidBy('3D000'), 'en')).toMatch(/DATABASE_URL/)
    expect(wordsOfDatabase(saidBy('XX001'), 'vi')).toMatch(/camket restore/)
  })

  it.each(['', 'postgres://elsewhere/x'])('full, wherever it is (%j): make room', place => {
    vi.stubEnv('DATABASE_URL', place)
    const error = saidBy('53100', 'could not extend file')
    expect(wordsOfDatabase(error, 'en')).toMatch(/could not extend file.*make room/)
    expect(wordsOfDatabase(error, 'vi')).toMatch(/could not extend file.*dọn chỗ/)
  })

  it('every other error is a fault of ours', () => {
    vi.stubEnv('DATABASE_URL', '')
    for (const error of [saidBy('42P01'), saidBy('ECONNREFUSED'), new TypeError('x'), 'x', null])
      expect(wordsOfDatabase(error, 'en')).toBeNull()
  })
})
