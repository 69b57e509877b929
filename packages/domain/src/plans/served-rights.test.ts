import { describe, expect, it } from 'vitest'
import { rightsWords } from './rights-words.ts'
import { servedRightNames, servedRights } from './served-rights.ts'

describe('rights that a commitment can serve', () => {
  it('has each code once, and a line for each code', () => {
    expect(new Set(servedRights).size).toBe(servedRights.length)
    expect(Object.keys(servedRightNames)).toEqual([...servedRights])
    expect(Object.keys(rightsWords).sort()).toEqual([...servedRights].sort())
  })

  it.each(servedRights)('%s has a name in both languages, an article and words', code => {
    const { vi, en, articles } = servedRightNames[code]
    expect(vi).toMatch(/\p{L}/u)
    expect(en).toMatch(/\p{L}/u)
    expect(articles).toMatch(/(UDHR|ICCPR|ICESCR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CPED) \d/)
    expect(rightsWords[code]).toMatch(/\p{L}/u)
  })

  it('draws on the Universal Declaration and each of the nine core treaties', () => {
    const all = servedRights.map(code => servedRightNames[code].articles).join(' ')
    for (const treaty of ['UDHR', 'ICCPR', 'ICESCR', 'CERD', 'CEDAW', 'CAT', 'CRC', 'CMW', 'CRPD', 'CPED']) {
      expect(all).toContain(treaty)
    }
  })
})
