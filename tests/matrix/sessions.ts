// Somebody signed in for each role: invited by the administrator of accounts, and come in.
import { commandLine, type SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { acceptInvitation } from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
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

/** Invites somebody to a seat and signs them in; what proves them afterwards is a passkey that no device has. */
export async function seatedAs(
  { register, tenant, now }: Omit<Door, 'author'>,
  role: SeatRole,
  body: string | null,
): Promise<Seated> {
  const gate = { register, tenant, now }
  const login = `${role}.${body ?? 'ban-chi-dao'}`
  const invited = valueOf(
    await inviteOfficer({ ...gate, author: commandLine }, { login, name: `Người giữ ${login}`, role, body }),
  )
  const { token } = invited.invitation!
  const { session } = valueOf(await acceptInvitation(gate, { token }))
  await register.withTenant(tenant, 'server', tx =>
    tx
      .insertInto('passkey')
      .values({
        tenant,
        id: `khong-co-that.${login}`,
        account: invited.account,
        public_key: Buffer.from('khong co that'),
        counter: 0,
        transports: [],
        is_synced: false,
        label: 'Khóa thử',
        created_at: now,
        used_at: null,
      })
      .execute(),
  )
  const author = await findSession(gate, session)
  if (author === null) throw new Error(`${login} is not signed in`)
  return { role, body, session, door: { ...gate, author } }
}
