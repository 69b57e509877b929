// Where mail is handed over: CAMKET_SMTP_URL and CAMKET_MAIL_FROM. Without both there is no mail, and reminders stay in the office.
import { mailAddress } from '@camket/domain/oversight/reminders/mail-address'

export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps). */
  readonly isSecure: boolean
  /** The connection is given up where the server offers no TLS; false on this machine, or where `?tls=off` says so. */
  readonly mustEncrypt: boolean
  readonly user: string | null
  readonly password: string | null
  readonly from: string
}

/** What keeps mail off; `unset` is no fault. */
export type MailTrouble = 'unset' | 'url' | 'from'

export type MailReading = { readonly settings: MailSettings } | { readonly trouble: MailTrouble }

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** `smtps://user:password@host:465`, `smtp://host:587` (STARTTLS is required) or `smtp://host:25?tls=off`. */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailReading {
  const { CAMKET_SMTP_URL: typed = '', CAMKET_MAIL_FROM: sender = '' } = env
  if (typed === '' && sender === '') return { trouble: 'unset' }
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return { trouble: 'url' }
  const from = mailAddress(sender)
  if (!from.ok) return { trouble: 'from' }
  const isSecure = url.protocol === 'smtps:'
  const tls = url.searchParams.get('tls')
  return {
    settings: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
      isSecure,
      mustEncrypt: !isSecure && tls !== 'off' && (tls === 'required' || !thisMachine.test(url.hostname)),
      user: url.username === '' ? null : decodeURIComponent(url.username),
      password: url.username === '' ? null : decodeURIComponent(url.password),
      from: from.value,
    },
  }
}
