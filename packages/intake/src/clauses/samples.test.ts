// The sample clauses are ours; each carries the label that docs/reading-rules.md asks for.
import { readFileSync, readdirSync } from 'node:fs'
import { sixClears } from '@camket/domain/plans/reading'
import { describe, expect, it } from 'vitest'
import { checkLine } from './index.ts'

interface Sample {
  id: string
  text: string
  context?: string | null
  restrictive?: boolean
  span?: string
  clears?: Record<string, boolean>
}

const folder = new URL('./samples/', import.meta.url)

function samplesOf(kind: string): Sample[] {
  const files = readdirSync(folder).filter(name => name.startsWith(kind))
  return files.flatMap(name =>
    readFileSync(new URL(name, folder), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Sample),
  )
}

function f1(pairs: ReadonlyArray<readonly [gold: boolean, said: boolean]>) {
  const both = pairs.filter(([gold, said]) => gold && said).length
  const gold = pairs.filter(([is]) => is).length
  const said = pairs.filter(([, says]) => says).length
  return { recall: both / gold, f1: (2 * both) / (gold + said) }
}

describe('restrictive samples', () => {
  const samples = samplesOf('restrictive')
  const answers = samples.map(sample => checkLine(sample))

  it('finds nearly all, with few false alarms', () => {
    expect(samples.length).toBeGreaterThanOrEqual(900)
    const score = f1(samples.map((sample, i) => [sample.restrictive === true, answers[i]!.restrictive]))
    expect(score.recall).toBeGreaterThanOrEqual(0.95)
    expect(score.f1).toBeGreaterThanOrEqual(0.9)
  })

  it('cuts mixed sentences where the restrictive words begin', () => {
    const mixed = samples
      .map((sample, i) => [sample.span, answers[i]!.span] as const)
      .filter(([gold]) => gold)
    const exact = mixed.filter(([gold, said]) => gold === said).length
    expect(exact / mixed.length).toBeGreaterThanOrEqual(0.5)
  })
})

describe('samples of the six clears', () => {
  const samples = samplesOf('clears')
  const answers = samples.map(sample => checkLine(sample))

  it.each(sixClears)('%s', clear => {
    expect(samples.length).toBeGreaterThanOrEqual(130)
    const score = f1(samples.map((sample, i) => [sample.clears![clear]!, answers[i]!.clears[clear]]))
    expect(score.f1).toBeGreaterThanOrEqual(0.9)
  })
})
