// Requests that lie about where they come from, and cookies that somebody else chose.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { officeSurfaces } from '../../scripts/matrix/office-surfaces.ts'
import { ask } from '../matrix/asking.ts'
import { pagesOfOffice } from '../matrix/office-forms.ts'
import { canary, openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

const forged: ReadonlyArray<Readonly<Record<string, string>>> = [
  { 'x-forwarded-host': 'tinh-khac.example', 'x-forwarded-proto': 'https' },
  { 'x-camket-host': 'tinh-khac.example', 'x-camket-proto': 'https' },
  { forwarded: 'host=tinh-khac.example;proto=https;for=127.0.0.1' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'true-client-ip': '127.0.0.1' },
  { 'x-original-url': '/office', 'x-rewrite-url': '/office' },
  { 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
  { 'x-camket-author': 'operator', 'x-camket-tenant': 'minh-son', 'x-sveltekit-action': 'true' },
]

describe.each(forged)('with %j', headers => {
  test('nobody gets into the office, and nobody into another committee’s', async () => {
    for (const { path, address } of pagesOfOffice(world.ours)) {
      if (officeSurfaces[address]?.sees === 'anyone') continue
      const answer = await world.as(null, world.ours, { path, headers })
      expect(answer.status, path).not.toBe(200)
      expect(answer.text).not.toContain(canary('minh-son'))
      const theirs = await world.as(world.theirs.seated.secretariat, world.theirs, { path, headers })
      expect(theirs.text).not.toContain(canary('minh-son'))
    }
  })

  test('no page speaks of another host', async () => {
    const page = await world.as(world.ours.seated.secretariat, world.ours, { path: '/office', headers })
    expect(page.status).toBe(200)
    expect(page.text + JSON.stringify(page.headers)).not.toContain('tinh-khac.example')
  })
})

test('a foreign name is refused, whoever is signed in', async () => {
  for (const host of [
    'evil.example',
    `localhost.evil.example:${world.port}`,
    `evil@localhost:${world.port}`,
  ]) {
    const cookie = `camket=${world.ours.seated.secretariat.session}`
    const answer = await ask({ port: world.port, path: '/office', host, cookie })
    expect(answer.status, host).toBeOneOf([400, 421])
    expect(answer.text).not.toContain(canary('minh-son'))
  }
})

test('a cookie of one committee, or under another’s name, opens nothing', async () => {
  const ours = world.ours.seated.secretariat.session
  for (const cookie of [
    `__Host-camket=${ours}`,
    `camket=${world.theirs.seated.secretariat.session}`,
    'camket=',
    `camket=${'a'.repeat(8000)}`,
    `camket=${encodeURIComponent('"><script>')}`,
    'camket=__proto__',
    `camket=x; camket=${world.theirs.seated.secretariat.session}`,
  ]) {
    const answer = await ask({ port: world.port, path: '/office', cookie })
    expect(answer.status, cookie.slice(0, 40)).toBeOneOf([303, 431])
    expect(answer.text).not.toContain(canary('minh-son'))
  }
})

test('no form goes through by another way than a form', async () => {
  const who = world.ours.seated.secretariat
  for (const type of ['text/plain', 'application/json', 'application/xml', '']) {
    const headers = { 'content-type': type, 'content-length': '14', origin: 'https://evil.example' }
    const answer = await world.as(who, world.ours, {
      path: '/office/bodies?/save',
      method: 'POST',
      headers,
      form: [],
    })
    expect(answer.status, type).toBeGreaterThanOrEqual(400)
    expect(answer.status, type).toBeLessThan(500)
  }
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await world.as(who, world.ours, { path: '/office/bodies?/publish', method })
    const made = await world.as(who, world.ours, { path: '/office/bodies' })
    expect(answer.status, method).toBeLessThan(500)
    expect(made.status).toBe(200)
  }
})

test('every page says what a browser may run and load with it, and tells no other site where somebody was', async () => {
  const seen = new Set<string>()
  for (const { path, address, who } of pagesOfOffice(world.ours)) {
    const { status, headers, text } = await world.as(who, world.ours, { path })
    if (status !== 200 || !headers['content-type']?.includes('text/html')) continue
    // A file to be kept is no page: it goes to the disk.
    if (headers['content-disposition'] !== undefined) continue
    seen.add(address)
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map(part => part.trim().split(/\s+(.*)/s, 2)),
    ) as Record<string, string>
    expect(policy, path).toMatchObject({
      'default-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    })
    // Its own files, and the scripts of this very answer by their digest or number.
    expect(policy['script-src'], path).toMatch(/^'self'( '(sha256-[\w+/=]+|nonce-[\w+/=]+)')*$/)
    expect(text, path).not.toMatch(/\son[a-z]+="|href="javascript:/)
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
      'cache-control': expect.stringContaining('no-store'),
    })
  }
  expect(seen.size).toBeGreaterThan(30)
})
