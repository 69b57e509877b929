// From the words on the command line to a command, and from what it meets to an exit code.
import { parseArgs } from 'node:util'
import type { Language } from '@camket/domain/kernel/language'
import { exit, RefusedError, UsageError, type Command } from './command.ts'
import { languageOf } from './language.ts'
import { overview, words } from './words.ts'

/** Loaded on demand: reading a text must not wait for a database driver. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  read: async () => (await import('./commands/read.ts')).read,
  check: async () => (await import('./commands/check.ts')).check,
  import: async () => (await import('./commands/import.ts')).importFile,
  publish: async () => (await import('./commands/publish.ts')).publish,
  list: async () => (await import('./commands/list.ts')).list,
  work: async () => (await import('./commands/work.ts')).work,
  show: async () => (await import('./commands/show.ts')).show,
  bodies: async () => (await import('./commands/people/bodies.ts')).bodies,
  'sign-in': async () => (await import('./commands/people/sign-in.ts')).signIn,
  invite: async () => (await import('./commands/people/invite.ts')).invite,
  audit: async () => (await import('./commands/people/audit.ts')).audit,
  tenant: async () => (await import('./commands/tenant.ts')).tenant,
  day: async () => (await import('./commands/day.ts')).day,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuild,
  backup: async () => (await import('./commands/keeping/backup.ts')).backup,
  restore: async () => (await import('./commands/keeping/restore.ts')).restore,
  withdraw: async () => (await import('./commands/log/withdraw.ts')).withdraw,
  witness: async () => (await import('./commands/log/witness.ts')).witness,
  'take-in': async () => (await import('./commands/log/take-in.ts')).takeIn,
  policy: async () => (await import('./commands/log/policy.ts')).policy,
  key: async () => (await import('./commands/log/key.ts')).key,
  verify: async () => (await import('./commands/checking/verify.ts')).verify,
  redraw: async () => (await import('./commands/checking/redraw.ts')).redraw,
  seal: async () => (await import('./commands/checking/redraw.ts')).seal,
  monitor: async () => (await import('./commands/checking/monitor.ts')).monitor,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  mirror: async () => (await import('./commands/log/mirror.ts')).mirror,
  bench: async () => (await import('./commands/bench.ts')).bench,
}

const everywhere = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const

/** Runs one command line; the answer is the process's exit code. */
export async function run(args: readonly string[]): Promise<number> {
  // Whoever reads our output may stop early (`| head`): that is no fault.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
    process.exit(exit.done)
  })
  let language = languageOf(undefined, process.env)
  try {
    language = languageOf(langOption(args), process.env)
    return await dispatch(args, language)
  } catch (error) {
    return tell(error, args, language)
  }
}

function langOption(args: readonly string[]): string | undefined {
  const asked = optionOf(args, '--lang')
  if (asked === undefined && !args.includes('--lang')) return undefined
  if (asked !== 'vi' && asked !== 'en') throw new UsageError(words.badLanguage)
  return asked
}

/** An option that is looked at before, or without, the command's own. */
function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex(arg => arg === name || arg.startsWith(`${name}=`))
  return args[at]?.includes('=') ? args[at].slice(name.length + 1) : at === -1 ? undefined : args[at + 1]
}

async function dispatch(args: readonly string[], language: Language): Promise<number> {
  const [name, ...rest] =
    args[0] === '--lang' ? args.slice(2) : args.filter(arg => !arg.startsWith('--lang='))
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = rest[0] === undefined ? undefined : commands[rest[0]]
    console.error(asked === undefined ? overview[language] : (await asked()).help[language])
    return name === undefined ? exit.badInput : exit.done
  }
  if (name === '--version') {
    console.log(process.env['npm_package_version'] ?? '0.1.0')
    return exit.done
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    const known = Object.keys(commands).join(', ')
    throw new UsageError({
      vi: `không có lệnh “${name}”. Các lệnh: ${known}. Xem: camket --help`,
      en: `there is no command “${name}”. Commands: ${known}. See: camket --help`,
    })
  }
  return runCommand(await load(), { name, rest, language })
}

interface Called {
  readonly name: string
  readonly rest: readonly string[]
  readonly language: Language
}

async function runCommand(command: Command, { name, rest, language }: Called): Promise<number> {
  const parsed = parsedOrUsage(command, name, rest)
  if (parsed.values['help'] === true) {
    console.error(command.help[language])
    return exit.done
  }
  return command.run({ language, words: parsed.positionals, values: parsed.values })
}

function parsedOrUsage(command: Command, name: string, rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
    })
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? ''
    throw new UsageError({
      vi: `không hiểu tùy chọn ${option}. Xem: camket ${name} --help`,
      en: `option ${option} is not understood. See: camket ${name} --help`,
    })
  }
}

/** Everything that is not the person's mistake or a rule's no is our fault and gets a number to ask about. */
async function tell(error: unknown, args: readonly string[], language: Language): Promise<number> {
  if (error instanceof UsageError) {
    console.error(`camket: ${error.phrase[language]}`)
    return exit.badInput
  }
  if (error instanceof RefusedError) {
    for (const line of error.lines) console.error(`camket: ${line[language]}`)
    return exit.refused
  }
  const refused = (await import('./database-refused.ts')).wordsOfDatabase(error, language)
  if (refused !== null) {
    console.error(`camket: ${refused}`)
    return exit.refused
  }
  const { tellFault } = await import('./fault-log.ts')
  const { dataFolder } = await import('./data-folder.ts')
  tellFault(error, { language, folder: dataFolder({ data: optionOf(args, '--data') }) })
  return exit.ourFault
}
