// Every action about people, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../packages/domain/src/kernel/actions.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { disableAccount } from '../../packages/services/src/people/accounts/disableAccount.ts'
import { endHolding } from '../../packages/services/src/people/accounts/endHolding.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { listAccounts } from '../../packages/services/src/people/accounts/listAccounts.ts'
import { beginPassword } from '../../packages/services/src/people/password/setPassword.ts'
import { newPasswordLink } from '../../packages/services/src/people/password/resetPassword.ts'
import { beginReproof } from '../../packages/services/src/people/proof/reprove.ts'
import { endSessionsOf } from '../../packages/services/src/people/sessions/listSessions.ts'
import { ownAccount } from '../../packages/services/src/people/sessions/ownAccount.ts'
import { listSignOns } from '../../packages/services/src/people/sign-on/setSignOn.ts'

const account = '01234567-89ab-7def-8123-456789abcdef'
const nobody = { login: 'khong-ai', name: 'Không Ai', role: 'reviewer', body: 'khong-co' } as const

export const askedAboutPeople = {
  ownAccount,
  changeOwnProof: beginPassword,
  proveAgain: door => beginReproof(door, { origin: 'https://minh-son.example' }),
  listAccounts,
  inviteOfficer: door => inviteOfficer(door, nobody),
  endHolding: door => endHolding(door, { account, seat: account }),
  disableAccount: door => disableAccount(door, { account }),
  endSessionOf: door => endSessionsOf(door, { account }),
  resetPassword: door => newPasswordLink(door, { account }),
  setSignOn: listSignOns,
} satisfies Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>>
