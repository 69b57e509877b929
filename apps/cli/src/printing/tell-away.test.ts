import { afterEach, expect, it, vi } from 'vitest'
import { tellAway, tellReplicaAway } from './tell-away.ts'

const away = Object.assign(new Error('away'), {
  name: 'DatabaseRefused',
  code: 'away',
  values: { why: 'ENOTFOUND' },
})

afterEach(() => void vi.restoreAllMocks())

const saidBy = (tell: (why: Error | null) => void): string[] => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  tell(away)
  tell(null)
  return said.mock.calls.map(([line]) => String(line))
}

it('the database and its replica are told apart, each with its cause and its end', () => {
  expect(saidBy(tellAway('en'))).toEqual([
    expect.stringMatching(/database does not answer \(ENOTFOUND\).*503/),
    expect.stringContaining('database answers again'),
  ])
  expect(saidBy(tellReplicaAway('vi')).slice(-2)).toEqual([
    expect.stringMatching(/DATABASE_READ_URL \(ENOTFOUND\).*chính sổ trả lời người đọc; văn phòng/),
    expect.stringContaining('bản sao để đọc đã trả lời lại'),
  ])
  expect(saidBy(tellReplicaAway('en')).slice(-2)[0]).toMatch(/^(?!.*503).*register itself answers readers/)
})
