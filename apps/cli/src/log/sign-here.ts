// Whatever publishes from the command line or the server signs here, with the keys beside the data.
import { fill, type Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { refusalWords } from '@camket/domain/publication/words'
import { holdSigner } from '@camket/services/publication/log/signer'
import type { Values } from '../command.ts'
import { tellFault } from '../fault-log.ts'
import { dataFolder } from '../data-folder.ts'
import { keysOf } from './keys.ts'
import { spokenIn } from '../language.ts'

const words = {
  unsigned: {
    vi: 'camket: {tenant}: đã ghi nhưng chưa ký được. {why}',
    en: 'camket: {tenant}: recorded, but not signed yet. {why}',
  },
  signedAgain: {
    vi: 'camket: {tenant}: đã ký lại được.',
    en: 'camket: {tenant}: signed again.',
  },
} as const

/** From here on publications of this process are signed; why one is not is said on stderr. `host`: the public address's. */
export function signHere(values: Values, host?: string): void {
  const language = spokenIn(values)
  holdSigner({
    keys: keysOf(values),
    ...(host === undefined ? {} : { host }),
    tell: (tenant, why) => console.error(said(tenant, why, language)),
    fault: (_tenant, error) => tellFault(error, { language, folder: dataFolder(values) }),
  })
}

function said(tenant: string, why: Refusal | null, language: Language): string {
  if (why === null) return fill(words.signedAgain[language], { tenant })
  const reason = refusalWords[why.code]
  return fill(words.unsigned[language], {
    tenant,
    why: reason === undefined ? why.code : fill(reason[language], why.values),
  })
}
