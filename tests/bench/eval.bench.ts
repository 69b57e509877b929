import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'

const workspace = join(import.meta.dirname, '..', '..')

interface Row {
  readonly set: string
  readonly what: string
  readonly value: number
  readonly atLeast: number | null
}

/** Quality of reading on the evaluation folder that CAMKET_EVAL names; the figures that have a target. */
export default async function evaluation(): Promise<readonly Measured[]> {
  const folder = process.env['CAMKET_EVAL']
  if (folder === undefined) {
    return [{ what: 'scores', value: null, unit: '', note: 'set CAMKET_EVAL to the evaluation folder' }]
  }
  const run = spawnSync(process.execPath, [join(workspace, 'tests/eval/run.ts'), folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return run.stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as Row)
    .filter(({ atLeast }) => atLeast !== null)
    .map(({ set, what, value, atLeast }) => ({
      what: `${what} (${set})`,
      value,
      unit: '',
      atLeast: atLeast!,
    }))
}
