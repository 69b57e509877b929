// What signing in costs, and whether a flood of passwords stops the server: memory, and how long a signed-in officer waits.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { commandLine } from '../../../packages/domain/src/kernel/author.ts'
import type { Gate } from '../../../packages/services/src/kernel/door.ts'
import { createSignInLink } from '../../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../../packages/services/src/people/createTenant.ts'
import { findSession } from '../../../packages/services/src/people/findSession.ts'
import { checkPassword } from '../../../packages/services/src/people/password/signInWithPassword.ts'
import { holdVault, openVault } from '../../../packages/services/src/people/proof/vault.ts'
import { signInWithLink } from '../../../packages/services/src/people/signInWithLink.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import { medianMilliseconds } from '../measure.ts'

const flood = 300

/** One password that is wrong costs as much as one that is right. */
const attempt = (gate: Gate, number: number) =>
  checkPassword(gate, {
    login: `nobody-${number}`,
    password: 'not the right one',
    from: { source: `192.0.2.${number % 250}`, device: null },
  })

export default async function signingIn(): Promise<readonly Measured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'camket-bench-sign-in-'))
  const register = await openDatabase({ dataDir })
  try {
    holdVault(openVault(join(dataDir, 'keys')))
    const gate = { register, tenant: 'bench', now: new Date() }
    const session = await officerOf(gate)
    const one = await medianMilliseconds(20, () => attempt(gate, Math.floor(Math.random() * 1e9)))
    return [
      { what: 'one password judged, median', value: one, unit: 'ms' },
      ...(await underFlood(gate, session)),
    ]
  } finally {
    await register.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function officerOf(gate: Gate): Promise<string> {
  const door = { ...gate, author: commandLine }
  await createTenant(door, { name: 'Bench', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
  const link = await createSignInLink(door)
  const answer = link.ok ? await signInWithLink(gate, link.value) : link
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.value.session
}

async function underFlood(gate: Gate, session: string): Promise<readonly Measured[]> {
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const state = { isOver: false }
  const attempts = Promise.all(Array.from({ length: flood }, (_, number) => attempt(gate, number)))
  const ended = attempts.then(answers => {
    state.isOver = true
    return answers
  })
  const waits: number[] = []
  let peak = before
  while (!state.isOver) {
    const asked = performance.now()
    if ((await findSession(gate, session)) === null) throw new Error('the officer was thrown out')
    waits.push(performance.now() - asked)
    peak = Math.max(peak, process.memoryUsage().rss)
    await new Promise(resume => setTimeout(resume, 5))
  }
  const answers = await ended
  const busy = answers.filter(answer => !answer.ok && answer.refusals[0]?.code === 'busy').length
  waits.sort((one, other) => one - other)
  return [
    {
      what: `longest wait of a signed-in officer while ${flood} passwords arrive at once`,
      value: waits.at(-1) ?? null,
      unit: 'ms',
      atMost: 1_000,
      note: `${busy} of ${flood} were told to come again`,
    },
    { what: 'memory that flood takes', value: (peak - before) / 2 ** 20, unit: 'MB', atMost: 250 },
    { what: 'all of that flood answered', value: (performance.now() - begun) / 1000, unit: 's', atMost: 10 },
  ]
}
