// What a program that remembers an earlier look, or reads its policy from a file, says beyond the check itself; the page carries none of it.
import { nameOf, type Head, type Trusted } from '../checkpoint.ts'
import type { Finding, Report } from '../finding.ts'
import type { Source } from '../source.ts'

/** The new key, where the kept one has handed over since; whether it may sign is judged elsewhere. */
export function sayNewKey(keptKey: string, { handovers }: Pick<Head, 'handovers'>, report: Report): void {
  const last = handovers.at(-1)
  if (last === undefined || last.vkey.text === keptKey || last.handover === null) return
  report.warn('key-handed-over', { values: { key: nameOf(last.vkey), size: last.fromSize } })
}

/** Who must cosign is the operator's to say, and to lower: those who follow him should hear of it. `undefined` where none was kept. */
export function sayNewPolicy(
  kept: string | null | undefined,
  { policy }: Pick<Head, 'policy'>,
  report: Report,
): void {
  if (kept !== undefined && kept !== policy) report.warn('policy-changed')
}

/** What was kept is neither continued nor contradicted by what could be read. */
export function sayNotCompared({ size }: Pick<Head, 'size'>, report: Report): void {
  const isJudged = report.findings.some(
    ({ ok, code }) => code === 'since-holds' || (!ok && code.startsWith('since-')),
  )
  if (!isJudged) report.warn('since-not-compared', { values: { size } })
}

/** Cosignatures were judged by a policy that the log names itself. */
export function sayWhosePolicy({ policy }: Trusted, report: Report): void {
  const isJudged = report.findings.some(({ code }) => code === 'cosigned' || code === 'cosignatures-lacking')
  if (policy === undefined && isJudged) report.limit('policy-from-log')
}

/** A register asks its witnesses a moment after it has published. */
const toComeMs = 120_000

/** What is lacking may only not be there yet. `newestTime`: of the newest entry, null where it is not known. */
export function sayToCome(newestTime: string | null, now: Date, report: Report): void {
  const age = newestTime === null ? Number.NaN : now.getTime() - Date.parse(newestTime)
  const isLacking = report.findings.some(({ code }) => code === 'cosignatures-lacking')
  if (isLacking && age < toComeMs)
    report.warn('cosignatures-to-come', { values: { seconds: Math.max(0, Math.floor(age / 1000)) } })
}

/** A copy with fewer entries, or an earlier key, than were kept: of a running site that is proof, of a copy it may be its age. */
export function sayPerhapsOlder({ kind }: Pick<Source, 'kind'>, report: Report): void {
  if (kind === 'copy' && report.faults('since-newer', 'key-changed') > 0) report.warn('perhaps-older-copy')
}

/** Alone a proof does not tell which key came after the reader's. */
export function sayPerhapsOtherKey(report: Report): void {
  const isUnsigned = ({ code, values }: Finding): boolean =>
    code === 'signature-wrong' && values['why'] === 'signature-missing'
  if (report.findings.some(isUnsigned)) report.warn('perhaps-other-key')
}
