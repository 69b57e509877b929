import { LogError } from '../../packages/log/src/error.ts'

/** The code of the refusal, null when there is none; anything but a LogError is a fault and goes on. */
export function refusalOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof LogError) return error.code
    throw error
  }
}
