// Killed at the named steps of a digest's way: before its commit nothing is kept and the next round does it; with the mail handed over it may
// come a second time, and then under the same Message-ID; nothing is ever lost.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { FaultStep } from '../../../packages/services/src/kernel/fault.ts'
import { endOf } from '../../killed-child.ts'
import { mailServer, postTo, type MailServer } from './mail-server.ts'
import {
  begun,
  leaseOver,
  dueAtOnce,
  morning,
  morningOf,
  remindedOffice,
  statesOf,
  worked,
  type Reminded,
} from './reminded.ts'

const program = fileURLToPath(new URL('./mail-child.ts', import.meta.url))
const day = '2026-11-30'
const people = 2
/** Longer than a digest that was begun is left to whoever began it. */
const leaseSeconds = 240

async function killedAt(
  at: Reminded,
  step: FaultStep,
  { server, what }: { server: MailServer; what: string },
) {
  const args = [program, at.register.url, String(server.port), morningOf(day).toISOString(), what]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...process.env, CAMKET_FAULT: step },
    stdio: 'inherit',
  })
  const tired = setTimeout(() => child.kill('SIGTERM'), 60_000)
  const by = await endOf(child, at.register.url)
  clearTimeout(tired)
  expect(by).toBe('SIGKILL')
}

test('killed before the digests are in the register: none is, and the next round queues each once', async () => {
  const at = await remindedOffice('test')
  const server = await mailServer()
  const post = postTo(server.port)
  await begun(at, day)
  await killedAt(at, 'digests-before-commit', { server, what: 'queue' })
  expect(await statesOf(at)).toEqual([])
  expect(await morning(at, day, post)).toBe(people)
  await worked(at, morningOf(day), post)
  expect(server.mails).toHaveLength(people)
  await server.close()
})

/** How many copies of the mail that was on its way may have come by the end. */
test.each([
  ['digest-begun', 1],
  ['digest-handed-over', 2],
  ['digest-before-commit', 2],
] as const)(
  'killed at %s: every digest comes, the one on its way at most %i times, all copies under one Message-ID',
  async (step, most) => {
    const at = await remindedOffice('test')
    const server = await mailServer()
    const post = postTo(server.port)
    await morning(at, day, post)
    await killedAt(at, step, { server, what: 'work' })
    expect((await statesOf(at)).some(state => state.endsWith('sending'))).toBe(true)
    await leaseOver(at)
    await dueAtOnce(at)
    const later = new Date(morningOf(day).getTime() + (leaseSeconds + 60) * 1_000)
    await worked(at, later, post)
    expect(await statesOf(at)).toEqual([`${day} sent`, `${day} sent`])
    const copies = new Map<string, Set<string>>()
    for (const { messageId = '', to } of server.mails)
      copies.set(messageId, (copies.get(messageId) ?? new Set()).add([to].flat()[0]!.text))
    expect(copies.size).toBe(people)
    for (const recipients of copies.values()) expect(recipients.size).toBe(1)
    for (const id of copies.keys())
      expect(server.mails.filter(({ messageId }) => messageId === id).length).toBeLessThanOrEqual(most)
    await server.close()
  },
)
