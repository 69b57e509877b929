// A disk that is really full, where one can be made: what needs no room goes on, what does is refused with words, and both are
// whole once there is room again.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBackup } from '../../packages/services/src/publication/keeping/checkBackup.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { keepCheckpoint, newestKept } from '../../apps/verify/src/sources/kept-folder.ts'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { parseNote } from '../../packages/log/src/note.ts'
import { createTestDatabase } from '../database.ts'
import { fetchCopy, openSite } from '../mirror/served-tree.ts'
import { contentOf } from '../mirror/copied-register.ts'
import { backupOf } from '../register/kept.ts'
import { noon, openTenant, published, valueOf } from '../register/open-register.ts'
import { madeRecords } from '../verify/made-records.ts'
import { publicTree } from '../verify/public-tree.ts'
import { expectSigned, signing } from './cut-register.ts'
import { mountSmallDisk } from './small-disk.ts'

const { folder: disk, isMounted, why, whileFull } = mountSmallDisk('4m')

test.skipIf(!isMounted)(`the key folder is full: published, told, signed later${why}`, async () => {
  const register = await createTestDatabase()
  const { server } = await openTenant(register, 'day-dia')
  const keys = keyFolder(join(disk, 'keys'))
  const { told } = signing(keys)
  valueOf(await publishDay(server))
  const next = (days: number) => ({ ...server, now: new Date(noon.getTime() + days * 86_400_000) })
  // Empty lines say nothing: six bytes of the next one still find room on the page, the rest does not.
  const guard = join(disk, 'keys', server.tenant, 'signed-heads')
  appendFileSync(guard, '\n'.repeat(4_090 - statSync(guard).size))
  await whileFull(async () => valueOf(await publishDay(next(1))))
  expect(told).toEqual(['key-folder-failed'])
  valueOf(await publishDay(next(2)))
  expect(told).toEqual(['key-folder-failed', 'signed'])
  expect(await expectSigned({ register, keys }, server)).toBe(3)
  holdSigner(null)
})

test.skipIf(!isMounted)(`a backup to a full disk: refused, and nothing of it stays${why}`, async () => {
  const register = await createTestDatabase()
  const { secretariat } = await openTenant(register)
  await published(secretariat)
  const folder = join(disk, 'backups')
  mkdirSync(folder)
  const path = join(folder, 'sổ')
  const refused = { refusals: [{ code: 'cannot-write-file', values: { why: 'ENOSPC' } }] }
  expect(await whileFull(() => backupOf(register.url, path))).toMatchObject(refused)
  expect(readdirSync(folder)).toEqual([])
  valueOf(await backupOf(register.url, path))
  await checkBackup(path)
})

test.skipIf(!isMounted)(`a copy and a kept checkpoint on a full disk: whole or not there${why}`, async () => {
  const tree = publicTree(madeRecords(12))
  const site = await openSite(tree)
  const [copy, kept] = [join(disk, 'copy'), join(disk, 'kept')]
  await expect(whileFull(() => fetchCopy(site, copy))).rejects.toThrow('ENOSPC')
  expect(existsSync(join(copy, 'mirror.json'))).toBe(false)
  expect(existsSync(join(copy, 'log/checkpoint'))).toBe(false)
  // What lies in the way of the next run is a few empty files; a lock among them is given up after a moment.
  rmSync(copy, { recursive: true, force: true })
  await fetchCopy(site, copy)
  const elsewhere = mkdtempSync(join(tmpdir(), 'camket-copy-'))
  await fetchCopy(site, join(elsewhere, 'copy'))
  expect(contentOf(copy)).toEqual(contentOf(join(elsewhere, 'copy')))
  const note = tree.get('log/checkpoint')!
  const at = parseCheckpoint(parseNote(note).text)
  const keep = async () => keepCheckpoint(kept, at, note)
  await expect(whileFull(keep)).rejects.toThrow('ENOSPC')
  expect(newestKept(kept, at.origin)).toBeNull()
  await keep()
  expect(newestKept(kept, at.origin)).toEqual(Buffer.from(note))
})
