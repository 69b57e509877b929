// What is said when a copy could not be brought up to date.
import { fill, type Phrase } from '@camket/domain/kernel/language'
import type { Finding } from '@camket/verify/finding'
import { RefusedError } from '../../command.ts'
import { said } from '../../printing/print-verified.ts'
import { fromWords as words } from './words.ts'

/** Not everything could be had: said in words, exit 1; running again may end it. */
export class BrokenOff extends Error {
  readonly lines: readonly Phrase[]

  constructor(lines: readonly Phrase[]) {
    super(lines.map(({ vi }) => vi).join('\n'))
    this.name = 'BrokenOff'
    this.lines = lines
  }
}

const told = (finding: Finding): Phrase => ({
  vi: `  ✗ ${said(finding, 'vi')}`,
  en: `  ✗ ${said(finding, 'en')}`,
})

/** What does not hold, and what to do about it. */
export function refuse(
  address: string,
  faults: readonly Finding[],
  then: readonly Phrase[] = [],
): RefusedError {
  return new RefusedError([headed(words.refused, address), ...faults.map(told), ...then])
}

export function sayBrokenOff(address: string, faults: readonly Finding[]): readonly Phrase[] {
  return [headed(words.brokenOff, address), ...faults.map(told)]
}

function headed({ vi, en }: Phrase, address: string): Phrase {
  return { vi: fill(vi, { address }), en: fill(en, { address }) }
}
