// Signing in, the own account, and the administrator of accounts.
import type { Surfaces } from './surface.ts'

const own = { sees: 'signed-in', whose: 'own account' } as const

export const peopleSurfaces: Surfaces = {
  '/office/account': {
    ...own,
    does: {
      switchSeat: 'ownAccount',
      rename: 'changeOwnProof',
      removeKey: 'changeOwnProof',
      removePassword: 'changeOwnProof',
      endSession: 'ownAccount',
      endOthers: 'ownAccount',
      stopInvitation: 'ownAccount',
      newCodes: 'changeOwnProof',
    },
  },
  '/office/account/authenticator': { ...own, does: { set: 'changeOwnProof' } },
  '/office/account/first': own,
  '/office/account/passkey': { ...own, does: { begin: 'changeOwnProof', finish: 'changeOwnProof' } },
  '/office/account/password': { ...own, does: { set: 'changeOwnProof', change: 'changeOwnProof' } },
  '/office/reminders': { sees: 'readReminders', whose: 'own account' },
  '/office/reminders/mail': {
    sees: 'readReminders',
    whose: 'own account',
    does: {
      ask: 'changeOwnReminders',
      confirm: 'changeOwnReminders',
      remove: 'changeOwnReminders',
      wishes: 'changeOwnReminders',
      make: 'changeOwnReminders',
      revoke: 'changeOwnReminders',
    },
  },
  '/office/calendar-feed/[secret].ics': {
    sees: 'anyone',
    whose: 'own account',
    because: 'a calendar program has no session: it opens by a secret of 256 bits that its owner can revoke',
  },
  '/office/accounts': { sees: 'listAccounts' },
  '/office/accounts/[account]': {
    sees: 'listAccounts',
    does: {
      endHolding: 'endHolding',
      giveSeat: 'inviteOfficer',
      disable: 'disableAccount',
      enable: 'disableAccount',
      endSessions: 'endSessionOf',
      bind: 'setSignOn',
      unbind: 'setSignOn',
      newInvitation: 'inviteOfficer',
      newPassword: 'resetPassword',
    },
  },
  '/office/accounts/invite': { sees: 'inviteOfficer', does: { invite: 'inviteOfficer' } },
  '/office/accounts/sign-on': { sees: 'setSignOn', does: { save: 'setSignOn', remove: 'setSignOn' } },
  '/office/invitation': {
    sees: 'anyone',
    does: { accept: 'anyone', signOn: 'anyone' },
    because: 'whoever has the secret of an invitation',
  },
  '/office/password-link': {
    sees: 'anyone',
    does: { set: 'anyone' },
    because: 'whoever has the secret of a link for a new password; it lets nobody in',
  },
  '/office/proof': {
    ...own,
    does: {
      held: 'proveAgain',
      beginPasskey: 'proveAgain',
      passkey: 'proveAgain',
      password: 'proveAgain',
      signOn: 'proveAgain',
    },
  },
  '/office/sign-in': {
    sees: 'anyone',
    does: {
      signIn: 'anyone',
      beginPasskey: 'anyone',
      passkey: 'anyone',
      password: 'anyone',
      code: 'anyone',
      signOn: 'anyone',
      signOut: 'anyone',
    },
    because: 'where one signs in',
  },
  '/office/sign-on/back': {
    sees: 'anyone',
    because: 'where a provider of single sign-on leads back to; it counts in the browser that began alone',
  },
}
