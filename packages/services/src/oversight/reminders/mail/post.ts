// Hands mails over to one SMTP server (RFC 5321), and says how that ended in three words; the only place that knows the mail library.
import { createTransport, type Transporter } from 'nodemailer'
import type { Letter } from '@camket/domain/oversight/reminders/digest'
import type { MailSettings } from './settings.ts'

/**
 * `taken`: the server has answered for it. `no-mailbox`: it says that there is no such mailbox, for good (RFC 3463: 5.1.x, 5.2.1).
 * `refused`: any other 5xx to RCPT TO, which may be a relay that is set wrongly as well. `later`: everything else, from a server that
 * is away to one that asks to come again; nobody knows then whether it has the mail.
 */
export type Handed =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'no-mailbox' | 'refused' | 'later'; readonly why: string }

export interface Post {
  send(letter: Letter): Promise<Handed>
  /** Connects and signs in, sends nothing; what the server said where that fails. */
  greet(): Promise<string | null>
  close(): void
}

export interface Patience {
  /** Milliseconds for a connection and for the greeting. */
  readonly connect: number
  /** For one answer. */
  readonly answer: number
  /** For the whole mail, so that a server that drips one byte at a time holds nobody. */
  readonly whole: number
}

const usualPatience: Patience = { connect: 20_000, answer: 45_000, whole: 100_000 }

/** So many connections to the server at once. */
const connections = 4

export function openPost(settings: MailSettings, patience: Patience = usualPatience): Post {
  const transport = connect(settings, patience)
  return {
    async send(letter) {
      // Aborted, the connection goes too: a server that drips keeps none, and cannot take later what is to be tried again.
      const signal = AbortSignal.timeout(patience.whole)
      return transport.sendMail({ ...mailOf(letter, settings), signal }).then(
        (): Handed => ({ outcome: 'taken' }),
        (error: unknown): Handed =>
          signal.aborted ? { outcome: 'later', why: 'ETIMEDOUT' } : handedOf(error),
      )
    },
    async greet() {
      return transport.verify().then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
    },
    close: () => transport.close(),
  }
}

function connect(settings: MailSettings, patience: Patience): Transporter {
  const { host, port, isSecure, mustEncrypt, user, password } = settings
  return createTransport({
    pool: true,
    maxConnections: connections,
    host,
    port,
    secure: isSecure,
    requireTLS: mustEncrypt,
    // A relay on this machine may offer it with a certificate that nobody signed.
    ignoreTLS: !isSecure && !mustEncrypt,
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

// The From has no name of ours to be mistaken for a person's; RFC 3834 keeps automatic answers away.
function mailOf({ to, messageId, subject, text, language, settingsUrl }: Letter, { from }: MailSettings) {
  return {
    from: { name: 'Cam Kết', address: from },
    to: { name: '', address: to },
    messageId,
    subject,
    text,
    textEncoding: 'quoted-printable' as const,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'List-Unsubscribe': { prepared: true, value: `<${settingsUrl}>` },
      Precedence: 'bulk',
    },
  }
}

interface SmtpFault {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

function handedOf(error: unknown): Handed {
  const { code = 'fault', command = '', responseCode, response = '' } = error as SmtpFault
  const why = responseCode === undefined ? code : `${responseCode} ${command}`.trim()
  const isRefused = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
  if (!isRefused) return { outcome: 'later', why }
  return { outcome: /^5\d\d[ -]5\.(1\.\d{1,3}|2\.1)\b/.test(response) ? 'no-mailbox' : 'refused', why }
}
