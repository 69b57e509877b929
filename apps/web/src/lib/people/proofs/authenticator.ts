import { qrPicture, type QrPicture } from './qr.ts'

/** What a page shows of an authenticator that is being set up. */
export interface AuthenticatorSetUp {
  readonly ceremony: string
  readonly uri: string
  readonly secret: string
  readonly picture: QrPicture | null
}

/** The picture is drawn from the address that goes into the phone; one that is too long for it is none of ours. */
export function setUpOf(begun: { uri: string; secret: string; ceremony: string }): AuthenticatorSetUp {
  const { uri, secret, ceremony } = begun
  const isOurs = uri.startsWith('otpauth://totp/') && uri.length <= 500
  return { ceremony, uri, secret, picture: isOurs ? qrPicture(uri) : null }
}
