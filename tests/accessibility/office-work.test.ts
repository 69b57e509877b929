// Every page of the office at work in its states, as those see it who have to act: axe, both languages, widths, schemes.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { detention, health, posting, training } from '../work/office-at-work.ts'
import { serveOffice, type ServedOffice } from '../work/served-office.ts'
import { lookAt, looks } from './look.ts'

let browser: Browser
let served: ServedOffice

beforeAll(async () => {
  served = await serveOffice()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const pages = [
  ['the lists of an agency', 'medicine', '/office/work'],
  ['an empty list', 'justice', '/office/work?list=handed-back'],
  ['nothing found', 'justice', '/office/work?list=all&q=khong+co'],
  ['everybody’s work', 'secretariat', '/office/work?list=all'],
  ['a commitment that waits for an answer', 'front', '/office/work'],
  ['a commitment to answer', 'police', `/office/work/${detention}`],
  ['a commitment with a request', 'justice', `/office/work/${training}`],
  ['a long form of milestones', 'justice', `/office/work/${training}?rows=12`],
  ['a commitment that a body supports', 'medicine', `/office/work/${training}`],
  ['a request to decide', 'secretariat', `/office/work/${training}`],
  ['a commitment without an owner', 'secretariat', `/office/work/${posting}`],
  ['one that was handed back', 'secretariat', `/office/work/${health}`],
  ['for the validating authority', 'validator', `/office/work/${training}`],
  ['for the reviewer', 'reviewer', `/office/work/${health}`],
  ['a hand-over', 'medicine', '/office/hand-over'],
  ['a hand-over to choose', 'secretariat', '/office/hand-over'],
  ['what to assign', 'secretariat', '/office/assign'],
  ['without a lead', 'secretariat', '/office/assign?list=without-lead'],
  ['of a body that ended', 'secretariat', '/office/assign?list=ended-body'],
  ['one to assign', 'secretariat', `/office/assign?commitment=${training}`],
  ['nothing to assign', 'secretariat', '/office/assign?list=handed-back&q=khong+co'],
] as const

describe.each(looks)('$name', look => {
  test.each(pages)('%s', async (_, who, path) => {
    // The words differ by language, not the structure: English is looked at in one look.
    for (const language of look === looks[0] ? ['', '/en'] : ['']) {
      const session = served.sessions[who]
      const seen = await lookAt(browser, `${served.address}${language}${path}`, { ...look, session })
      expect(seen).toEqual({ status: 200, lang: language === '' ? 'vi' : 'en', faults: [] })
    }
  })
})
