// A file that somebody brings as evidence is opened in a process of its own, within limits, before anything is stored.
import { createHash } from 'node:crypto'
import { startChild } from '@camket/intake/child/start-child'
import { watchMemory } from '@camket/intake/child/watch-memory'
import { watchTime } from '@camket/intake/child/watch-time'
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import { progressCodes, type ProgressCode } from '@camket/domain/progress/codes'
import type { EvidenceKind } from '@camket/domain/progress/evidence-kinds'
import { fileTypes, isPictureType, largestEvidence, type FileKind } from '@camket/domain/progress/file-types'
import { readingUser } from '../../kernel/reading-user.ts'
import { plainName } from './plain-name.ts'

export interface CheckedFile {
  readonly digest: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

type Outcome = Result<CheckedFile, ProgressCode>

/** Of resident memory and of the clock: a picture of a hundred million points stays below half of it. */
const bounds = { memoryMegabytes: 700, seconds: 30 }

/** The system's own limits stand above what the parent watches: address space that is only reserved counts as data. */
const limits = {
  dataKilobytes: (580 + 2 * bounds.memoryMegabytes) * 1024,
  processorSeconds: 2 * bounds.seconds,
}

/** Those who wait for a file to be looked at. Each child may hold hundreds of megabytes. */
export interface FileLine {
  readonly atOnce: number
  readonly mostWaiting: number
  /** So long one file may take. */
  readonly seconds: number
  readonly waiting: Array<() => void>
  running: number
}

export function fileLine(atOnce: number, mostWaiting: number, seconds: number = bounds.seconds): FileLine {
  return { atOnce, mostWaiting, seconds, waiting: [], running: 0 }
}

/** That of everybody who is signed in. */
const ofOffices = fileLine(2, 16)

/** What the file is and the bytes that may be kept of it; refused with a code of the closed list that names the mend. */
export async function checkFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  kind: EvidenceKind,
  line = ofOffices,
): Promise<Outcome> {
  const file = plainName(name)
  if (bytes.byteLength === 0) return refused('evidence-empty', { file })
  if (bytes.byteLength > largestEvidence) {
    return refused('evidence-too-large', { file, limit: largestEvidence / 2 ** 20 })
  }
  if (line.waiting.length >= line.mostWaiting) return refused('evidence-check-busy')
  await myTurn(line)
  try {
    const answer = await askChild({ name: file, bytes }, line.seconds)
    if (answer.kind === 'refused') {
      return refused(answer.code, { file, ...answer.values })
    }
    if (kind === 'photo' && !isPictureType(fileTypes[answer.is].type))
      return refused('not-a-picture', { file })
    return accepted(fileOf(file, answer))
  } finally {
    endTurn(line)
  }
}

function fileOf(name: string, { is, bytes }: Extract<Answer, { kind: 'file' }>): CheckedFile {
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { digest, name, type: fileTypes[is].type, bytes }
}

async function myTurn(line: FileLine): Promise<void> {
  if (line.running >= line.atOnce) await new Promise<void>(resolve => line.waiting.push(resolve))
  else line.running += 1
}

function endTurn(line: FileLine): void {
  const next = line.waiting.shift()
  if (next === undefined) line.running -= 1
  else next()
}

export type Answer =
  | { readonly kind: 'file'; readonly is: FileKind; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: ProgressCode; readonly values: Refusal['values'] }

/** The child has had a stranger's file in its hands: what it says is held to the form of an answer. */
function answerIn(said: unknown): Answer {
  const given = said as Partial<Record<'kind' | 'is' | 'bytes' | 'code' | 'values', unknown>> | null
  const { kind, is, bytes } = given ?? {}
  if (kind === 'file' && Object.hasOwn(fileTypes, String(is)) && bytes instanceof Uint8Array) {
    const isFit = bytes.byteLength > 0 && bytes.byteLength <= largestEvidence
    if (isFit) return { kind: 'file', is: is as FileKind, bytes }
  }
  const code = progressCodes.find(one => one === given?.code)
  if (kind !== 'refused' || code === undefined) return damaged
  const values = Object.entries(given?.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : String(value).slice(0, 200),
  ])
  return { kind: 'refused', code, values: Object.fromEntries(values) as Refusal['values'] }
}

const damaged: Answer = { kind: 'refused', code: 'evidence-damaged', values: {} }
const tooSlow: Answer = { kind: 'refused', code: 'evidence-too-slow', values: {} }

const entry = new URL('./look-at-file.ts', import.meta.url).href

function askChild(
  job: { readonly name: string; readonly bytes: Uint8Array },
  seconds: number,
): Promise<Answer> {
  const child = startChild({ limits, user: readingUser() ?? undefined, entry })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  let words = ''
  const unwatchTime = watchTime(
    () => seconds,
    () => resolve(tooSlow),
  )
  const unwatchMemory = watchMemory(
    child.pid ?? 0,
    () => bounds.memoryMegabytes,
    () => resolve(tooSlow),
  )
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-2000)
  })
  child.on('message', message => {
    const said = message as { kind: string; reading?: unknown; detail?: string }
    if (said.kind === 'read') resolve(answerIn(said.reading))
    else if (said.kind === 'failed') resolve(damaged)
    else if (said.kind === 'broke') reject(new Error(`checking evidence: ${said.detail ?? ''}`))
  })
  child.on('error', reject)
  // A library that took the whole process with it: the file's doing, unless a part of ours is not there.
  child.on('close', () => (missingPart.test(words) ? reject(new Error(words)) : resolve(damaged)))
  child.send({ number: 1, ...job, pictures: false, want: 'reading', mayRecognise: false }, () => undefined)
  return promise.finally(() => {
    unwatchTime()
    unwatchMemory()
    child.kill('SIGKILL')
  })
}

const missingPart = /Cannot find (module|package)|ERR_MODULE_NOT_FOUND/
