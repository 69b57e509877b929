import { expect, test } from 'vitest'
import { icalFile } from './ical.ts'

const stampedAt = '2026-11-20T00:00:00.000Z'
const fileOf = (event: Partial<Parameters<typeof icalFile>[0]['events'][number]>): string =>
  icalFile({
    name: 'Sắp đến hạn, Ban Chỉ đạo',
    host: 'minhson.example',
    stampedAt,
    events: [{ uid: 'upcoming/96-kh.1/2026-12-31', on: '2026-12-31', summary: 'Đến hạn', ...event }],
  })
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

test('an all-day event ends on the day after, also over a year and a leap day', () => {
  const lines = unfolded(fileOf({}))
  expect(lines.slice(0, 3)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cam Ket//Public register//VI',
  ])
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('DTSTAMP:20261120T000000Z')
  expect(lines).toContain('UID:upcoming/96-kh.1/2026-12-31@minhson.example')
  expect(unfolded(fileOf({ on: '2028-02-28', until: '2028-02-29' }))).toContain('DTEND;VALUE=DATE:20280301')
})

test('lines end with CRLF and have at most 75 octets; no character is cut', () => {
  const summary = 'Tổ chức hội nghị tập huấn về quyền của người khuyết tật '.repeat(8).trim()
  const text = fileOf({ summary })
  const lines = text.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(lines.some(line => Buffer.byteLength(line) > 70)).toBe(true)
  expect(unfolded(text)).toContain(`SUMMARY:${summary}`)
  expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
})

test('what is published cannot add lines or events of its own', () => {
  const summary = 'Hết hạn\r\nEND:VEVENT\nBEGIN:VEVENT; a, b\\c\u2028\u0007'
  const lines = unfolded(fileOf({ summary, description: summary, url: 'https://a.example/\r\nX:1' }))
  expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(lines).toContain('SUMMARY:Hết hạn\\nEND:VEVENT\\nBEGIN:VEVENT\\; a\\, b\\\\c\\n')
  expect(lines).toContain('URL:https://a.example/X:1')
  expect(lines).not.toContain('X:1')
})
