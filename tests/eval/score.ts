// Calls the scorers that lie in the evaluation folder and turns their answers into rows.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Row {
  /** `unseen`: written by an independent hand and never used to write a rule (tests/eval/unseen/README.md). */
  readonly set: 'given' | 'own' | 'unseen'
  readonly what: string
  readonly value: number
  readonly atLeast: number | null
  /** Set where less is better. */
  readonly atMost?: number
}

interface Scored {
  readonly overall: number
  readonly fields: Readonly<Record<string, { readonly f: number; readonly tp: number; readonly fn: number }>>
}

function scorer(args: readonly string[]): { out: string; errors: string; code: number | null } {
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { out: run.stdout, errors: run.stderr, code: run.status }
}

/** Scores of the fields of documents; `targets` by field name, `overall` among them. */
export function scoreDocuments(given: {
  readonly script: string
  readonly gold: string
  readonly predictions: string
  readonly set: Row['set']
  readonly name: string
  readonly targets: Readonly<Record<string, number>>
}): { rows: Row[]; table: string } {
  const files = [given.script, given.gold, given.predictions]
  const { overall, fields } = JSON.parse(scorer([...files, '--json']).out) as Scored
  const rows = [
    ['overall', overall] as const,
    ...Object.entries(fields).map(([name, { f }]) => [name, f] as const),
  ]
  return {
    rows: rows.map(([name, value]) => ({
      set: given.set,
      what: `${given.name}: ${name}`,
      value,
      atLeast: given.targets[name] ?? null,
    })),
    table: scorer([...files, '--errors']).out,
  }
}

/** Scores of clauses: the figures that have a target. */
export function scoreClauses(given: {
  readonly script: string
  readonly gold: string
  readonly predictions: string
  readonly set: Row['set']
  readonly targets: ReadonlyArray<readonly [row: string, figure: 'r' | 'f', atLeast: number | null]>
}): { rows: Row[]; table: string } {
  const files = [given.script, given.gold, given.predictions]
  type Figures = Readonly<Record<string, { readonly r: number; readonly f: number }>>
  const scored = JSON.parse(scorer([...files, '--json']).out) as { rows: Figures }
  return {
    rows: given.targets.map(([row, figure, atLeast]) => ({
      set: given.set,
      what: `clauses: ${row.trim()} ${figure === 'r' ? 'recall' : 'F1'}`,
      value: scored.rows[row]?.[figure] ?? 0,
      atLeast,
    })),
    table: scorer([...files, '--errors']).out,
  }
}

/** Share of sentences kept, by document; a scan may lose one in twenty, nothing else may lose any. */
export function checkText(given: {
  readonly script: string
  readonly gold: string
  readonly predictions: string
  readonly scans: ReadonlySet<string>
  readonly set: Row['set']
}): { rows: Row[]; table: string } {
  const { out } = scorer([given.script, given.gold, given.predictions, '--list'])
  const rows = out.split('\n').flatMap((line): Row[] => {
    const cells = line.trim().split(/\s+/)
    if (cells.length !== 7 || !/^\d+\/\d+$/.test(cells[1]!)) return []
    const share = (cell: string) => {
      const [kept, of] = cell.split('/').map(Number)
      return of === 0 ? 1 : kept! / of!
    }
    const scan = given.scans.has(cells[0]!)
    const whole = Math.min(...cells.slice(1, 6).map(share))
    const leaked = Number(cells[6]!.split('/')[0])
    return [
      {
        set: given.set,
        what: `text ${cells[0]}: sentences kept`,
        value: scan ? share(cells[1]!) : whole,
        atLeast: scan ? 0.95 : 1,
      },
      { set: given.set, what: `text ${cells[0]}: nothing leaked`, value: leaked === 0 ? 1 : 0, atLeast: 1 },
    ]
  })
  return { rows, table: out }
}

interface Flagged {
  readonly starts: string
  readonly restrictive?: boolean
}
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase().trim()

/** Restrictive tasks that were flagged, and flags that belong to none: of the documents whose gold lists them. */
export function scoreFlags(given: { gold: string; predictions: string; set: Row['set'] }): Row[] {
  const count = { right: 0, missed: 0, wrong: 0 }
  for (const file of readdirSync(given.gold).filter(name => name.endsWith('.gold.json'))) {
    const { restrictive } = JSON.parse(readFileSync(join(given.gold, file), 'utf8')) as {
      restrictive?: string[]
    }
    const from = join(given.predictions, file.replace('.gold.json', '.json'))
    if (restrictive === undefined || !existsSync(from)) continue
    const { tasks } = JSON.parse(readFileSync(from, 'utf8')) as { tasks: Flagged[] }
    const flags = tasks.filter(task => task.restrictive).map(({ starts }) => flat(starts))
    const wanted = restrictive.map(flat)
    const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)
    count.right += wanted.filter(want => flags.some(flag => agree(flag, want))).length
    count.missed += wanted.filter(want => !flags.some(flag => agree(flag, want))).length
    count.wrong += flags.filter(flag => !wanted.some(want => agree(flag, want))).length
  }
  if (count.right + count.missed + count.wrong === 0) return []
  const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest))
  const row = (what: string, value: number): Row => ({
    set: given.set,
    what: `flags: ${what}`,
    value,
    atLeast: null,
  })
  return [
    row('restrictive tasks found', share(count.right, count.missed)),
    row('flags that are right', share(count.right, count.wrong)),
  ]
}
