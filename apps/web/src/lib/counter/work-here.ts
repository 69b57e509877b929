// In the browser: solves the counter's challenge. Loaded when somebody begins, and nowhere else.
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** What is sent back for a solved challenge; null where this browser cannot, or the time was over. */
export async function solvedHere(challenge: Challenge): Promise<string | null> {
  try {
    const solution = await solveChallenge({ challenge, deriveKey, timeout: 300_000 })
    return solution === null ? null : btoa(JSON.stringify({ challenge, solution }))
  } catch {
    return null
  }
}
