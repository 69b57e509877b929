// One year of one office: the plan of paper is public in January, officials come in by their passkeys, and the clock is put forward from
// morning to morning. After each step the portal and the command line can be asked what they say.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { shippedYears } from '../../packages/domain/src/commitments/calendar/shipped-years.ts'
import {
  addWorkingDays,
  calendarOf,
  rolled,
} from '../../packages/domain/src/commitments/calendar/working-days.ts'
import { theServer } from '../../packages/domain/src/kernel/author.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { readInOwnChild } from '../../packages/services/src/commitments/readDocument.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { publishSilence } from '../../packages/services/src/publication/oversight/inspection/publishSilence.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import {
  acceptWithPasskey,
  openOffice,
  signInWithPasskey,
  valueOf,
  visitor,
  type Office,
  type Visitor,
} from '../people-pages/running-office.ts'
import type { TestDatabase } from '../database.ts'
import { signHere } from '../portal/running-portal.ts'
import { acceptEvery } from '../register/accept-every.ts'
import { movedClock } from './moved-clock.ts'
import { officePlan } from './office-plan.ts'

// A browser's own clock stays: what the server gives it for some days must not be over by then.
export const year = Math.max(2027, new Date().getFullYear() + 1)
const calendar = calendarOf(shippedYears)

/** The day so many working days after another. */
export const workdaysAfter = (day: string, count: number): string => addWorkingDays(calendar, day, count)
/** A day of the year, `06-14`; where it is no working day the next that is. */
export const workdayOf = (day: string): string => rolled(calendar, `${year}-${day}`)

export interface OfficeYear {
  readonly office: Office
  /** The first promise of the plan: twenty classes, until 31 March. */
  readonly promise: string
  at(path: string): string
  /** Words of a public page. */
  portal(path: string): Promise<string>
  /** What `camket` prints, in a process of its own. */
  camket(...args: string[]): Promise<string>
  server(): Door
  /** A morning: the clock goes on, the server has done what it does at night, and those who are named sign in again. */
  morning(day: string, people: readonly Visitor[]): Promise<void>
}

/** Serves until the test file is over; the clock stands on 11 January. */
export async function openOfficeYear(): Promise<OfficeYear> {
  const clock = movedClock(`${year}-01-11T02:00:00Z`)
  afterAll(() => clock.back())
  signHere()
  const office = await openOffice()
  const server = (): Door => ({ ...office.door(), author: theServer })
  const at = (path: string): string => `${office.address}${path}`
  return {
    office,
    promise: await publishedPlan(office),
    at,
    server,
    portal: path => wordsAt(at(path), path),
    camket: (...args) => printed((office.door().register as TestDatabase).url, args),
    async morning(day, people) {
      clock.to(`${day}T02:00:00Z`)
      await night(server())
      for (const { context } of people) await context.clearCookies()
      for (const one of people) await signInWithPasskey(one, office)
    },
  }
}

async function publishedPlan(office: Office): Promise<string> {
  const door = office.door()
  valueOf(await seedCalendar(door))
  const paper = { name: 'ke-hoach-12.txt', bytes: Buffer.from(officePlan(year)) }
  const { plan } = valueOf(await importPlan(door, paper))
  await runReading(door, plan, readInOwnChild)
  const { edition } = valueOf(await getDraft(door, { plan }))
  const accepted = await acceptEvery(door, { plan, edition, reason: 'Đã đối chiếu văn bản' })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted))
  return `${valueOf(await publishPlan(door, { plan })).slug}.1`
}

/** As `startBackgroundWork` does it. */
async function night(server: Door): Promise<void> {
  valueOf(await publishDay(server, { mayLeap: true }))
  valueOf(await runClock(server))
  valueOf(await publishSilence(server))
  expect(valueOf(await publishReceipts(server)).faults).toEqual([])
  expect(valueOf(await showDueDoubts(server)).faults).toEqual([])
}

async function wordsAt(address: string, path: string): Promise<string> {
  const answer = await fetch(address)
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

function printed(database: string, args: readonly string[]): Promise<string> {
  const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const env = { ...process.env, DATABASE_URL: database, CAMKET_LANG: 'vi' }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => said.push(text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve(said.join('')) : reject(new Error(said.join('')))))
  })
}

export const words = (page: Page): Promise<string> => page.locator('main').innerText()

export async function pressed(page: Page, name: string | RegExp, then: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL(then)
}

/** No step may depend on a fast machine: frames come late on a busy one. */
async function newcomer({ office }: OfficeYear): Promise<Visitor> {
  const one = await visitor(office, { key: true })
  one.context.setDefaultTimeout(120_000)
  return one
}

/** Who administers accounts, come in by the link that the command line gives. */
export async function administratorOf(world: OfficeYear): Promise<Visitor> {
  const administrator = await newcomer(world)
  await acceptWithPasskey(administrator, await world.office.invitation('quan.tri', 'accounts'))
  return administrator
}

/** Login, name, role, and the body of the seat or nothing. */
type Official = readonly [login: string, name: string, role: string, body: string]

/** Invited on the page by the administrator; each sets up a passkey. */
export async function comeIn(
  world: OfficeYear,
  administrator: Visitor,
  officials: readonly Official[],
): Promise<Visitor[]> {
  const come: Visitor[] = []
  for (const official of officials) {
    const one = await newcomer(world)
    await acceptWithPasskey(one, await invitedOnThePage(world, administrator, official))
    come.push(one)
  }
  return come
}

/** The link that the page shows once, as the administrator copies it. */
async function invitedOnThePage(
  { at }: OfficeYear,
  { page }: Visitor,
  [login, name, role, body]: Official,
): Promise<string> {
  await page.goto(at('/office/accounts/invite'))
  await page.locator('#invite-role').selectOption(role)
  await page.locator('#invite-body').selectOption(body)
  await page.locator('#invite-name').fill(name)
  await page.locator('#invite-login').fill(login)
  await page.getByRole('button', { name: 'Tạo lời mời' }).click()
  await page.getByRole('heading', { name: `Lời mời của ${name}` }).waitFor()
  return page.locator('#secret-link').inputValue()
}
