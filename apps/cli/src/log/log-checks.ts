// What `camket doctor` says of each log: key, guard and signature, the clocks that it knows, what witnesses have seen beyond it, and with --full everything
// worked out again.
import { fill, type Language } from '@camket/domain/kernel/language'
import { commandLine } from '@camket/domain/kernel/author'
import { logFindingWords } from '@camket/domain/publication/log/log-findings'
import { logRefusals } from '@camket/domain/publication/log/log-refusals'
import type { Door } from '@camket/services/kernel/door'
import { checkLog } from '@camket/services/publication/log/checkLog'
import type { KeyFolder } from '@camket/services/publication/log/key-folder'
import { logState } from '@camket/services/publication/log/logState'
import { readClocks } from '@camket/services/publication/witness/readClocks'
import type { Values } from '../command.ts'
import { checkClocks, type ClockCheck } from './clock-checks.ts'
import { keysOf } from './keys.ts'
import { progressBar } from '../progress-bar.ts'
import { valueOf } from '../refusals.ts'
import { withRegister } from '../register.ts'
import { graveAnswers, graveWords } from '../witness/grave.ts'

export interface LogCheck {
  readonly name: 'log' | 'unkeyed' | 'seen' | 'records'
  readonly state: 'good' | 'bad' | 'note'
  readonly values: Readonly<Record<string, string | number>>
}

/** One line a tenant, two with `--full`, and one for each witness that has seen more or something else; the register must be there and of this program's schema. */
export async function checkLogs(values: Values, language: Language): Promise<Array<LogCheck | ClockCheck>> {
  return withRegister(values, async register => {
    const checks: Array<LogCheck | ClockCheck> = []
    for (const { tenant } of await register.tenants()) {
      const door = { register, tenant, author: commandLine, now: new Date() }
      checks.push(await stateOf(door, keysOf(values), language))
      for (const answer of await graveAnswers(door))
        checks.push({ name: 'seen', state: 'bad', values: { tenant, why: graveWords(answer, language) } })
      const clocks = valueOf(await readClocks(door))
      checks.push(...checkClocks(tenant, clocks, { now: new Date(), language }))
      if (values['full'] === true) checks.push(await recordsOf(door, language))
    }
    return checks
  })
}

async function stateOf(door: Door, keys: KeyFolder, language: Language): Promise<LogCheck> {
  const { tenant } = door
  const { size, vkey, signedSize, hindrance } = valueOf(await logState(door, keys))
  const values = {
    tenant,
    size,
    signed: signedSize ?? 0,
    key: /\+([0-9a-f]{8})\+/.exec(vkey ?? '')?.[1] ?? '–',
  }
  if (hindrance !== null && hindrance.code !== 'no-log-key') {
    const why = fill(logRefusals[hindrance.code][language], hindrance.values)
    return { name: 'log', state: 'bad', values: { ...values, why } }
  }
  if (vkey === null) return { name: 'unkeyed', state: 'note', values: { tenant, size } }
  return { name: 'log', state: hindrance === null && size === signedSize ? 'good' : 'note', values }
}

async function recordsOf(door: Door, language: Language): Promise<LogCheck> {
  const { tenant } = door
  const bar = progressBar(tenant, language)
  const checked = await checkLog(door, (done, of) => bar.report({ what: 'records', done, of }))
  bar.clear()
  const { size, difference } = valueOf(checked)
  if (difference === null) return { name: 'records', state: 'good', values: { tenant, size } }
  const why = fill(logFindingWords[difference.code][language], difference.values)
  return { name: 'records', state: 'bad', values: { tenant, size, why } }
}
