// A real SMTP server for tests: takes mail, or behaves as servers do on a bad day.
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import {
  openPost,
  type Patience,
  type Post,
} from '../../../packages/services/src/oversight/reminders/mail/post.ts'
import { readMailSettings } from '../../../packages/services/src/oversight/reminders/mail/settings.ts'

export interface MailServer {
  readonly port: number
  /** Everything that was taken, in order. */
  readonly mails: ParsedMail[]
  /** Recipients that it was asked to take mail for, taken or not. */
  readonly asked: string[]
  close(): Promise<void>
}

export interface Manners {
  /** What it answers to a recipient; nothing: it takes mail for them. */
  readonly onRecipient?: (address: string) => { readonly code: number; readonly says: string } | null
  /** Called with a mail in hand, before it is answered for; what it waits for is waited for. */
  readonly beforeTaken?: (mail: ParsedMail) => Promise<void>
  readonly options?: SMTPServerOptions
  readonly port?: number
}

export async function mailServer({
  onRecipient,
  beforeTaken,
  options,
  port = 0,
}: Manners = {}): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const asked: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    // Connections that a post keeps open are not waited for.
    closeTimeout: 100,
    ...options,
    onRcptTo({ address }, _session, answer) {
      asked.push(address)
      const no = onRecipient?.(address) ?? null
      answer(no === null ? null : Object.assign(new Error(no.says), { responseCode: no.code }))
    },
    onData(stream, _session, answer) {
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream)
        await beforeTaken?.(mail)
        mails.push(mail)
      }
      take().then(() => answer(null), answer)
    },
  })
  // A client that hangs up is no fault of the test.
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as { port: number }).port
  return {
    port: bound,
    mails,
    asked,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** A post to a server on this machine, set as an operator sets it. */
export function postTo(port: number, patience?: Patience, query = ''): Post {
  const reading = readMailSettings({
    CAMKET_SMTP_URL: `smtp://127.0.0.1:${port}${query}`,
    CAMKET_MAIL_FROM: 'nhac-viec@tinh.example',
  })
  if (!('settings' in reading)) throw new Error(`no settings: ${reading.trouble}`)
  return openPost(reading.settings, patience)
}
