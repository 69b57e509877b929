// After a withdrawal the erased words are in no file of the embedded server: tables, indexes, statistics, write-ahead log.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { superUser } from '../../packages/storage/src/engine/cluster.ts'
import { joinServer } from '../../packages/storage/src/engine/server.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import type {
  WithdrawalTarget,
  WithdrawalWhy,
} from '../../packages/domain/src/publication/withdraw/request.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { everythingPublished, marks, person } from '../register/everything.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { plan } from '../work/office-at-work.ts'
import { emptyDataDir } from './processes.ts'

vi.setConfig({ testTimeout: 180_000 })

const name = 'Quàng Thử Vết'
/** As typed, in capitals, as the index has it, and as a part that no other word of the tests holds. */
const traces = [name, name.toUpperCase(), 'thu_vet', 'quàng', 'Vết']

function filesWith(folder: string, wanted: readonly string[] = traces): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return files.filter(file => {
    const bytes = readFileSync(file)
    return wanted.some(trace => bytes.includes(trace))
  })
}

const kindOf = (data: string, file: string): string => relative(data, file).split('/')[0]!

test('a withdrawn name is in no file of the data folder, once the withdrawal has come back', async () => {
  const dataDir = emptyDataDir()
  const register = await openDatabase({ dataDir })
  onTestFinished(() => register.close())
  const data = join(dataDir, 'database', 'data')
  const { secretariat } = await openTenant(register)
  const lines = shortPlan.map(line => ({ ...line, text: line.text.replaceAll('Trần Thử Tên', name) }))
  expect(JSON.stringify(lines)).toContain(name)
  const { slug } = await published(secretariat, lines)
  valueOf(await saveBody(secretariat, { name: 'Văn phòng', aliases: [`VP ${name}`], kind: 'department' }))
  valueOf(await publishBodies(secretariat))
  await asSuperuser(dataDir, 'analyze', 'checkpoint')
  const before = new Set(filesWith(data).map(file => kindOf(data, file)))
  expect([...before].toSorted()).toEqual(['base', 'pg_wal'])

  const target = { scope: 'words', plan: slug, words: [name] } as const
  const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  const done = valueOf(await withdraw(secretariat, { target, why, seen }))
  expect(done.warnings).toEqual([])
  expect(filesWith(data)).toEqual([])
  expect(filesWith(dataDir)).toEqual([])
})

test('what others said of a plan, and what the office wrote on the way, is in no file either', async () => {
  const dataDir = emptyDataDir()
  const register = await openDatabase({ dataDir })
  onTestFinished(() => register.close())
  const data = join(dataDir, 'database', 'data')
  const { secretariat, ownFinding, ownDecision, ownProposal, decision, proposal } =
    await everythingPublished(register)
  await asSuperuser(dataDir, 'analyze', 'checkpoint')
  const unseen = Object.entries(marks).filter(([, words]) => filesWith(data, [words]).length === 0)
  expect(unseen).toEqual([])

  const takes = async (target: WithdrawalTarget, why: WithdrawalWhy) => {
    const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
    expect(valueOf(await withdraw(secretariat, { target, why, seen })).warnings).toEqual([])
  }
  const own = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
  await takes({ scope: 'words', plan, words: [person] }, own)
  expect(filesWith(data, [person, person.toUpperCase(), 'thu_ten'])).toEqual([])

  const court = { ...own, ground: 'court-or-authority', decision: 'Bản án số 1/2026' } as const
  await takes({ scope: 'plan', id: plan }, court)
  for (const id of [decision, ownDecision]) await takes({ scope: 'decision', id }, court)
  for (const id of [proposal, ownProposal]) await takes({ scope: 'proposal', id }, court)
  await takes({ scope: 'finding', id: ownFinding }, court)
  // Notes of a visit to which no finding of the plan belongs are the office's own and were never public.
  const left = Object.entries(marks).filter(
    ([mark, words]) => mark !== 'note' && filesWith(data, [words]).length > 0,
  )
  expect(left).toEqual([])
})

async function asSuperuser(dataDir: string, ...statements: readonly string[]): Promise<void> {
  const server = await joinServer(dataDir)
  const client = new Client({ ...(await server.reach()), user: superUser })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
  await server.leave()
}
