// Two checkpoints alone, in the hands of somebody who has neither the log nor a copy: of one size and with two roots they are the proof.
import { openCheckpoint, parseCheckpoint, type Checkpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { hex, sameBytes } from '@camket/log/hash'
import { parseNote, parseVkey, type Vkey } from '@camket/log/note'
import { nameOf } from '../checkpoint.ts'
import { createReport, type Finding, type Report } from '../finding.ts'

/** What a note says, before anything of it is judged; null where it is no checkpoint. */
export function checkpointIn(bytes: Uint8Array): Checkpoint | null {
  try {
    return parseCheckpoint(parseNote(bytes).text)
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return null
  }
}

/** Whether this key signed both, and whether they show two histories. They must be of one size: others are told apart by entries alone. */
export function verifyNotes(notes: readonly Uint8Array[], key: string | undefined): readonly Finding[] {
  const report = createReport()
  const vkey = vkeyIn(key, report)
  if (vkey === null) return report.findings
  const [one, other] = notes.map(bytes => signedBy(vkey, bytes, report))
  if (one == null || other == null) return report.findings
  const values = { kept: one.size, size: other.size }
  if (sameBytes(one.root, other.root)) report.holds('since-holds', { values })
  else report.fault('since-differs', { values })
  return report.findings
}

function vkeyIn(key: string | undefined, report: Report): Vkey | null {
  if (key === undefined) {
    report.fault('proof-without-key')
    return null
  }
  try {
    return parseVkey(key.trim())
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('key-malformed', { values: { why: error.code } })
    return null
  }
}

function signedBy(vkey: Vkey, bytes: Uint8Array, report: Report): Checkpoint | null {
  try {
    const { origin, size, root, ...rest } = openCheckpoint(bytes, { vkeys: [vkey] })
    const values = { origin, size, root: hex(root), key: nameOf(rest.signedBy[0]!) }
    report.holds('checkpoint-signed', { values })
    return { origin, size, root }
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('signature-wrong', { values: { why: error.code } })
    return null
  }
}
