// Documents of our own in many layouts, each with what a careful reader finds in it (below its line of "=").
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Reading } from '@camket/domain/plans/reading'
import type { SourceDocument } from '../document.ts'
import { understand } from './understand.ts'

const folder = new URL('samples/', import.meta.url)

function fromText(text: string): SourceDocument {
  const blocks = text
    .split('\n')
    .flatMap((line, i) =>
      line.trim() === '' ? [] : [{ text: line.trim(), kind: 'paragraph' as const, paragraph: i + 1 }],
    )
  return { format: 'txt', blocks, warnings: [] }
}

type Lines = Record<string, string[]>

function expected(notes: string): Lines {
  const out: Lines = {}
  for (const note of notes.trim().split('\n')) {
    const [name, ...rest] = note.split(' ')
    ;(out[name!] ??= []).push(rest.join(' '))
  }
  return out
}

const dash = (value: string | null | undefined) => value ?? '-'
const beginning = (s: string) => s.replace(/\s+/gu, ' ')

function seen(reading: Reading): Lines {
  const told = (role: string, mode: string) =>
    reading.assignments
      .filter(a => a.role === role && a.mode === mode)
      .map(a => `${dash(a.taskLabel)} | ${a.agency}`)
  return {
    kind: [reading.kind],
    symbol: [dash(reading.symbol)],
    date: [dash(reading.date)],
    issuer: [dash(reading.issuer)],
    province: [dash(reading.province)],
    signer: [dash(reading.signer)],
    title: [dash(reading.title)],
    cited: reading.cited.map(c => `${dash(c.symbol)} | ${dash(c.date)}`),
    lead: told('lead', 'order'),
    request: told('lead', 'request'),
    support: [...told('support', 'order'), ...told('support', 'request')],
    limit: reading.deadlines.map(d => `${dash(d.taskLabel)} | ${d.text} | ${d.kind} | ${dash(d.date)}`),
    groups: [reading.groups.join(', ') || '-'],
  }
}

describe.each(readdirSync(folder).filter(name => name.endsWith('.txt')))('%s', name => {
  const [text, notes] = readFileSync(new URL(name, folder), 'utf8').split('\n=====\n') as [string, string]
  const reading = understand(fromText(text), name)
  const want = expected(notes)
  const has = seen(reading)
  test.each(
    ['kind', 'symbol', 'date', 'issuer', 'province', 'signer', 'title', 'groups'].filter(key => want[key]),
  )('%s', key => {
    expect(has[key]).toEqual(want[key])
  })
  test.each(['cited', 'lead', 'request', 'support', 'limit'])('%s', key => {
    const list = (want[key] ?? []).filter(one => one !== 'none')
    expect([...new Set(has[key])].sort()).toEqual([...new Set(list)].sort())
  })
  test('tasks', () => {
    const list = want['task'] ?? []
    const tasks = reading.tasks.map((task, i) => {
      const start = list[i]?.split(' | ')[2] ?? ''
      const words = beginning(task.starts)
      return `${dash(task.label)} | ${task.depth} | ${words.startsWith(start) || start.startsWith(words) ? start : words}`
    })
    expect(tasks).toEqual(list)
  })
  test.each(want['restrictive'] ?? [])('restrictive: %s', start => {
    const flagged = reading.tasks.filter(task => task.restrictive)
    expect(flagged.some(task => beginning(task.starts).startsWith(start))).toBe(true)
  })
})
