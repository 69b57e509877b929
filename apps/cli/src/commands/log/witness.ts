import type { Door } from '@camket/services/kernel/door'
import { createTenant } from '@camket/services/people/createTenant'
import { usualTimeZone } from '@camket/domain/people/time-zone'
import { commandLine } from '@camket/domain/kernel/author'
import { fill, type Language } from '@camket/domain/kernel/language'
import { isGrave, type AskingOutcome } from '@camket/domain/publication/witness/codes'
import { askingWords } from '@camket/domain/publication/witness/refusal-words'
import { publishedPolicy } from '@camket/services/publication/witness/publishedPolicy'
import { askWitnesses, type Asked } from '@camket/services/publication/witness/askWitnesses'
import {
  listWitnessedLogs,
  witnessLog,
  type WitnessedLog,
} from '@camket/services/publication/witness/witnessedLogs'
import { ensureWitnessKey, witnessKeyHere } from '@camket/services/publication/witness/witnessKey'
import { exit, UsageError, type Command, type ExitCode, type Given, type Values } from '../../command.ts'
import { keysOf } from '../../log/keys.ts'
import { valueOf } from '../../refusals.ts'
import { commandDoor, hasRegister, registerOptions, withRegister } from '../../register.ts'
import { graveAnswers, type GraveAnswer } from '../../witness/grave.ts'
import { postToWitness } from '../../witness/post.ts'
import { serveWitness } from '../../witness/serve.ts'
import { contradictionWords, tellWitnessKey, toldIn } from '../../witness/told.ts'
import { adviceOn, words } from './witness-words.ts'

/** What makes a register by itself is named like this until somebody names another. */
const lonelyTenant = 'witness'

const parts: Readonly<Record<string, (given: Given) => Promise<ExitCode>>> = {
  key,
  add,
  list,
  ask,
  serve: given => withRegister(given.values, register => serveWitness(register, given)),
}

export const witness: Command = {
  options: {
    name: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: words.help,
  async run(given): Promise<ExitCode> {
    const [part = ''] = given.words
    const work = Object.hasOwn(parts, part) ? parts[part] : undefined
    if (work === undefined) throw new UsageError(words.parts)
    return work(given)
  },
}

/** Makes the key, and in an empty folder a register around it: a newspaper needs no plan to be a witness. */
async function key({ values, language }: Given): Promise<ExitCode> {
  const { name } = values
  if (typeof name !== 'string') return shownKey(values, language)
  return withRegister(
    values,
    async register => {
      const tenants = await register.tenants()
      if (tenants.length === 0) {
        const tenant = typeof values['as-tenant'] === 'string' ? values['as-tenant'] : lonelyTenant
        const door: Door = { register, tenant, author: commandLine, now: new Date() }
        valueOf(await createTenant(door, { name, origin: null, timeZone: usualTimeZone }))
      }
      const door = await commandDoor(register, values)
      console.log(valueOf(await ensureWitnessKey(door, keysOf(values), name)).vkey)
      return usable(door, values, language)
    },
    { mayMake: true },
  )
}

async function shownKey(values: Values, language: Language): Promise<ExitCode> {
  if (!hasRegister(values)) throw new UsageError(words.nameNeeded)
  return withRegister(values, async register => {
    const door = await commandDoor(register, values)
    const vkey = valueOf(await witnessKeyHere(door))
    if (vkey === null) throw new UsageError(words.nameNeeded)
    console.log(vkey)
    return usable(door, values, language)
  })
}

/** The public half comes from the database; whoever hands it on must know that nothing can be signed with it. */
async function usable(door: Door, values: Values, language: Language): Promise<ExitCode> {
  return (await tellWitnessKey(door, keysOf(values), toldIn(language))) ? exit.done : exit.wanting
}

async function add({ words: [, ...vkeys], values, language }: Given): Promise<ExitCode> {
  if (vkeys.length === 0) throw new UsageError(words.vkeyNeeded)
  return withRegister(values, async register => {
    const door = await commandDoor(register, values)
    for (const vkey of vkeys) {
      const { origin, added } = valueOf(await witnessLog(door, { vkey }))
      console.error(fill((added ? words.added : words.known)[language], { origin }))
    }
    return exit.done
  })
}

async function list({ values, language }: Given): Promise<ExitCode> {
  return withRegister(values, async register => {
    const [door, keys] = [await commandDoor(register, values), keysOf(values)]
    const logs = valueOf(await listWitnessedLogs(door, keys))
    if (values['json'] === true) for (const log of logs) console.log(JSON.stringify(log))
    else if (logs.length === 0) console.error(words.none[language])
    else for (const line of logs.flatMap(log => linesOf(log, language))) console.log(line)
    const canSign = await tellWitnessKey(door, keys, toldIn(language))
    return canSign && logs.every(({ contradictions }) => contradictions.length === 0)
      ? exit.done
      : exit.wanting
  })
}

function linesOf(log: WitnessedLog, language: Language): string[] {
  const { origin, size, seenAt, contradictions, unproven } = log
  const seen = seenAt ?? words.never[language]
  return [
    fill(words.line[language], { origin, size, seen }),
    ...contradictions.map(one => `  ${contradictionWords(one)[language]}`),
    ...(unproven === null ? [] : [fill(words.unproven[language], { ...unproven })]),
  ]
}

async function ask({ values, language }: Given): Promise<ExitCode> {
  return withRegister(values, async register => {
    const door = await commandDoor(register, values)
    const asked = valueOf(await askWitnesses(door, postToWitness, { atOnce: true }))
    if (asked.length === 0) {
      const policy = await publishedPolicy(door)
      console.error((policy === null ? words.noPolicy : words.nobodyToAsk)[language])
    }
    const heard = withStanding(asked, await graveAnswers(door))
    for (const one of heard) {
      if (values['json'] === true) console.log(JSON.stringify(one))
      else for (const line of answerLines(one, language)) console.log(line)
    }
    const said = new Set(heard.flatMap(({ outcome, stands }) => [outcome, stands?.outcome ?? null]))
    const troubles = [...said].filter(outcome => outcome !== null && outcome !== 'cosigned')
    for (const outcome of troubles) console.error(`  ${adviceOn[outcome][language]}`)
    return troubles.length === 0 ? exit.done : exit.wanting
  })
}

/** What a witness said now, and what it said before that still stands. */
interface Heard {
  readonly name: string
  /** Null of one that nobody can ask: the policy names no address of it any more. */
  readonly outcome: AskingOutcome | null
  readonly knownSize: number | null
  readonly stands: Omit<GraveAnswer, 'name'> | null
}

function withStanding(asked: readonly Asked[], grave: readonly GraveAnswer[]): Heard[] {
  const before = new Map(grave.map(({ name, ...stands }) => [name, stands]))
  const now = asked.map(({ name, outcome, knownSize }) => {
    const stands = isGrave(outcome) ? null : (before.get(name) ?? null)
    before.delete(name)
    return { name, outcome, knownSize, stands }
  })
  const others = [...before].map(([name, stands]) => ({ name, outcome: null, knownSize: null, stands }))
  return [...now, ...others]
}

function answerLines({ name, outcome, knownSize, stands }: Heard, language: Language): string[] {
  const sized = (said: AskingOutcome, size: number | null): string =>
    `${askingWords[said][language]}${size === null ? '' : ` (${size})`}`
  const now = `${name}: ${outcome === null ? words.noAddress[language] : sized(outcome, knownSize)}`
  if (stands === null) return [now]
  const at = stands.saidAt ?? words.someTime[language]
  return [now, fill(words.stands[language], { at, said: sized(stands.outcome, stands.knownSize) })]
}
