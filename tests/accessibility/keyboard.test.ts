// The walk of the Tab key is itself shown: it finds each thing that stops whoever has no mouse.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { keyboardFaults } from './keyboard.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const ring = '<style>:focus-visible { outline: 3px solid #124 }</style>'
const rows = Array.from({ length: 3 }, (_, i) => `<p><a href="#${i}" id="a${i}">Mục ${i}</a></p>`).join('')

test.each<[string, string, string[]]>([
  ['a good page', `${ring}${rows}<input type="date" id="d" /><button id="b">Gửi</button>`, []],
  [
    'of radio buttons one, of folded parts nothing',
    `${ring}${rows}<input type="radio" name="r" id="r1" /><input type="radio" name="r" id="r2" />
    <details><summary id="s">Thêm</summary><a href="#x" id="x">Trong</a></details>`,
    [],
  ],
  ['a page that sets out at a chosen place', `${ring}${rows}<script>a1.focus()</script>`, []],
  [
    'no ring',
    `${rows}<style>a:focus { outline: none }</style>`,
    ['a a0: no ring', 'a a1: no ring', 'a a2: no ring'],
  ],
  [
    'a ring of no colour',
    `<style>#a1:focus { outline: 3px solid transparent !important }</style>${ring}${rows}`,
    ['a a1: no ring'],
  ],
  [
    'another order than that of reading',
    `${ring}${rows}<a href="#y" id="y" tabindex="1">Trước</a>`,
    ['out of order: a a0'],
  ],
  [
    'out of sight',
    `${ring}${rows}<a href="#z" id="z" style="position:fixed;left:-999px">Ẩn</a>`,
    ['a z: not in sight'],
  ],
  [
    'a trap',
    `${ring}${rows}<script>a1.onkeydown = e => { if (e.key === 'Tab') { e.preventDefault() } }</script>`,
    ['the Tab key does not get out, last at a a1', 'not reached: a a2'],
  ],
])('%s', async (_, html, faults) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
  await page.setContent(`<!doctype html><html lang="vi"><body>${html}</body></html>`)
  expect(await keyboardFaults(page)).toEqual(faults)
  await page.close()
})
