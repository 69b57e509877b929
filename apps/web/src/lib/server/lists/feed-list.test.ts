import { expect, test } from 'vitest'
import { atomOf } from './feed-list.ts'

test('no word of a title or an address ends its element or is no letter of XML', () => {
  const hostile = '</title><script>&#0;]]>\u0000\u0008\u001b\ufffe\uffff" \' \u2028 😀 <!ENTITY x "y">'
  const xml = atomOf(
    [
      {
        id: hostile,
        on: null,
        at: '2026-11-20T05:00:00.000Z',
        title: hostile,
        description: hostile,
        path: `/a?b=${hostile}`,
      },
    ],
    {
      origin: 'https://so.example',
      language: 'vi',
      tenantName: hostile,
      title: hostile,
      feed: '/a.xml',
      page: '/a',
    },
  )
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(xml).not.toMatch(/<(?:script|!)|&(?!(?:amp|lt|gt|quot|apos);)/)
  expect(xml.match(/<title>/g)).toHaveLength(2)
  expect(xml.match(/<\/title>/g)).toHaveLength(2)
  expect(xml).toContain('<updated>2026-11-20T05:00:00.000Z</updated>\n<author>')
})
