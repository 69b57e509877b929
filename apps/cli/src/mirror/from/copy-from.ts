// `camket mirror DIR --from URL`.
import { fill, type Language } from '@camket/domain/kernel/language'
import { plain } from '@camket/domain/publication/checking/say'
import { siteSource } from '@camket/verify/sources/site'
import { exit, UsageError, type ExitCode, type Given } from '../../command.ts'
import { nodeDigest } from '../../commands/checking/node-digest.ts'
import { stayLean, trustedOf } from '../../commands/checking/verify.ts'
import { hung, jsonLine } from '../../printing/lines.ts'
import { said } from '../../printing/print-verified.ts'
import { progressBar } from '../../progress-bar.ts'
import { openFolder, type Folder } from '../folder.ts'
import { budgeted, UsedUp } from './budget.ts'
import { openDrafts } from './drafts.ts'
import type { Withdrawal } from './install.ts'
import { mirrorSite, type FromOutcome } from './mirror-site.ts'
import { BrokenOff } from './refusal.ts'
import { fromWords as words } from './words.ts'

const ofRegister = ['language', 'as-tenant', 'data'] as const

/** Copies what an address serves into a folder and says what was done. */
export async function copyFrom({ values, language }: Given, target: string): Promise<ExitCode> {
  if (ofRegister.some(name => values[name] !== undefined)) throw new UsageError(words.notWithRegister)
  const address = addressOf(String(values['from']))
  stayLean()
  const folder = openFolder(target)
  const bar = progressBar(address.href, language)
  const { key } = trustedOf(values)
  try {
    const outcome = await mirrorSite({
      site: budgeted(siteSource(address), { address: address.href, work: folder.work }),
      address: address.href,
      folder,
      path: target,
      ...(key === undefined ? {} : { key }),
      all: values['all'] === true,
      digest: nodeDigest,
      now: new Date(),
      progress: ({ what, done, of }) => bar.report({ what, done, of }),
    })
    bar.clear()
    tell(outcome, { folder, target, language, isKeyGiven: key !== undefined, json: values['json'] === true })
    return exit.done
  } catch (error) {
    bar.clear()
    if (error instanceof UsedUp) openDrafts(folder.work).drop()
    if (!(error instanceof BrokenOff)) throw error
    for (const line of error.lines) console.error(line[language])
    return exit.wanting
  } finally {
    folder.leave()
  }
}

function addressOf(text: string): URL {
  const address = URL.parse(text)
  const isWeb = address !== null && /^https?:$/.test(address.protocol)
  if (!isWeb || address.username !== '' || address.password !== '') throw new UsageError(words.badAddress)
  address.hash = ''
  address.search = ''
  return address
}

interface Telling {
  readonly folder: Folder
  readonly target: string
  readonly language: Language
  /** By `--key`: there is nothing left to compare it with. */
  readonly isKeyGiven: boolean
  readonly json: boolean
}

function tell({ size, fetched, key, keyBefore, withdrawals }: FromOutcome, at: Telling): void {
  const { folder, target, language, isKeyGiven, json } = at
  const { files = 0, bytes = 0 } = fetched ?? {}
  const values = {
    folder: target,
    size,
    fetched: files,
    kilobytes: Math.ceil(bytes / 1_000),
    written: folder.counts.written,
    removed: folder.counts.removed,
  }
  if (json) console.log(jsonLine({ ...values, key, bytes, withdrawals }))
  console.error(fill((fetched === null ? words.nothing : words.done)[language], values))
  if (withdrawals.length > 0) console.error(words.withdrawn[language])
  for (const one of withdrawals) console.error(hung('  ', withdrawnLine(one, language)))
  const first = isKeyGiven ? words.givenKey : words.newKey
  if (keyBefore === null) console.error(fill(first[language], { key: plain(key) }))
  else if (keyBefore !== key) console.error(fill(words.changedKey[language], { key: plain(key) }))
}

function withdrawnLine({ tombstone, body: { of, ground, office } }: Withdrawal, language: Language): string {
  const { index: entry, kind, id, version } = of
  const values = { entry, tombstone, kind, id, version, ground, office }
  return said({ code: 'withdrawn', ok: true, level: 'warning', values }, language)
}
