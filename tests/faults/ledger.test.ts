// Every write and sync beside the keys fails once while a withdrawal is done: it is done, whoever did it hears what is still
// to be mended, and the next start writes it down once.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { catchUpLedger, readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { createTestDatabase } from '../database.ts'
import { failingFiles, failures } from '../register/failing-files.ts'
import { noon, openTenant, published, valueOf } from '../register/open-register.ts'
import { expectSigned, signing } from './cut-register.ts'

vi.setConfig({ testTimeout: 120_000 })

const register = await createTestDatabase()
const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
const keys = keyFolder(root)
const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
let tenants = 0
afterAll(() => holdSigner(null))

/** Half a line is what `torn` adds; the files of the log itself try it in every run. */
const tried = process.env['CAMKET_FUZZ'] === 'long' ? failures : failures.filter(how => how !== 'torn')

test.each(tried)('each step beside the keys %s', async how => {
  const codes = new Set<string>()
  for (let at = 0; ; at += 1) {
    const { secretariat, server } = await openTenant(register, `rut-${(tenants += 1)}`)
    signing(keys)
    const { slug } = await published(secretariat)
    const target = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] } as const
    const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
    const files = failingFiles(at, how)
    const { told } = signing(keyFolder(root, files))
    const { indexes, warnings } = valueOf(await withdraw(secretariat, { target, why, seen }))
    const unnoted = warnings.filter(({ code }) => code === 'withdrawal-not-noted')
    const said = [...told, ...unnoted.map(({ code }) => code)]
    // The signature or the ledger, whichever failed; the withdrawal itself stands.
    expect(said).toHaveLength(files.hasFailed ? 1 : 0)
    for (const code of said) codes.add(code)
    const standing = await register.asPortal(server.tenant, tx =>
      tx
        .selectFrom('record_body')
        .select('index')
        .where('index', 'in', [...indexes])
        .execute(),
    )
    expect(standing).toEqual([])
    signing(keys)
    valueOf(await publishDay({ ...server, now: new Date(noon.getTime() + 86_400_000) }))
    await catchUpLedger(server, keys)
    await catchUpLedger(server, keys)
    expect(await readLedger(keys, server.tenant)).toHaveLength(1)
    await expectSigned({ register, keys }, server)
    if (!files.hasFailed) break
  }
  expect([...codes].toSorted()).toEqual(['key-folder-failed', 'withdrawal-not-noted'])
})
