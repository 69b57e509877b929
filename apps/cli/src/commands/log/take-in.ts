import { fill } from '@camket/domain/kernel/language'
import { plain } from '@camket/domain/publication/checking/say'
import { isRollUpCount } from '@camket/domain/publication/roll-up/counts'
import type { Door } from '@camket/services/kernel/door'
import {
  lastTakenIn,
  takeIn as publishTakenIn,
  type TakenIn,
} from '@camket/services/publication/roll-up/takeIn'
import { keysIn, originOf, type Head } from '@camket/verify/checkpoint'
import { sayPerhapsOlder, sayToCome, sayWhosePolicy } from '@camket/verify/following/news'
import { saidChecks } from '@camket/verify/said/judge-said'
import type { Source } from '@camket/verify/source'
import { verifyRecord } from '@camket/verify/verify-record'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../../command.ts'
import { printVerified } from '../../printing/print-verified.ts'
import { progressBar } from '../../progress-bar.ts'
import { refusedWith, valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'
import { nodeDigest } from '../checking/node-digest.ts'
import { beyond, sourceAt, trustedOf } from '../checking/verify.ts'
import { takeInWords as words } from './take-in-words.ts'

const mostOfNote = 1 << 20

export const takeIn: Command = {
  options: {
    key: { type: 'string' },
    policy: { type: 'string' },
    'new-key': { type: 'boolean' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: words.help,
  async run(given): Promise<ExitCode> {
    const [where] = given.words
    if (where === undefined) throw new UsageError(words.whereMissing)
    const source = await sourceAt(where)
    return withRegister(given.values, async register =>
      takeInFrom(source, { door: await commandDoor(register, given.values), given, where }),
    )
  },
}

interface Taking {
  readonly door: Door
  readonly given: Given
  readonly where: string
}

async function takeInFrom(source: Source, { door, given, where }: Taking): Promise<ExitCode> {
  const { language, values } = given
  const origin = originOf((await source.read('log/checkpoint', mostOfNote)) ?? new Uint8Array())
  const last = origin === null ? null : await lastTakenIn(door, origin)
  const trusted = trustedOf(values)
  const key = trusted.key ?? last?.vkey
  if (key === undefined) throw new UsageError(await firstKeyMissing(source))
  const bar = progressBar(where, language)
  const now = new Date()
  const { head, findings, day, counts, newestTime } = await verifyRecord(source, {
    ...trusted,
    key,
    now,
    digest: nodeDigest,
    said: saidChecks(),
    progress: ({ what, done, of }) => bar.report({ what, done, of }),
    ...(last === null ? {} : { since: Buffer.from(last.checkpoint) }),
  })
  bar.clear()
  const told = beyond(findings, report => {
    sayWhosePolicy(trusted, report)
    sayToCome(newestTime, now, report)
    sayPerhapsOlder(source, report)
  })
  printVerified(told, { language, json: values['json'] === true })
  const holds = findings.every(({ ok }) => ok) && findings.some(({ code }) => code === 'tables-hold')
  if (head === null || counts === null || !holds) {
    console.error(words.notTaken[language])
    return exit.wanting
  }
  // The chain of keys was judged from the one that was taken in last.
  const isHandedOver = key === last?.vkey
  const input = { ...takenFrom(head, { day, counts }), since: last?.checkpoint ?? null }
  const newKey = isHandedOver || values['new-key'] === true
  const outcome = await publishTakenIn(door, { ...input, newKey })
  // For a timer this is the usual end of a day.
  if (!outcome.ok && outcome.refusals.some(({ code }) => code === 'roll-up-nothing-new')) {
    for (const line of refusedWith(outcome.refusals).lines) console.error(plain(line[language]))
    return exit.done
  }
  const taken = valueOf(outcome)
  console.error(
    plain(fill(words.taken[language], { origin: head.origin, size: taken.size, version: taken.version })),
  )
  return exit.done
}

/** A first key must come by another way than the record itself: what the record says of it is shown, not taken. */
async function firstKeyMissing(source: Source) {
  const keys = keysIn((await source.read('log/keys.json', mostOfNote)) ?? new Uint8Array())
  const vkey = plain(keys?.keys.at(-1)?.vkey ?? '–')
  return { vi: fill(words.keyMissing.vi, { vkey }), en: fill(words.keyMissing.en, { vkey }) }
}

/** What the check itself made again from the records: nothing of it is asked of the other register a second time. */
function takenFrom(
  head: Head,
  { day, counts }: { readonly day: string | null; readonly counts: readonly unknown[] },
): Omit<TakenIn, 'since'> {
  const [signer] = head.signedBy
  return {
    vkey: signer!.text,
    checkpoint: Buffer.from(head.bytes).toString('utf8'),
    day,
    counts: counts.filter(isRollUpCount),
  }
}
