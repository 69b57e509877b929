import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellFault } from './fault-log.ts'

let folder: string
let said: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'camket-faults-'))
  said = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})
const numberIn = (line: string): string => /: ([0-9a-f]{8})\./.exec(line)![1]!

test('a fault stands in the data folder under the number that was told', () => {
  tellFault(new Error('gãy'), { language: 'vi', folder })
  tellFault(new Error('gãy nữa'), { language: 'vi', folder })
  const log = readFileSync(join(folder, 'faults.log'), 'utf8')
  expect(said).toHaveLength(2)
  for (const line of said) {
    expect(line).toContain(join(folder, 'faults.log'))
    expect(log).toContain(`[${numberIn(line)}]`)
  }
  expect(log).toMatch(/Error: gãy\n\s+at [\s\S]*Error: gãy nữa/)
})

test('where there is no data folder the details are told at once', () => {
  tellFault(new Error('gãy'), { language: 'en', folder: join(folder, 'none') })
  expect(said).toHaveLength(2)
  expect(said[1]).toContain(`[${numberIn(said[0]!)}] Error: gãy`)
})
