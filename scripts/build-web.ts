// `npm run build`: the pages, made by who owns the program's folder, for a service whose account may not write there.
import { ensureWebBuilt } from '../apps/cli/src/server/build-web.ts'
import { RefusedError } from '../apps/cli/src/command.ts'
import { languageOf } from '../apps/cli/src/language.ts'
import { words } from '../apps/cli/src/commands/start-words.ts'

const language = languageOf(undefined, process.env)
try {
  await ensureWebBuilt(() => console.error(words.building[language]))
} catch (error) {
  if (!(error instanceof RefusedError)) throw error
  console.error(`camket: ${error.lines.map(line => line[language]).join('\n')}`)
  process.exitCode = 3
}
