// The private key is gone and there is no copy: nothing takes its place by itself, what was signed stays verifiable, and a
// copy of the signed state is still to be had.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { parseVkey } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { folderOf, keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { renewGuard } from '../../packages/services/src/publication/log/renewGuard.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { newestCheckpoint } from '../../packages/services/src/publication/reading/log/checkpoint.ts'
import { logKeys } from '../../packages/services/src/publication/reading/log/keys.ts'
import { createTestDatabase } from '../database.ts'
import { noon, openTenant, valueOf } from '../register/open-register.ts'
import { signing } from './cut-register.ts'

const register = await createTestDatabase()
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
const { operator, server, open } = await openTenant(register, 'mat-khoa')
const onDay = (days: number): Door => ({ ...server, now: new Date(noon.getTime() + days * 86_400_000) })
const missing = { ok: false, refusals: [{ code: 'key-missing' }] }
afterAll(() => holdSigner(null))

test('no second key comes by itself, and nobody can hand over without the first', async () => {
  const { told } = signing(keys)
  valueOf(await publishDay(onDay(0)))
  const { vkey } = valueOf(await ensureLogKey(server, keys))
  const folder = folderOf(keys, server.tenant)
  for (const name of readdirSync(folder)) if (name.endsWith('.pem')) rmSync(join(folder, name))

  valueOf(await publishDay(onDay(1)))
  expect(told).toEqual(['key-missing'])
  expect(valueOf(await ensureLogKey(server, keys)).vkey.text).toBe(vkey.text)
  expect(await rotateKey(operator, keys)).toMatchObject(missing)
  expect(readdirSync(folder).filter(name => name.endsWith('.pem'))).toEqual([])
  expect((await logKeys(open)).keys).toHaveLength(1)
})

test('the folder lost as a whole is no first day either', async () => {
  rmSync(keys.root, { recursive: true })
  const { told } = signing(keys)
  valueOf(await publishDay(onDay(2)))
  expect(await renewGuard(operator, keys)).toMatchObject(missing)
  expect(existsSync(keys.root)).toBe(false)
  valueOf(await publishDay(onDay(3)))
  expect(told).toEqual(['key-missing'])
  expect((await logKeys(open)).keys).toHaveLength(1)
})

test('what was signed is served as it was and verifies, and the records agree from end to end', async () => {
  const served = await newestCheckpoint(open)
  const [key] = (await logKeys(open)).keys
  const opened = openCheckpoint(bytesOf(served!.note), { vkeys: [parseVkey(key!.vkey)] })
  expect(opened.size).toBe(1)
  expect(valueOf(await checkLog(server))).toEqual({ size: 4, difference: null })
})
