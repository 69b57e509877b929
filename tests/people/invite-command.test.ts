// An official let in from the command line: invited there, and let in by what it prints.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { acceptInvitation } from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-invite-'))
const data = join(folder, 'data')

function camket(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const run = spawnSync(process.execPath, [main, ...args, '--data', data], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, CAMKET_LANG: 'vi' },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

beforeAll(async () => {
  const register = await openDatabase({ dataDir: data })
  const door = { register, tenant: 'minh-son', author: commandLine, now: new Date() }
  await createTenant(door, { name: 'Thử', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
  await register.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const invite = (...args: string[]) => camket('invite', 'an.nguyen', '--name', 'Nguyễn An', ...args)

test('the invitation alone goes to standard output, and lets its holder in', async () => {
  const { code, out, errors } = invite('--role', 'accounts', '--origin', 'https://cong.example.vn')
  expect(code).toBe(0)
  expect(out).toMatch(/^https:\/\/cong\.example\.vn\/office\/invitation\?token=[\w-]{43}$/)
  expect(errors).toContain('an.nguyen')
  expect(errors).not.toMatch(/warning/i)
  const register = await openDatabase({ dataDir: data })
  const token = new URL(out).searchParams.get('token') ?? ''
  const answer = await acceptInvitation({ register, tenant: 'minh-son', now: new Date() }, { token })
  expect(answer).toMatchObject({ ok: true, value: { author: { role: 'accounts', isLimited: true } } })
  await register.close()
})

test('whoever lost everything is invited again, and gets in at once', async () => {
  const { code, out } = camket('invite', 'an.nguyen', '--again')
  expect(code).toBe(0)
  const register = await openDatabase({ dataDir: data })
  const token = new URL(out).searchParams.get('token') ?? ''
  const answer = await acceptInvitation({ register, tenant: 'minh-son', now: new Date() }, { token })
  expect(answer).toMatchObject({ ok: true, value: { author: { role: 'accounts', isLimited: true } } })
  await register.close()
  expect(camket('invite', 'khong-co', '--again')).toMatchObject({ code: 3, out: '' })
  expect(camket('invite', 'an.nguyen', '--again', '--role', 'accounts')).toMatchObject({ code: 2, out: '' })
})

test('a link opens the seat that was asked for', async () => {
  const { code, out } = camket('sign-in', '--role', 'accounts')
  expect(code).toBe(0)
  const register = await openDatabase({ dataDir: data })
  const token = new URL(out).searchParams.get('token') ?? ''
  const answer = await signInWithLink({ register, tenant: 'minh-son', now: new Date() }, { token })
  expect(answer).toMatchObject({ ok: true, value: { author: { role: 'accounts', method: 'link' } } })
  await register.close()
})

test.each([
  [2, 'vai trò', () => invite()],
  [2, 'vai trò', () => camket('invite', '--name', 'A', '--role', 'accounts')],
  [2, 'validating-authority', () => invite('--role', 'chief')],
  [2, 'operator', () => invite('--role', 'operator')],
  [2, 'reviewer', () => camket('sign-in', '--role', 'reviewer')],
  [3, 'cơ quan', () => invite('--role', 'reviewer')],
  [3, 'khong-co', () => invite('--role', 'reviewer', '--body', 'khong-co')],
  [3, 'không dấu', () => camket('invite', 'nguyễn', '--name', 'A', '--role', 'accounts')],
] as const)('what cannot be done ends with %i and says “%s”', (code, word, run) => {
  const answer = run()
  expect(answer).toMatchObject({ code, out: '' })
  expect(answer.errors).toContain(word)
})
