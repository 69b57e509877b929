// A witness whose commit, disk or process fails while it answers: no cosignature comes out of it, the same request again is
// cosigned, and of two heads that contradict each other it never signs both.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openWitnessDoor, type WitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { parseNote } from '../../packages/log/src/note.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { keyFolder, type KeyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { askWitnesses } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import {
  listWitnessedLogs,
  witnessLog,
} from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { failingFiles, failures } from '../register/failing-files.ts'
import { valueOf, type Doors } from '../register/open-register.ts'
import { claimingLog, cosignedHeads, type Claim } from './claims.ts'
import { losses } from './commit-proxy.ts'
import { atEveryCommit, heard, openCutRegister, signing } from './cut-register.ts'

vi.setConfig({ testTimeout: 120_000 })

const cut = await openCutRegister()
const { keys } = cut
const name = 'bao.example'

/** The real door on a real port; which register and files stand behind it is each row's own. */
let door: WitnessDoor | null = null
let tenant = ''
/** What whoever runs the witness heard. */
const told: unknown[] = []
const server = createServer((req, res) => void door?.answer(tenant, req, res))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => new Promise(resolve => server.close(resolve)))

async function openWitness({ operator }: Doors) {
  const key = valueOf(await ensureWitnessKey(operator, keys, name)).vkey
  const log = claimingLog()
  valueOf(await witnessLog(operator, { vkey: log.vkey.text }))
  const heads = cosignedHeads(key)
  tenant = operator.tenant
  /** How a witness answers, asked over HTTP; its files and its way to the database may fail. */
  const ask = async (claim: Claim, by: { files?: KeyFolder; isCut?: boolean } = {}): Promise<number> => {
    const { register } = by.isCut === true ? cut.through(operator) : operator
    door = openWitnessDoor(register, by.files ?? keys, what => told.push(what))
    const request = await log.request(claim)
    const answer = await postToWitness(`${address}/add-checkpoint`, request)
    if (typeof answer === 'string') throw new Error(answer)
    return heads.take(claim, request, answer)
  }
  return { key, ask }
}

async function opened() {
  const doors = await cut.fresh()
  const { ask } = await openWitness(doors)
  const kept = async (by: Door) =>
    valueOf(await listWitnessedLogs(by, keys)).flatMap(({ contradictions }) => contradictions)
  return { operator: doors.operator, ask, kept }
}

/** Whatever failed before: one continuation is cosigned, then nothing that contradicts it. */
async function expectGoesOn(ask: (claim: Claim) => Promise<number>, oldSize: number): Promise<void> {
  // Where the head was noted before the failure, the witness knows it already.
  const first = await ask({ oldSize, size: 5 })
  expect(first === 409 ? await ask({ oldSize: 5, size: 5 }) : first).toBe(200)
  for (const size of [5, 6]) expect(await ask({ oldSize: 5, size, forkAt: 4 })).toBe(422)
  expect(await ask({ oldSize: 3, size: 4, forkAt: 3 })).toBe(409)
  expect(await ask({ oldSize: 5, size: 7 })).toBe(200)
}

test.each(losses)('the commit of a seen head %s', async how => {
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const { ask } = await openWitness(await cut.fresh())
    expect(await ask({ oldSize: 0, size: 3 })).toBe(200)
    lose()
    told.splice(0)
    expect(await ask({ oldSize: 3, size: 5 }, { isCut: true })).toBe(lost() === null ? 200 : 503)
    expect(told.splice(0)).toEqual(lost() === null ? [] : [expect.objectContaining({ code: 'cut' })])
    // The head stood beside the key before the commit: another one of its size is refused even where nothing came out.
    const isNoted = lost() === null || lost()!.includes('witnessed_log')
    if (isNoted) expect(await ask({ oldSize: 3, size: 5, forkAt: 4 })).toBe(409)
    await expectGoesOn(ask, 3)
  })
  expect(rows.join(' ')).toContain('witnessed_log')
})

test.each(failures)('the file of cosigned heads, first and later, each step %s', async how => {
  const steps = new Set<string>()
  for (const known of [0, 3]) {
    for (let at = 0; ; at += 1) {
      const { ask } = await openWitness(await cut.fresh())
      if (known > 0) expect(await ask({ oldSize: 0, size: known })).toBe(200)
      const files = failingFiles(at, how)
      const answer = await ask({ oldSize: known, size: 5 }, { files: keyFolder(keys.root, files) })
      expect(files.hasFailed ? [500, 503] : [200]).toContain(answer)
      await expectGoesOn(ask, known)
      if (!files.hasFailed) break
      steps.add(files.steps.at(-1)!)
    }
  }
  expect([...steps]).toEqual(expect.arrayContaining(['append: write', 'append: sync']))
})

test.each(failures)('the keeping of what contradicts a cosigned head, each step %s', async how => {
  const steps = new Set<string>()
  for (let at = 0; ; at += 1) {
    const { operator, ask, kept } = await opened()
    expect(await ask({ oldSize: 0, size: 5 })).toBe(200)
    const files = failingFiles(at, how)
    const fork = { oldSize: 5, size: 5, forkAt: 4 }
    const answer = await ask(fork, { files: keyFolder(keys.root, files) })
    expect(answer).toBe(files.hasFailed ? 500 : 422)
    // What is not whole is not there: whoever shows it once more has it kept.
    expect(await ask(fork)).toBe(422)
    const [one, ...more] = await kept(operator)
    expect(more).toEqual([])
    const notes = [one!.file, one!.own!].map(file => parseNote(readFileSync(file)).text)
    expect(new Set(notes).size).toBe(2)
    await expectGoesOn(ask, 5)
    if (!files.hasFailed) break
    steps.add(files.steps.at(-1)!)
  }
  expect([...steps]).toEqual(expect.arrayContaining(['write', 'sync', 'link']))
})

test.each(failures)('after a step %s a witness may go another way once, and then keeps to it', async how => {
  for (const at of [0, 1]) {
    const { ask } = await openWitness(await cut.fresh())
    expect(await ask({ oldSize: 0, size: 3 })).toBe(200)
    const files = keyFolder(keys.root, failingFiles(at, how))
    expect([500, 503]).toContain(await ask({ oldSize: 3, size: 5 }, { files }))
    const isForked = (await ask({ oldSize: 3, size: 5, forkAt: 4 })) === 200
    const way = isForked ? { forkAt: 4 } : {}
    const other = isForked ? {} : { forkAt: 4 }
    expect(await ask({ oldSize: 5, size: 5, ...way })).toBe(200)
    for (const size of [5, 6]) expect(await ask({ oldSize: 5, size, ...other })).toBe(422)
  }
})

test.each(failures)('the making of a witness key, each step %s', async how => {
  for (let at = 0; ; at += 1) {
    const { operator } = await cut.fresh()
    const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
    const files = failingFiles(at, how)
    const made = ensureWitnessKey(operator, keyFolder(root, files), name)
    if (!files.hasFailed) await made.catch(() => undefined)
    if (files.hasFailed) await expect(made).rejects.toThrow('EIO')
    const { vkey } = valueOf(await ensureWitnessKey(operator, keyFolder(root), name))
    expect(valueOf(await ensureWitnessKey(operator, keyFolder(root), name))).toEqual({ vkey, made: false })
    const log = claimingLog()
    valueOf(await witnessLog(operator, { vkey: log.vkey.text }))
    tenant = operator.tenant
    door = openWitnessDoor(operator.register, keyFolder(root), () => {})
    const claim = { oldSize: 0, size: 2 }
    const request = await log.request(claim)
    const answer = await postToWitness(`${address}/add-checkpoint`, request)
    expect(typeof answer === 'string' ? answer : cosignedHeads(vkey).take(claim, request, answer)).toBe(200)
    if (!files.hasFailed) break
  }
})

test.each(losses)('the keeping of what witnesses answered: every commit %s', async how => {
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const log = await cut.fresh()
    const witness = await cut.fresh()
    signing(keys)
    // A cosignature from the future is not believed: this log lives in the witness's time.
    const server = { ...log.server, now: new Date() }
    valueOf(await publishDay(server))
    const { key } = await openWitness(witness)
    valueOf(await setPolicy(log.operator, { policy: `witness bao ${key} ${address}\nquorum bao\n` }))
    const kept = () =>
      cut.register.asPortal(server.tenant, async tx => ({
        lines: await tx.selectFrom('log_cosignature').select('line').execute(),
        keys: await tx.selectFrom('log_key').select('vkey').execute(),
      }))
    const [own] = (await kept()).keys
    valueOf(await witnessLog(witness.operator, { vkey: own!.vkey }))
    door = openWitnessDoor(cut.register, keys, () => {})
    lose()
    const said = await heard(askWitnesses(cut.through(server), postToWitness))
    const cosigned = { ok: true, value: [{ name: 'bao', outcome: 'cosigned' }] }
    if (lost() === null) expect(said).toMatchObject(cosigned)
    else expect(said).toBe('fault')
    // Asked again where nothing was kept, and no more where it was.
    const isKept = (await kept()).lines.length > 0
    const again = valueOf(await askWitnesses(server, postToWitness))
    expect(again.map(({ outcome }) => outcome)).toEqual(isKept ? [] : ['cosigned'])
    expect((await kept()).lines).toHaveLength(1)
  })
  expect(rows.join(' ')).toContain('log_cosignature')
  holdSigner(null)
})
