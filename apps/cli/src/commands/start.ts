import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fill, type Language } from '@camket/domain/kernel/language'
import { commandLine } from '@camket/domain/kernel/author'
import type { Register } from '@camket/services/kernel/door'
import { createSignInLink, needsFirstSignIn } from '@camket/services/people/createSignInLink'
import { readInOwnChild } from '@camket/services/commitments/readDocument'
import { loadExample } from '@camket/services/publication/loadExample'
import { isThisMachine } from '@camket/domain/people/confidential'
import { originOf } from '@camket/services/people/tenant-hosts'
import { startBackgroundWork } from '../background-work.ts'
import {
  exit,
  RefusedError,
  UsageError,
  type Command,
  type ExitCode,
  type Given,
  type Values,
} from '../command.ts'
import { dataFolder } from '../data-folder.ts'
import { keysOf } from '../log/keys.ts'
import {
  hasRegister,
  isEmbedded,
  openRegister,
  refuseBadPlace,
  refuseUnusableFolder,
  registerOptions,
} from '../register.ts'
import { noteAddress } from '../server/address-note.ts'
import { ensureWebBuilt, WebNotBuilt } from '../server/build-web.ts'
import { serve, type Served } from '../server/serve.ts'
import { stopOnSignals } from '../server/stop.ts'
import { openThePost } from '../mail/mail-work.ts'
import { openWitnessDoor } from '../witness/door.ts'
import { tellWitnessKeys, toldIn } from '../witness/told.ts'
import { givenOrigin } from './people/office-address.ts'
import { words } from './start-words.ts'

const exampleFolder = join(import.meta.dirname, '../../../../examples/minh-son')
const exampleTenant = 'minh-son'
const usualPort = 4096

export const start: Command = {
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    origin: { type: 'string' },
    'no-example': { type: 'boolean' },
    data: registerOptions.data,
  },
  help: words.help,
  async run(given): Promise<ExitCode> {
    const port = portOf(given.values)
    const asked = given.values['origin']
    const origin = typeof asked === 'string' ? givenOrigin(asked) : null
    await refuseTakenPort(port, hostOf(given.values))
    const needsTenant = isPublic(origin) && given.values['no-example'] !== true
    if (needsTenant && !hasRegister(given.values)) {
      refuseBadPlace(given.values)
      throw noTenant(origin, given.values)
    }
    refuseUnusableFolder(given.values)
    const opening = openRegister(given.values, {
      isServing: true,
      ...(origin !== null && { host: new URL(origin).host }),
    })
    try {
      if (needsTenant && (await (await opening).tenants()).length === 0) throw noTenant(origin, given.values)
      await bothReady(
        webBuilt(given.language),
        opening.then(register => example(register, given)),
      )
      const served = await serveRegister(await opening, given, { port, ...(origin ? { origin } : {}) })
      openThePost(origin)
      const work = startBackgroundWork(await opening)
      await stopOnSignals(async () => {
        await served.close()
        await work.stop()
      })
      return exit.done
    } finally {
      await opening.then(
        register => register.close(),
        () => undefined,
      )
    }
  },
}

/** Both take seconds on a first run and neither needs the other; a fault of one is told when the other has come to rest. */
async function bothReady(...works: ReadonlyArray<Promise<void>>): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(one => one.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function serveRegister(
  register: Register,
  given: Given,
  at: { readonly port: number; readonly origin?: string },
): Promise<Served> {
  const { values, language } = given
  const [keys, tell] = [keysOf(values), toldIn(language)]
  const witness = openWitnessDoor(register, keys, tell)
  const served = await serve({ register, host: hostOf(values), witness, ...at })
  const folder = isEmbedded(values) ? dataFolder(values) : null
  const place = folder ?? 'DATABASE_URL'
  const forget = folder === null ? () => undefined : noteAddress(folder, served.address)
  console.log(fill(words.ready[language], { address: served.address, place }))
  await tellWitnessKeys(register, keys, tell)
  await tellSignInLink(register, served.address, given)
  const close = async (): Promise<void> => {
    forget()
    await served.close()
  }
  return { ...served, close }
}

async function webBuilt(language: Language): Promise<void> {
  try {
    await ensureWebBuilt(() => console.error(words.building[language]))
  } catch (error) {
    if (!(error instanceof WebNotBuilt)) throw error
    throw new RefusedError([
      { vi: `${words.notBuilt.vi}\n${error.message}`, en: `${words.notBuilt.en}\n${error.message}` },
    ])
  }
}

/** An example that was begun and not finished is taken up again; a register of somebody's own is left alone. */
async function example(register: Register, { values, language }: Given): Promise<void> {
  if (values['no-example'] === true) return
  const tenants = await register.tenants()
  const isOthers = tenants.length > 0 && !tenants.some(({ tenant }) => tenant === exampleTenant)
  if (isOthers || !existsSync(exampleFolder)) return
  if (tenants.length === 0) console.error(words.loading[language])
  await loadExample({ register, tenant: exampleTenant, now: new Date() }, exampleFolder, readInOwnChild)
}

async function tellSignInLink(
  register: Register,
  address: string,
  { values, language }: Given,
): Promise<void> {
  const [first] = await register.tenants()
  if (first === undefined) return
  const door = { register, tenant: first.tenant, author: commandLine, now: new Date() }
  if (!(await needsFirstSignIn(door))) {
    const data = typeof values['data'] === 'string' ? ` --data ${values['data']}` : ''
    console.log(fill(words.signInAgain[language], { data }))
    return
  }
  const link = await createSignInLink(door)
  if (!link.ok) return
  const own = first.origin === null ? null : originOf(first.origin)
  const url = `${own ?? address}/office/sign-in?token=${encodeURIComponent(link.value.token)}`
  console.log(fill(words.signIn[language], { url }))
}

const hostOf = (values: Values) => (typeof values['host'] === 'string' ? values['host'] : '127.0.0.1')

function portOf(values: Values): number {
  const asked = values['port'] ?? process.env['PORT']
  if (asked === undefined) return usualPort
  const port = Number(asked)
  if (/^\d{1,5}$/.test(String(asked)) && port <= 65_535) return port
  throw new UsageError({
    vi: `--port nhận một số từ 0 đến 65535, không phải “${String(asked)}”.`,
    en: `--port takes a number from 0 to 65535, not “${String(asked)}”.`,
  })
}

const isPublic = (origin: string | null): origin is string =>
  origin !== null && !isThisMachine(new URL(origin).hostname)

/** The example is nobody's register: under a public name it would be taken for one. */
function noTenant(origin: string, { data }: Values): RefusedError {
  const told = { origin, data: typeof data === 'string' ? ` --data ${data}` : '' }
  return new RefusedError([{ vi: fill(words.noTenant.vi, told), en: fill(words.noTenant.en, told) }])
}

/** Asked before anything is built or made, so that the answer comes at once. */
function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', error => {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      const phrase = taken ? words.portTaken : words.portRefused
      const told = { port, host, other: port < 65_535 ? port + 1 : usualPort }
      reject(new UsageError({ vi: fill(phrase.vi, told), en: fill(phrase.en, told) }))
    })
    probe.listen({ port, host }, () => probe.close(() => resolve()))
  })
}
