import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { xmlText } from './xml.ts'

test('markup becomes text and forbidden characters go', () => {
  expect(xmlText('<b a="1">\u0000R&D’s \u001b</b>')).toBe('&lt;b a=&quot;1&quot;&gt;R&amp;D’s &lt;/b&gt;')
})

test('no text can open a tag', () => {
  assert(
    property(string(), text => {
      expect(xmlText(text)).not.toMatch(/[<>"'\u0000]/)
    }),
  )
})
