// Publishing grows the log in the same transaction; signing is a step on the committed head.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { parseVkey } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { openTenant, published } from './open-register.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))

test('a publication is in the tiles and signed when the call returns', async () => {
  const told: unknown[] = []
  holdSigner({ keys, tell: (_, why) => told.push(why), fault: (_, error) => told.push(error) })
  const { size } = await published(doors.secretariat)
  expect(told).toEqual([])
  await register.asPortal('minh-son', async tx => {
    const records = await tx.selectFrom('record').select('envelope').orderBy('index').execute()
    expect(records).toHaveLength(size)
    const root = treeRoot(records.map(row => leafHash(bytesOf(row.envelope))))
    const head = await tx.selectFrom('record_head').select(['size', 'root']).executeTakeFirstOrThrow()
    expect(head).toEqual({ size, root: Buffer.from(root) })
    const key = await tx.selectFrom('log_key').selectAll().executeTakeFirstOrThrow()
    const checkpoint = await tx.selectFrom('log_checkpoint').selectAll().executeTakeFirstOrThrow()
    const opened = openCheckpoint(bytesOf(checkpoint.note), { vkeys: [parseVkey(key.vkey)] })
    expect(opened.size).toBe(size)
    // Named after no address, because it has none: the name carries its key.
    const { publicKey } = parseVkey(key.vkey)
    expect(opened.origin).toBe(`minh-son-${Buffer.from(publicKey).toString('hex', 0, 4)}.localhost/log`)
    expect(Buffer.from(opened.root)).toEqual(Buffer.from(root))
  })
})
