import type { VerifyCode } from '@camket/domain/publication/checking/verify-words'

/** Where in the record a finding stands. */
export interface Place {
  readonly entry?: number
  readonly kind?: string
  readonly id?: string
  readonly version?: number
  readonly field?: string
  readonly path?: string
}

/**
 * One thing that was looked at. `fault`: it does not hold. `warning`: nothing is proved wrong, somebody should look.
 * `limit`: what this check cannot know.
 */
export type Level = 'holds' | 'fault' | 'warning' | 'limit'

export interface Finding {
  readonly code: VerifyCode
  /** False for faults only. */
  readonly ok: boolean
  readonly level: Level
  readonly where?: Place
  readonly values: Readonly<Record<string, string | number>>
}

type Told = Partial<Pick<Finding, 'where' | 'values'>>

export interface Report {
  readonly findings: readonly Finding[]
  holds(code: VerifyCode, told?: Told): void
  fault(code: VerifyCode, told?: Told): void
  warn(code: VerifyCode, told?: Told): void
  limit(code: VerifyCode, told?: Told): void
  /** Adds a finding as it is. */
  add(finding: Finding): void
  /** Adds what another report has found. */
  take(other: Report): void
  /** How many faults of these codes there are, those left out of the list included. */
  faults(...codes: readonly VerifyCode[]): number
}

/** Of one code so many are listed one by one: a log of a million wrong entries is told in a page. */
const mostOfOne = 20

export function createReport(): Report {
  const findings: Finding[] = []
  const seen = new Map<VerifyCode, number>()
  const add = (level: Level, code: VerifyCode, { where, values = {} }: Told = {}): void => {
    const before = seen.get(code) ?? 0
    // Each withdrawal is news of another entry: none is left out.
    if (code !== 'withdrawn') seen.set(code, before + 1)
    if (before >= mostOfOne) return
    findings.push({ code, ok: level !== 'fault', level, ...(where === undefined ? {} : { where }), values })
  }
  return {
    get findings() {
      const left = [...seen].filter(([, n]) => n > mostOfOne)
      const more = left.map(([code, n]): Finding => {
        const level = findings.find(finding => finding.code === code)!.level
        return { code: 'more-alike', ok: level !== 'fault', level, values: { code, n: n - mostOfOne } }
      })
      return [...findings, ...more]
    },
    holds: (code, told) => add('holds', code, told),
    fault: (code, told) => add('fault', code, told),
    warn: (code, told) => add('warning', code, told),
    limit: (code, told) => add('limit', code, told),
    add: ({ level, code, ...told }) => add(level, code, told),
    take: other => other.findings.forEach(({ level, code, ...told }) => add(level, code, told)),
    faults: (...codes) =>
      codes.reduce(
        (sum, code) => sum + (findings.some(found => found.code === code && !found.ok) ? seen.get(code)! : 0),
        0,
      ),
  }
}
