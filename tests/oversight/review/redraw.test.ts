// `camket redraw`: drawn again from a folder of public records alone; what was altered is told.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { freezeRound } from '../../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import {
  openSecret,
  sealSecret,
} from '../../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { newestCheckpoint } from '../../../packages/services/src/publication/reading/log/checkpoint.ts'
import { logKeys } from '../../../packages/services/src/publication/reading/log/keys.ts'
import { logTile } from '../../../packages/services/src/publication/reading/log/tile.ts'
import { tilePath } from '../../../packages/log/src/tile.ts'
import { recordBundle } from '../../../packages/services/src/publication/reading/log/recordLines.ts'
import { published, valueOf } from '../../register/open-register.ts'
import { officeReviewing, recordOf, signing } from './reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
await signing()
await published(office.secretariat)
const { round } = valueOf(
  await freezeRound(office.secretariat, { title: 'Đợt đánh giá giữa kỳ', plan: null, sample: 2 }),
)

const main = fileURLToPath(new URL('../../../apps/cli/src/main.mjs', import.meta.url))
function camket(...args: string[]): { code: number | null; out: string } {
  const run = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout }
}

/** The public side as files, as a copy has them. */
async function copied(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'camket-redraw-'))
  mkdirSync(join(folder, 'records/bundles'), { recursive: true })
  mkdirSync(join(folder, 'log'))
  const head = (await newestCheckpoint(office.open))!
  writeFileSync(join(folder, 'log/checkpoint'), head.note)
  writeFileSync(join(folder, 'log/keys.json'), JSON.stringify(await logKeys(office.open)))
  for (const level of ['entries', 0] as const) {
    // A small log: one bundle of entries and one tile.
    const tile = { level, index: 0, width: head.size }
    const path = join(folder, 'log', tilePath(tile))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, (await logTile(office.open, tile))!.bytes)
  }
  for (let bundle = 0; ; bundle += 1) {
    const lines = await recordBundle(office.open, bundle)
    if (lines === null) return folder
    writeFileSync(join(folder, `records/bundles/${bundle}.jsonl`), lines.text)
  }
}

test('sealed on machines of their own, opened, and drawn again from the records', async () => {
  const folder = await copied()
  const before = camket('redraw', round, '--from', folder, '--json')
  expect([before.code, JSON.parse(before.out)]).toMatchObject([0, { sample: null, seed: null, faults: [] }])
  for (const door of [office.inspector, office.frontReviewer]) {
    const made = camket('seal', round, '--from', folder, '--body', door.author.body ?? '', '--json')
    expect(made.code).toBe(0)
    const { secret, seal } = JSON.parse(made.out) as { secret: string; seal: string }
    valueOf(await sealSecret(door, { round, seal }))
    secrets.push(secret)
  }
  const [first = '', second = ''] = secrets
  valueOf(await openSecret(office.frontReviewer, { round, secret: second }))
  valueOf(await openSecret(office.inspector, { round, secret: first }))
  const { drawn } = await recordOf(office.secretariat, { kind: 'round', id: round })
  const again = camket('redraw', round, '--from', await copied())
  expect([again.code, again.out.trim().split('\n')]).toEqual([0, drawn])
})

const secrets: string[] = []

test('what was altered in the records is told, and a round that is not there is no fault of ours', async () => {
  const folder = await copied()
  const bundle = join(folder, 'records/bundles/0.jsonl')
  const lines = readFileSync(bundle, 'utf8')
  const { drawn } = await recordOf(office.secretariat, { kind: 'round', id: round })
  const swapped = lines.replace(JSON.stringify(drawn), JSON.stringify(drawn?.toReversed()))
  expect(swapped).not.toBe(lines)
  writeFileSync(bundle, swapped)
  const altered = camket('redraw', round, '--from', folder, '--json')
  expect([altered.code, JSON.parse(altered.out)]).toMatchObject([1, { sample: null, broken: [4] }])
  // A record that is left out moves all that follow: none is any more what its entry says.
  writeFileSync(bundle, lines.split('\n').slice(1).join('\n'))
  const shorter = camket('redraw', round, '--from', folder, '--json')
  expect([shorter.code, JSON.parse(shorter.out)]).toMatchObject([1, { sample: null, broken: [1, 2, 3, 4] }])
  expect(camket('redraw', '2026-99', '--from', folder).code).toBe(2)
  expect(camket('redraw').code).toBe(2)
  expect(camket('seal', round, '--from', folder).code).toBe(2)
})
