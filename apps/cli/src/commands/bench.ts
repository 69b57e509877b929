import { cpus, totalmem } from 'node:os'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exit, UsageError, type Command, type ExitCode } from '../command.ts'

/** One measured figure; exactly one of `atLeast` and `atMost` where there is a target. */
export interface Measured {
  readonly what: string
  readonly value: number | null
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
  /** Why `value` is null, or what the figure was measured against. */
  readonly note?: string
}

/** A bench is a file in tests/bench with this as its default export. */
export type Bench = () => Promise<readonly Measured[]>

// Benches live beside the tests and are loaded by path: the program itself never depends on them.
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'tests', 'bench')
const ending = '.bench.ts'

export const bench: Command = {
  options: { json: { type: 'boolean' } },
  help: {
    vi: `camket bench [TÊN...] [--json]: đo tốc độ và chất lượng trên máy này

  camket bench                  mọi phép đo, mỗi số một dòng JSON ra stdout, bảng ra stderr
  camket bench read-docx        chỉ một phép đo
  camket bench --json           chỉ dòng JSON

Mã thoát: 0 đạt hết · 1 có số không đạt · 2 không có phép đo này`,
    en: `camket bench [NAME...] [--json]: measures speed and quality on this machine

  camket bench                  every bench; a line of JSON a figure to stdout, a table to stderr
  camket bench read-docx        one of them
  camket bench --json           the JSON lines only

Exit codes: 0 all targets met · 1 one missed · 2 no such bench`,
  },
  async run({ words, values, language }): Promise<ExitCode> {
    const known = existsSync(folder)
      ? (await readdir(folder, { recursive: true })).filter(name => name.endsWith(ending)).sort()
      : []
    const names = known.map(file => basename(file, ending))
    const unknown = words.find(word => !names.includes(word))
    if (unknown !== undefined || names.length === 0) {
      throw new UsageError({
        vi: `không có phép đo “${unknown ?? ''}”. Hiện có: ${names.join(', ') || 'chưa có'}.`,
        en: `there is no bench “${unknown ?? ''}”. There are: ${names.join(', ') || 'none'}.`,
      })
    }
    let missed = false
    for (const name of words.length > 0 ? words : names) {
      for (const measured of await runBench(known[names.indexOf(name)] ?? '')) {
        missed ||= !isMet(measured)
        console.log(JSON.stringify(line(name, measured)))
        if (values['json'] !== true)
          console.error(row(name, measured, language === 'vi' ? 'chưa đo' : 'not measured'))
      }
    }
    return missed ? exit.wanting : exit.done
  },
}

async function runBench(file: string): Promise<readonly Measured[]> {
  const module = (await import(pathToFileURL(join(folder, file)).href)) as { default: Bench }
  try {
    return await module.default()
  } catch (error) {
    return [{ what: 'ran to its end', value: 0, unit: '', atLeast: 1, note: String(error).slice(0, 500) }]
  }
}

/** A figure that could not be taken is no figure that was met, unless it has no target. */
function isMet({ value, atLeast, atMost }: Measured): boolean {
  if (value === null) return true
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
}

function line(name: string, measured: Measured): object {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`
  const ok = measured.value === null ? null : isMet(measured)
  return { bench: name, ...measured, ok, machine, date: new Date().toISOString(), node: process.version }
}

function row(name: string, { what, value, unit, atLeast, atMost, note }: Measured, missing: string): string {
  const shown = value === null ? `(${missing})` : `${Number(value.toPrecision(4))} ${unit}`
  const target = atLeast === undefined ? (atMost === undefined ? '' : `≤ ${atMost}`) : `≥ ${atLeast}`
  const verdict =
    value === null ||
    isMet({
      what,
      value,
      unit,
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(atMost === undefined ? {} : { atMost }),
    })
      ? ''
      : ' ✗'
  return `${name.padEnd(14)} ${what.padEnd(44)} ${shown.padStart(16)} ${target.padStart(10)}${verdict}${note === undefined ? '' : `  ${note}`}`
}
