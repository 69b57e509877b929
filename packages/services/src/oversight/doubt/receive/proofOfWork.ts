// Proof of work: a machine that hands in one doubt hardly notices it, one that hands in a million does.
import { randomInt } from 'node:crypto'
import { createChallenge, verifySolution, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import { workAlgorithm, workSchema } from '@camket/domain/oversight/doubt/work'
import type { Gate } from '../../../kernel/door.ts'
import { dayOf, keyOfToday, keyOn, marked } from './counter-keys.ts'
import { newPass, spend, spentMark } from './passes.ts'

/**
 * PBKDF2, because every browser has it built in, the oldest phones too. The counter to be found is drawn between two bounds, so
 * that nobody is unlucky: at most `most` times `cost` rounds, some seconds on a phone of ten years ago.
 */
const work = { cost: 4_000, least: 150, most: 400 } as const
const challengeMinutes = 20

/** A challenge to be solved by the reader's own device. Nothing is stored of it. */
export async function takeChallenge(gate: Gate): Promise<Challenge> {
  const key = await gate.register.withTenant(gate.tenant, 'server', tx => keyOfToday(tx, gate))
  return createChallenge({
    algorithm: workAlgorithm,
    cost: work.cost,
    counter: randomInt(work.least, work.most + 1),
    deriveKey,
    data: { day: dayOf(gate.now), until: Math.ceil(gate.now.getTime() / 60_000) + challengeMinutes },
    ...secretsOf(key, gate.tenant),
  })
}

function secretsOf(key: Buffer, tenant: string) {
  return {
    hmacSignatureSecret: marked(key, 'challenge', tenant).toString('hex'),
    hmacKeySignatureSecret: marked(key, 'challenge key', tenant).toString('hex'),
  }
}

/** A pass for a solved challenge; each challenge gives one. */
export async function passForWork(gate: Gate, given: string): Promise<Result<string, DoubtCode>> {
  const payload = workIn(given)
  if (payload === null) return refused('challenge-unsolved')
  const { challenge, solution } = payload
  const { day, until } = challenge.parameters.data
  const key = await gate.register.withTenant(gate.tenant, 'server', tx => keyOn(tx, gate.tenant, day))
  if (key === null) return refused('challenge-unsolved')
  const checked = await verifySolution({
    challenge,
    solution: { counter: solution.counter, derivedKey: solution.derivedKey },
    deriveKey,
    ...secretsOf(key, gate.tenant),
  }).catch(() => null)
  const isOver = until * 60_000 <= gate.now.getTime()
  if (checked?.verified !== true || isOver) return refused('challenge-unsolved')
  const digest = spentMark(key, 'challenge', challenge.parameters.nonce, challenge.parameters.salt)
  return gate.register.withTenant(gate.tenant, 'server', async tx => {
    if (!(await spend(tx, gate.tenant, { digest, day }))) return refused('challenge-spent')
    return accepted(await newPass(tx, gate))
  })
}

function workIn(given: string) {
  try {
    const parsed = workSchema.safeParse(JSON.parse(Buffer.from(given, 'base64').toString('utf8')))
    return parsed.success && parsed.data.challenge.parameters.cost === work.cost ? parsed.data : null
  } catch {
    return null
  }
}
