// The outside world's own tools, as they are called on the command line.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError, type Command } from '../../apps/cli/src/command.ts'
import { monitor } from '../../apps/cli/src/commands/checking/monitor.ts'
import { verify } from '../../apps/cli/src/commands/checking/verify.ts'
import type { Finding } from '../../apps/verify/src/finding.ts'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { formatAddCheckpoint, parseLatestSize } from '../../packages/log/src/add-checkpoint.ts'
import { parseCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { LogError } from '../../packages/log/src/error.ts'
import { parseNote } from '../../packages/log/src/note.ts'
import { consistencyProof } from '../../packages/log/src/proof.ts'
import { tilePath } from '../../packages/log/src/tile.ts'
import { createTileReader } from '../../packages/log/src/tile-reader.ts'

export interface Seen {
  readonly exit: number
  readonly findings: readonly Finding[]
}

export const verifyAt = (what: string, options: readonly string[] = []): Promise<Seen> =>
  called(verify, [what, ...options])
export const monitorOnce = (address: string, options: readonly string[]): Promise<Seen> =>
  called(monitor, [address, '--once', ...options])

async function called(command: Command, args: readonly string[]): Promise<Seen> {
  const { values, positionals } = parseArgs({
    args: [...args, '--json'],
    options: command.options,
    allowPositionals: true,
  })
  const lines: string[] = []
  const before = { SIGINT: process.listeners('SIGINT'), SIGTERM: process.listeners('SIGTERM') }
  const log = console.log
  console.log = (line: string): void => void lines.push(line)
  try {
    const exit = await command.run({ language: 'vi', words: positionals, values })
    return { exit, findings: lines.map(line => JSON.parse(line) as Finding) }
  } catch (error) {
    if (error instanceof UsageError) return { exit: 2, findings: [] }
    throw error
  } finally {
    console.log = log
    // A process of its own would end here; in ours its ears must not stay.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      for (const heard of process.listeners(signal))
        if (!before[signal].includes(heard)) process.off(signal, heard)
    }
  }
}

/** The same folder a day later: the time has come to check everything again. */
export function aDayLater(keep: string, into: string): string {
  cpSync(keep, into, { recursive: true })
  for (const log of readdirSync(into)) {
    const file = join(into, log, 'state.json')
    if (!existsSync(file)) continue
    const state = JSON.parse(readFileSync(file, 'utf8')) as { auditedAt: string }
    const auditedAt = new Date(Date.parse(state.auditedAt) - 25 * 3_600_000).toISOString()
    writeFileSync(file, JSON.stringify({ ...state, auditedAt }))
  }
  return into
}

/** What a witness answers: HTTP statuses in the order given, and the size it knows where it knows more. */
export interface Answered {
  readonly statuses: readonly number[]
  readonly knownSize: number | null
}

/** Shows the witness what this address serves, as anybody may who wonders whether others see the same. */
export async function showToWitness(address: string, witness: string): Promise<Answered | null> {
  const source = siteSource(new URL(address), { retries: 0 })
  const checkpoint = await source.read('log/checkpoint', 1 << 20)
  const size = checkpoint === null ? null : sizeIn(checkpoint)
  if (checkpoint === null || size === null) return null
  const reader = createTileReader(
    async tile => (await source.read(`log/${tilePath(tile)}`, 8_192)) ?? new Uint8Array(),
    size,
  )
  const statuses: number[] = []
  let oldSize = 0
  for (const isLast of [false, true]) {
    const proof =
      oldSize === 0 || oldSize === size
        ? []
        : await proofOrNothing(consistencyProof(reader, { oldSize, size }))
    const body = Buffer.from(formatAddCheckpoint({ oldSize, proof, checkpoint }))
    const answer = await fetch(`${witness}/add-checkpoint`, { method: 'POST', body })
    const said = await answer.bytes()
    statuses.push(answer.status)
    if (answer.status !== 409 || isLast) break
    const known = parseLatestSize(said)
    if (known > size) return { statuses, knownSize: known }
    oldSize = known
  }
  return { statuses, knownSize: null }
}

function sizeIn(note: Uint8Array): number | null {
  try {
    return parseCheckpoint(parseNote(note).text).size
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
}

/** Where the tiles give no proof, none can be shown. */
async function proofOrNothing(proof: Promise<Uint8Array[]>): Promise<Uint8Array[]> {
  try {
    return await proof
  } catch (error) {
    if (error instanceof LogError) return []
    throw error
  }
}
