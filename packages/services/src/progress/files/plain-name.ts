import { firstLetters } from '@camket/domain/kernel/cut'

/**
 * The name of an upload as it may be shown: the last part of a path, without control characters and without those that turn
 * the direction of writing, at most 200 characters. Never a place to write to.
 */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{C}\u2028\u2029]/gu, '').trim()
  if (plain.length <= 200) return plain === '' ? 'tep' : plain
  const end = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return firstLetters(plain, 200 - end.length) + end
}
