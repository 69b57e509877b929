// Somebody signed in for each role: invited by the administrator of accounts, and come in.
import { commandLine, type SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { acceptInvitation } from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { beginPasskey, finishPasskey } from '../../packages/services/src/people/passkeys/addPasskey.ts'
import { beginPassword, finishPassword } from '../../packages/services/src/people/password/setPassword.ts'
import { codeNow } from '../people-pages/one-time-code.ts'
import { softKey } from '../people/authenticator.ts'
import { findSession, type SessionAuthor } from '../../packages/services/src/people/findSession.ts'
import { valueOf } from '../register/open-register.ts'

export interface Seated {
  readonly role: SeatRole
  readonly body: string | null
  /** The token as it stands in the cookie. */
  readonly session: string
  /** For what is done through the services. */
  readonly door: Door & { readonly author: SessionAuthor }
}

const origin = 'https://tinh.example'

/** Invites somebody to a seat, who comes in and makes a passkey; `as` where the seat has had somebody before. */
export async function seatedAs(
  { register, tenant, now, as }: Omit<Door, 'author'> & { readonly as?: string },
  role: SeatRole,
  body: string | null,
): Promise<Seated> {
  const gate = { register, tenant, now }
  const login = as ?? `${role}.${body ?? 'ban-chi-dao'}`
  const invited = valueOf(
    await inviteOfficer({ ...gate, author: commandLine }, { login, name: `Người giữ ${login}`, role, body }),
  )
  const { token } = invited.invitation!
  const { session } = valueOf(await acceptInvitation(gate, { token }))
  const first = { ...gate, author: (await findSession(gate, session))! }
  const { options, ceremony } = valueOf(await beginPasskey(first, { origin }))
  const response = softKey(origin).create(options)
  valueOf(await finishPasskey(first, { ceremony, response, label: 'Khóa thử', origin }))
  const author = await findSession(gate, session)
  if (author === null) throw new Error(`${login} is not signed in`)
  return { role, body, session, door: { ...gate, author } }
}

/** Gives somebody a password with its second factor beside the passkey. */
export async function withPassword({ door }: Seated, password: string): Promise<void> {
  const { secret, ceremony } = valueOf(await beginPassword(door))
  valueOf(await finishPassword(door, { ceremony, password, code: codeNow(secret, door.now.getTime()) }))
}
