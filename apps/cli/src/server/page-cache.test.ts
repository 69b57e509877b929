import { array, assert, integer, property, record } from 'fast-check'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPage, createPageCache } from './page-cache.ts'

const html: ReadonlyArray<[string, string]> = [['content-type', 'text/html']]
const page = (size: number) => createPage(200, html, Buffer.alloc(size, 'a'))

test('whatever is put in, it stays within its bytes and gives back what was put last', () => {
  const put = record({ key: integer({ min: 0, max: 30 }), size: integer({ min: 0, max: 20_000 }) })
  assert(
    property(array(put, { maxLength: 200 }), puts => {
      const cache = createPageCache(100_000)
      const last = new Map<string, number>()
      for (const { key, size } of puts) {
        cache.put(String(key), page(size))
        const kept = cache.get(String(key))
        if (kept !== undefined && size * 2 < 10_000) expect(kept.bytes).toBe(size)
        last.set(String(key), size)
        expect(cache.bytes).toBeLessThanOrEqual(100_000)
        expect(cache.bytes).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('a page that is read stays longer than one that is not', () => {
  const cache = createPageCache(100_000)
  cache.put('read', page(1_000))
  cache.put('unread', page(1_000))
  for (let number = 0; number < 40; number += 1) {
    cache.get('read')
    cache.put(`filling ${number}`, page(1_000))
  }
  expect(cache.get('read')).toBeDefined()
  expect(cache.get('unread')).toBeUndefined()
})

test('every encoding carries the same bytes, one tag, and its own length', async () => {
  const body = Buffer.from('Cam kết được công bố. '.repeat(500))
  const made = createPage(200, html, body)
  const identity = await made.variant('identity')
  const packed = await made.variant('gzip')
  const small = await made.variant('br')
  expect(identity.body).toEqual(body)
  expect(gunzipSync(packed.body)).toEqual(body)
  expect(brotliDecompressSync(small.body)).toEqual(body)
  for (const { headers, body: bytes } of [identity, packed, small]) {
    expect(headers[headers.indexOf('content-length') + 1]).toBe(String(bytes.length))
    expect(headers[headers.indexOf('etag') + 1]).toBe(made.etag)
  }
})

test('what is small or packed already is sent as it is', async () => {
  const small = await createPage(200, html, Buffer.from('ngắn')).variant('br')
  expect(small.headers).not.toContain('content-encoding')
  const packed = createPage(200, [...html, ['content-encoding', 'gzip']], Buffer.alloc(5_000))
  expect((await packed.variant('br')).headers).not.toContain('br')
})

test('what is to be forgotten is gone, and its bytes with it', () => {
  const cache = createPageCache(100_000)
  cache.put('hue 1 /', page(5_000))
  cache.put('hue 2 /', page(5_000))
  const both = cache.bytes
  cache.forget(key => key.startsWith('hue 1 '))
  expect(cache.get('hue 1 /')).toBeUndefined()
  expect(cache.get('hue 2 /')).toBeDefined()
  expect(cache.bytes).toBe(both / 2)
})
