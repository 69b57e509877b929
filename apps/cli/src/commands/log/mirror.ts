import { fill, type Language } from '@camket/domain/kernel/language'
import { exit, UsageError, type Command, type ExitCode, type Given } from '../../command.ts'
import type { Languages } from '../../mirror/addresses.ts'
import { openFolder, type Folder } from '../../mirror/folder.ts'
import { copyFrom } from '../../mirror/from/copy-from.ts'
import type { MirrorRun } from '../../mirror/make-mirror.ts'
import { mirrorRegister } from '../../mirror/mirror-register.ts'
import { fromWords } from '../../mirror/from/words.ts'
import { mirrorCommandWords as words } from '../../mirror/words.ts'
import { progressBar } from '../../progress-bar.ts'
import { registerOptions, tenantOf, withRegister } from '../../register.ts'
import { ensureWebBuilt } from '../../server/build-web.ts'
import { loadWeb } from '../../server/serve.ts'
import { words as startWords } from '../start-words.ts'

export const mirror: Command = {
  options: {
    language: { type: 'string' },
    from: { type: 'string' },
    key: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    ...registerOptions,
  },
  help: words.help,
  async run(given): Promise<ExitCode> {
    const [target] = given.words
    if (target === undefined || given.words.length > 1) throw new UsageError(words.noFolder)
    if (given.values['from'] !== undefined) return copyFrom(given, target)
    if (given.values['key'] !== undefined) throw new UsageError(fromWords.notWithRegister)
    const languages = languagesOf(given)
    const folder = openFolder(target)
    try {
      const size = await sizeAfter(given, { folder, languages })
      tell(given, { ...folder.counts, folder: target, size }, folder)
      return exit.done
    } finally {
      folder.leave()
    }
  },
}

function languagesOf({ values }: Given): Languages {
  const asked = values['language'] ?? 'both'
  if (asked === 'vi' || asked === 'en' || asked === 'both') return asked
  throw new UsageError(words.badLanguage)
}

function sizeAfter(
  { values, language }: Given,
  into: { folder: Folder; languages: Languages },
): Promise<number> {
  return withRegister(values, async register => {
    const tenant = await tenantOf(register, values)
    await ensureWebBuilt(() => console.error(startWords.building[language]))
    const handler = await loadWeb()
    const all = values['all'] === true
    return mirrorRegister(register, { ...into, tenant, handler, all, progress: progressIn(language) })
  })
}

const stages = {
  plans: { vi: 'kế hoạch', en: 'plans' },
  lists: { vi: 'danh sách', en: 'lists' },
  records: { vi: 'bản ghi', en: 'records' },
} as const

function progressIn(language: Language): MirrorRun['progress'] {
  const bar = progressBar('', language)
  return (stage, done, of) => {
    bar.report({ what: stages[stage][language], done, of })
    if (stage === 'records') bar.clear()
  }
}

function tell(
  { values, language }: Given,
  outcome: { folder: string; size: number } & Folder['counts'],
  { state }: Folder,
): void {
  const isNothing = outcome.written === 0 && outcome.removed === 0 && state !== null
  if (values['json'] === true) console.log(JSON.stringify(outcome))
  console.error(fill((isNothing ? words.nothing : words.done)[language], outcome))
}
