import { maxAnswerBytes, type Post } from '@camket/services/publication/witness/askWitnesses'

/** Sends a request body to a witness over HTTP. Follows no redirect and reads no more of the answer than a witness has to say. */
export const postToWitness: Post = postWithin(10_000)

/** The same, waiting so many milliseconds for the whole answer. */
export function postWithin(patienceMs: number): Post {
  return (url, body) => post(url, { body, patienceMs })
}

async function post(
  url: string,
  { body, patienceMs }: { body: Uint8Array; patienceMs: number },
): ReturnType<Post> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: Buffer.from(body),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    return { status: response.status, body: await limited(response) }
  } catch (error) {
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
