import { z } from 'zod'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { lockRequest, openAt, settleRequest } from './stored-requests.ts'
import { noteEvents } from './work-events.ts'

const inputSchema = z.strictObject({ request: z.string().max(60), edition: z.int().min(1) })

type Outcome = Result<{ readonly commitment: string }, WorkCode | 'not-allowed' | 'bad-input'>

/** Takes an open request of the own body back; of other bodies' requests not even whether they are there is told. */
export async function withdrawChange(
  door: Door,
  input: { request: string; edition: number },
): Promise<Outcome> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  const { request, edition } = checked.value
  const act = { action: 'withdrawChange', subject: `request:${request}`, input: checked.value } as const
  return write<Outcome>(door, act, async tx => {
    const found = await lockRequest(tx, door.tenant, request)
    if (!found.ok) return found
    const { commitment, body, state } = found.value
    if (body !== door.author.body) return refused('no-such-request')
    if (state === 'withdrawn') return accepted({ commitment })
    const open = openAt(found.value, edition)
    if (!open.ok) return open
    const { author, now } = door
    const by = { by: author.name, account: author.account, at: now }
    await settleRequest(
      tx,
      { tenant: door.tenant, request: found.value },
      { state: 'withdrawn', ...by, answer: null, made: null },
    )
    await noteEvents(tx, door, [{ commitment, body, what: 'withdrawn', ground: found.value.asked.kind }])
    return accepted({ commitment })
  })
}
