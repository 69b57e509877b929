import { randomBytes } from 'node:crypto'
import { sealOf } from '@camket/domain/oversight/review/draw'
import { redrawFaultNames } from '@camket/domain/oversight/review/public-words'
import { redrawRound, type RedrawnRound } from '@camket/verify/rounds/redraw-round'
import { exit, UsageError, type Command, type ExitCode, type Given, type Values } from '../../command.ts'
import { nodeDigest } from './node-digest.ts'
import { redrawHelp, redrawTroubles, redrawWords, sealHelp } from './redraw-words.ts'
import { sourceAt } from './verify.ts'

const option = { type: 'string' } as const

/** Draws a review round again, from a site or a folder: nothing of this register is asked. */
export const redraw: Command = {
  options: { from: option, json: { type: 'boolean' } },
  help: redrawHelp,
  async run(given): Promise<ExitCode> {
    const found = await roundOf(given)
    const { faults, broken, ids, sample, seed, round } = found
    if (given.values['json'] === true) {
      const { title, drawn } = round
      console.log(JSON.stringify({ title, list: ids, seed, sample, drawn, faults, broken }))
    } else tell(found, given)
    return faults.length + broken.length === 0 ? exit.done : exit.wanting
  },
}

/** Makes a secret for a round and its seal, on whatever machine this runs: nothing is sent and nothing is kept. */
export const seal: Command = {
  options: { from: option, body: option, json: { type: 'boolean' } },
  help: sealHelp,
  async run(given): Promise<ExitCode> {
    const body = textIn(given.values, 'body')
    if (body === null) throw new UsageError(redrawTroubles.bodyMissing)
    const { round } = await roundOf(given)
    const secret = randomBytes(32).toString('hex')
    const frozen = { round: given.words[0] ?? '', list: round.list.digest }
    const made = { secret, seal: sealOf(sha256, frozen, { body, secret }) }
    if (given.values['json'] === true) console.log(JSON.stringify(made))
    else console.log(`secret ${made.secret}\nseal   ${made.seal}`)
    if (given.values['json'] !== true) console.error(redrawWords.keep[given.language])
    return exit.done
  },
}

const sha256 = (text: string): string => Buffer.from(nodeDigest(Buffer.from(text, 'utf8'))).toString('hex')

function textIn(values: Values, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

async function roundOf({ words, values }: Given): Promise<RedrawnRound> {
  const [round] = words
  if (round === undefined || words.length > 1) throw new UsageError(redrawTroubles.roundMissing)
  const source = await sourceAt(textIn(values, 'from') ?? 'http://localhost:4096')
  const found = await redrawRound(source, { round, digest: nodeDigest })
  if (found === null) throw new UsageError(redrawTroubles.noSuchRound(round))
  return found
}

function tell({ round, ids, seed, sample, faults, broken }: RedrawnRound, { language }: Given): void {
  const say = (key: keyof typeof redrawWords): string => redrawWords[key][language]
  console.error(round.title)
  console.error(`${say('list')}: ${ids.length} (${round.list.digest})`)
  console.error(seed === null ? say('notYet') : `${say('seed')}: ${seed}`)
  for (const fault of faults) console.error(`✗ ${redrawFaultNames[fault][language]}`)
  for (const version of broken) console.error(`✗ ${say('broken')} ${version}`)
  if (faults.length + broken.length === 0) console.error(`✓ ${say(seed === null ? 'holdsSoFar' : 'holds')}`)
  for (const id of sample ?? []) console.log(id)
}
