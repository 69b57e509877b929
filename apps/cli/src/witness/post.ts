import { maxAnswerBytes, type Post } from '@camket/services/publication/witness/askWitnesses'

const usualPatienceMs = 10_000

/** Sends a request body to a witness over HTTP. Follows no redirect and reads no more of the answer than a witness has to say. */
export const postToWitness: Post = postWithin(usualPatienceMs)

/** The same, waiting so many milliseconds for the whole answer; rejects at once when `stopped` is aborted. */
export function postWithin(patienceMs: number, stopped?: AbortSignal): Post {
  return (url, body) => post(url, { body, patienceMs, stopped })
}

/** The same, for a server that may be told to stop meanwhile. */
export const postUntil = (stopped: AbortSignal): Post => postWithin(usualPatienceMs, stopped)

/** With any other status a witness has nothing more to say (C2SP tlog-witness). */
const hasBody: ReadonlySet<number> = new Set([200, 409])
const nothing = new Uint8Array()

async function post(
  url: string,
  { body, patienceMs, stopped }: { body: Uint8Array; patienceMs: number; stopped: AbortSignal | undefined },
): ReturnType<Post> {
  try {
    const signals = [AbortSignal.timeout(patienceMs), ...(stopped === undefined ? [] : [stopped])]
    const response = await fetch(url, {
      method: 'POST',
      body: Buffer.from(body),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.any(signals),
    })
    const { status } = response
    if (hasBody.has(status)) return { status, body: await limited(response) }
    // A body that breaks off or that nobody can unpack takes nothing from what the status says.
    response.body?.cancel().catch(() => undefined)
    return { status, body: nothing }
  } catch (error) {
    // Redirects and HTTP 407 and 421 come here too: this witness is not to be had at this address.
    // Nothing is known of a witness that was not waited for.
    stopped?.throwIfAborted()
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'unreachable'
  }
}

async function limited(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    // Cut short it cannot be read, which is what is then said of it.
    if (bytes > maxAnswerBytes) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
