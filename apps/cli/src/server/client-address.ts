// Who is at the other end of a request: wrong passwords are counted by it, and nothing else asks.
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

const thisMachine = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * The address of the peer. Where a server stands in front (a public origin was given, and the peer is on this machine) it is
 * the one that server saw: the last of `X-Forwarded-For`. Those before it are the sender's own words, and so is the whole
 * line when it comes from outside.
 */
export function clientAddress(
  {
    socket,
    headers,
  }: Pick<IncomingMessage, 'headers'> & {
    readonly socket: { readonly remoteAddress?: string | undefined }
  },
  isBehindServer: boolean,
): string {
  const peer = socket.remoteAddress ?? ''
  if (!isBehindServer || !thisMachine.test(peer)) return peer
  const told = [headers['x-forwarded-for'] ?? ''].flat().join(',')
  const last = told.split(',').at(-1)?.trim() ?? ''
  return isIP(last) === 0 ? peer : last
}
