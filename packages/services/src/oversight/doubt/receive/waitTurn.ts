// The way without script: a place in a queue, kept by a page that asks again by itself. Nothing of it reaches the disk.
import { randomBytes } from 'node:crypto'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import type { Gate, Register } from '../../../kernel/door.ts'
import { newPass } from './passes.ts'

/** Seconds: nobody gets a pass sooner after another; who has not asked for so long has left. */
const between = 10
const hasLeftAfter = 60
const mostWaiting = 200

export interface Waiting {
  /** Names the place, and nobody: to be sent back when the page asks again. */
  readonly ticket: string
  /** How many come before; 0 is the next. */
  readonly before: number
  /** Seconds after which to ask again. */
  readonly again: number
}

export type Turn = { readonly pass: string } | Waiting

interface Line {
  /** Tickets in their order, with the instant (milliseconds) at which each was heard of last. */
  readonly places: Map<string, number>
  lastPass: number
}

const lines = new WeakMap<Register, Map<string, Line>>()

/** A pass for whoever is next, and a place for everybody else. A ticket that is not known gets a new place at the end. */
export async function waitTurn(gate: Gate, ticket: string | null): Promise<Result<Turn, DoubtCode>> {
  const line = lineOf(gate)
  const now = gate.now.getTime()
  for (const [place, heard] of line.places) {
    if (isOver(now - heard, hasLeftAfter)) line.places.delete(place)
  }
  const own = ticket !== null && line.places.has(ticket) ? ticket : randomBytes(16).toString('base64url')
  if (!line.places.has(own) && line.places.size >= mostWaiting) return refused('queue-full')
  line.places.set(own, now)
  const before = [...line.places.keys()].indexOf(own)
  if (before > 0 || !isOver(now - line.lastPass, between)) {
    return accepted({ ticket: own, before, again: between })
  }
  line.lastPass = now
  line.places.delete(own)
  const pass = await gate.register.withTenant(gate.tenant, 'server', tx => newPass(tx, gate))
  return accepted({ pass })
}

/**
 * A clock that was set back would keep everybody waiting until it has caught up. By a little less than nothing has passed wherever
 * many ask at once: who came in first is not always heard first.
 */
const isOver = (passed: number, seconds: number): boolean => Math.abs(passed) >= seconds * 1000

function lineOf({ register, tenant }: Gate): Line {
  const ofRegister = lines.get(register) ?? new Map<string, Line>()
  lines.set(register, ofRegister)
  const line = ofRegister.get(tenant) ?? { places: new Map<string, number>(), lastPass: 0 }
  ofRegister.set(tenant, line)
  return line
}
