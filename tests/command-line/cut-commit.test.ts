// The connection breaks while a command saves: whoever gave it is told that it is not known, in words, and how to find out.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { openCommitProxy } from '../faults/commit-proxy.ts'

const database = await createTestDatabase()
const proxy = await openCommitProxy(database.url)
afterAll(() => proxy.close())
const program = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

function camket(...args: string[]): Promise<{ code: number; said: string }> {
  const { CAMKET_DATA: _, ...env } = process.env
  return new Promise(resolve => {
    const ends = (error: Error | null, _out: string, said: string) =>
      resolve({ code: (error as { code?: number } | null)?.code ?? 0, said })
    execFile(process.execPath, [program, ...args], { env: { ...env, DATABASE_URL: proxy.url } }, ends)
  })
}

test.each([
  ['lost', 'en', /It is not known whether .* look before you run this again/],
  ['kept', 'vi', /Chưa biết điều vừa gửi đã được lưu hay chưa: .*hãy xem đã có chưa rồi mới chạy lại/],
] as const)('a commit that is %s is told in %s', async (how, language, words) => {
  proxy.arm(0, how)
  const { code, said } = await camket('tenant', how, '--name', 'Huế', '--lang', language)
  expect(proxy.hasCut).toBe(true)
  expect(said).toMatch(words)
  expect(said).not.toMatch(/Connection terminated|half-written|ghi dở/)
  expect(code).toBe(3)
  expect((await database.tenants()).some(({ tenant }) => tenant === how)).toBe(how === 'kept')
})
