// The PIN that opens what was taken along. It is stored nowhere, so that nobody can tell it again.

/** Letters and digits; a short sentence is better than digits. */
export const shortestPin = 8
/** Of PBKDF2-SHA-256, as OWASP and ASVS 5.0 (appendix C) ask for. */
export const pinRounds = 600_000
/** Wrong tries in a row after which everything on the device is erased. */
export const mostWrongTries = 10
/** Minutes without a touch after which the page locks itself. */
export const idleMinutes = 10

export type WeakPin = 'short' | 'simple'

/** Why a PIN is not taken; null where it is: too short, made of few signs, or counted up or down. */
export function weakPin(pin: string): WeakPin | null {
  const signs = [...pin.normalize('NFC')]
  if (signs.length < shortestPin) return 'short'
  if (new Set(signs).size < 4) return 'simple'
  const steps = signs.slice(1).map((sign, i) => sign.codePointAt(0)! - signs[i]!.codePointAt(0)!)
  return steps.every(step => step === 1) || steps.every(step => step === -1) ? 'simple' : null
}
