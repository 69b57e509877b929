import { randomBytes } from 'node:crypto'
import { sealOf } from '@camket/domain/oversight/review/draw'
import { redrawFaultNames } from '@camket/domain/oversight/review/public-words'
import { plain } from '@camket/domain/publication/checking/say'
import type { Finding } from '@camket/verify/finding'
import { redrawRound, type RedrawnRound } from '@camket/verify/rounds/redraw-round'
import { exit, UsageError, type Command, type ExitCode, type Given, type Values } from '../../command.ts'
import { hung, jsonLine } from '../../printing/lines.ts'
import { said } from '../../printing/print-verified.ts'
import { progressBar } from '../../progress-bar.ts'
import { nodeDigest } from './node-digest.ts'
import { redrawHelp, redrawTroubles, redrawWords, sealHelp } from './redraw-words.ts'
import { sourceAt, trustedOf } from './verify.ts'

const option = { type: 'string' } as const

/** Draws a review round again, from a site or a folder: nothing of this register is asked. */
export const redraw: Command = {
  options: { from: option, key: option, json: { type: 'boolean' } },
  help: redrawHelp,
  async run(given): Promise<ExitCode> {
    const found = await roundOf(given)
    if (given.values['json'] === true) console.log(jsonLine(shownOf(found)))
    else tell(found, given)
    return doesHold(found) ? exit.done : exit.wanting
  },
}

/** Makes a secret for a round and its seal, on whatever machine this runs: nothing is sent and nothing is kept. */
export const seal: Command = {
  options: { from: option, key: option, body: option, json: { type: 'boolean' } },
  help: sealHelp,
  async run(given): Promise<ExitCode> {
    const body = textIn(given.values, 'body')
    if (body === null) throw new UsageError(redrawTroubles.bodyMissing)
    const found = await roundOf(given)
    // A seal binds to the list: to one that does not hold nobody is to be bound.
    if (found.again === null || !doesHold(found)) {
      tell(found, given)
      return exit.wanting
    }
    const secret = randomBytes(32).toString('hex')
    const frozen = { round: given.words[0] ?? '', list: found.again.round.list.digest }
    const made = { secret, seal: sealOf(sha256, frozen, { body, secret }) }
    if (given.values['json'] === true) console.log(jsonLine(made))
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

async function roundOf({ words, values, language }: Given): Promise<RedrawnRound> {
  const [round] = words
  if (round === undefined || words.length > 1) throw new UsageError(redrawTroubles.roundMissing)
  const where = textIn(values, 'from') ?? 'http://localhost:4096'
  const source = await sourceAt(where)
  const bar = progressBar(where, language)
  const found = await redrawRound(source, {
    round,
    digest: nodeDigest,
    trusted: trustedOf(values),
    progress: ({ done, of }) => bar.report({ what: 'entries', done, of }),
  })
  bar.clear()
  if (found === null) throw new UsageError(redrawTroubles.noSuchRound(round))
  return found
}

const doesHold = ({ findings, broken, again }: RedrawnRound): boolean =>
  findings.every(({ ok }) => ok) && broken.length === 0 && again !== null && again.faults.length === 0

function shownOf({ findings, head, broken, again }: RedrawnRound) {
  const { round, ids: list = null, seed = null, sample = null, faults = [] } = again ?? {}
  const checkpoint = head === null ? null : { origin: head.origin, size: head.size }
  const { title = null, drawn = null } = round ?? {}
  return { title, list, seed, sample, drawn, faults, broken, checkpoint, findings }
}

const marks = { fault: '✗', warning: '!', limit: '·', holds: '✓' } as const satisfies Record<
  Finding['level'],
  string
>

function tell(found: RedrawnRound, { language }: Given): void {
  const { findings, broken, again } = found
  const say = (key: keyof typeof redrawWords): string => redrawWords[key][language]
  for (const finding of findings.filter(
    ({ level, code }) => level !== 'holds' || code === 'checkpoint-signed',
  ))
    console.error(hung(`${marks[finding.level]} `, said(finding, language)))
  for (const version of broken) console.error(`✗ ${say('broken')} ${version}`)
  if (again === null) return console.error(say('nothingDrawn'))
  const { round, ids, seed, sample, faults } = again
  console.error(plain(round.title))
  console.error(plain(`${say('list')}: ${ids.length} (${round.list.digest})`))
  console.error(seed === null ? say('notYet') : `${say('seed')}: ${seed}`)
  for (const fault of faults) console.error(`✗ ${redrawFaultNames[fault][language]}`)
  if (doesHold(found)) console.error(`✓ ${say(seed === null ? 'holdsSoFar' : 'holds')}`)
  for (const id of sample ?? []) console.log(plain(id))
}
