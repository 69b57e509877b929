import { readFile } from 'node:fs/promises'
import { text as textFrom } from 'node:stream/consumers'
import { fill, type Language } from '@camket/domain/kernel/language'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { withdrawalGrounds } from '@camket/domain/publication/withdraw/grounds'
import type { WithdrawalTarget, WithdrawalWhy } from '@camket/domain/publication/withdraw/request'
import { withdrawFormWords } from '@camket/domain/publication/withdraw/words'
import {
  previewWithdrawal,
  type PreviewLine,
  type WithdrawalPreview,
} from '@camket/services/publication/withdraw/previewWithdrawal'
import type { Door } from '@camket/services/kernel/door'
import { folderOf } from '@camket/services/publication/log/key-folder'
import { logState } from '@camket/services/publication/log/logState'
import { withdraw as withdrawIt } from '@camket/services/publication/withdraw/withdraw'
import { exit, UsageError, type Command, type ExitCode, type Given, type Values } from '../../command.ts'
import { keysOf } from '../../log/keys.ts'
import { refusedWith, valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'
import { words } from './withdraw-words.ts'

export const withdraw: Command = {
  options: {
    json: { type: 'boolean' },
    'words-from': { type: 'string' },
    whole: { type: 'boolean' },
    body: { type: 'boolean' },
    passage: { type: 'string' },
    names: { type: 'string' },
    ground: { type: 'string' },
    reason: { type: 'string' },
    decision: { type: 'string' },
    seen: { type: 'string' },
    ...registerOptions,
  },
  help: words.help,
  async run(given): Promise<ExitCode> {
    const target = await targetFrom(given)
    return withRegister(given.values, async register => {
      const door = await commandDoor(register, given.values)
      const { seen } = given.values
      const strange = await strangeKeys(door, given)
      if (typeof seen !== 'string') {
        const preview = valueOf(await previewWithdrawal(door, { target }))
        return told(preview, { ...given, strange })
      }
      const why = whyFrom(given.values)
      const outcome = await withdrawIt(door, { target, why, seen })
      if (!outcome.ok) {
        if (strange !== null) console.error(strange.before)
        throw refusedWith(outcome.refusals)
      }
      const { indexes, renewed, warnings } = outcome.value
      if (given.values['json'] === true) console.log(JSON.stringify(outcome.value))
      else console.error(fill(words.done[given.language], { entries: indexes.length, renewed }))
      if (strange !== null) console.error(strange.after)
      // Done, and yet not all is well: the exit code is that of a refusal, and the sentence says that it is done.
      if (warnings.length > 0) throw refusedWith(warnings)
      return exit.done
    })
  },
}

interface StrangeKeys {
  readonly before: string
  readonly after: string
}

/** What is said where the key folder in use is hardly the log's: what is noted there, no restore with another would know. */
async function strangeKeys(door: Door, { values, language }: Given): Promise<StrangeKeys | null> {
  const keys = keysOf(values)
  const { signedSize, hindrance } = valueOf(await logState(door, keys))
  const isStrange = hindrance?.code === 'key-missing' || hindrance?.code === 'key-older'
  if (signedSize === null || !isStrange) return null
  const data = typeof values['data'] === 'string' ? values['data'] : null
  const how = fill(words[data === null ? 'withKeys' : 'withKeysOf'][language], { data: data ?? '' })
  const at = { folder: folderOf(keys, door.tenant), how }
  return { before: fill(words.strangeBefore[language], at), after: fill(words.strangeAfter[language], at) }
}

/** The words come from a file or from standard input: a command line is kept in histories and seen by others. */
async function targetFrom({ words: [id, ...more], values }: Given): Promise<WithdrawalTarget> {
  if (id === undefined || more.length > 0) throw new UsageError(words.nameOne)
  const thing = thingOf(id, values)
  const from = values['words-from']
  if (thing !== null) {
    // Passed over in silence it would take all of a thing where a name in it was meant.
    if (from !== undefined) throw new UsageError(words.wordsOfPlan)
    return thing
  }
  if (values['whole'] === true && from === undefined) return { scope: 'plan', id }
  if (typeof from !== 'string' || values['whole'] === true) throw new UsageError(words.wholeOrWords)
  const lines = (await textOf(from)).normalize('NFC').split('\n')
  return { scope: 'words', plan: id, words: lines.map(line => line.trim()).filter(line => line !== '') }
}

/** A thing that its own id, or `--body`, names; null of a plan. */
function thingOf(id: string, values: Values): WithdrawalTarget | null {
  if (values['body'] === true) return { scope: 'body', id, ...namesFrom(values) }
  const passage = values['passage'] ?? 'mask'
  if (passage !== 'mask' && passage !== 'stays') throw new UsageError(words.badPassage)
  const whole = wholes.find(([, named]) => named.test(id))
  if (whole !== undefined) return { scope: whole[0], id }
  if (/\.r\d+$/.test(id)) return { scope: 'restriction', id, passage }
  return /\.\d+$/.test(id) ? { scope: 'commitment', id, passage } : null
}

/** Things that go as a whole, told by their ids: `<commitment>.u1`, `<commitment>.r1`, `<inspection>.f1`, … */
const wholes = [
  ['update', /\.u\d+$/],
  ['review', /\.\d+\.r\d+$/],
  ['action', /\.t\d+$/],
  ['finding', /\.f\d+$/],
  ['decision', /\.d\d+$/],
  ['proposal', /^p-[0-9a-f]+$/],
] as const

function namesFrom({ names }: Values): { names?: 'mask' | 'stays' } {
  if (names === undefined) return {}
  if (names !== 'mask' && names !== 'stays') throw new UsageError(words.badNames)
  return { names }
}

async function textOf(file: string): Promise<string> {
  try {
    return file === '-' ? await textFrom(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    const values = { file, why: (error as NodeJS.ErrnoException).code ?? '' }
    throw new UsageError({ vi: fill(words.cannotRead.vi, values), en: fill(words.cannotRead.en, values) })
  }
}

function whyFrom(values: Values): WithdrawalWhy {
  const ground = withdrawalGrounds.find(known => known === values['ground'])
  if (ground === undefined) {
    const known = withdrawalGrounds.join(', ')
    throw new UsageError({ vi: fill(words.badGround.vi, { known }), en: fill(words.badGround.en, { known }) })
  }
  const { reason, decision } = values
  return { ground, ...textsOf(reason, decision) }
}

const textsOf = (reason: unknown, decision: unknown): Omit<WithdrawalWhy, 'ground'> => ({
  reason: typeof reason === 'string' ? reason : '',
  decision: typeof decision === 'string' ? decision : null,
})

function told(
  preview: WithdrawalPreview,
  { language, values, strange }: Given & { strange: StrangeKeys | null },
): ExitCode {
  if (values['json'] === true) console.log(JSON.stringify(preview))
  else {
    console.error(inWords(preview, language).join('\n'))
    console.log(preview.seen)
  }
  if (strange !== null) console.error(strange.before)
  return exit.done
}

function inWords(preview: WithdrawalPreview, language: Language): string[] {
  const say = (name: keyof typeof withdrawFormWords, with_: Record<string, number> = {}): string =>
    fill(withdrawFormWords[name][language], with_)
  const lines = (shown: readonly PreviewLine[]): string[] =>
    shown.map(line => `  ${recordKindNames[line.kind][language]} ${line.id} v${line.version}: ${line.words}`)
  return [
    say('previewTitle'),
    ...(preview.spellings.length > 0 ? [say('spellings'), `  ${preview.spellings.join(' · ')}`] : []),
    say('gone', { count: preview.gone.length }),
    ...lines(preview.gone),
    say('renewed', { count: preview.renewed.length }),
    ...lines(preview.renewed),
    ...(preview.named.length > 0
      ? [say('named', { count: preview.named.length }), ...lines(preview.named)]
      : []),
    ...(preview.originalGoes ? [say('original')] : []),
    ...(preview.addressTells ? [say('address')] : []),
    ...(preview.waiting.length > 0 ? [say('waiting', { count: preview.waiting.length })] : []),
    say('backups'),
    ...(preview.elsewhere.length > 0 ? [say('elsewhere'), `  ${preview.elsewhere.join(', ')}`] : []),
    words.next[language],
  ]
}
