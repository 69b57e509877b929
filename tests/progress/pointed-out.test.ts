// What is odd about a report stands on the page of whoever writes it and of whoever approves it, each thing by its piece.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOf, serveOffice, type ServedOffice } from './browser-office.ts'
import { aFile, aPiece, attached, drafted, said, submitted } from './reporting.ts'
import { pdf } from './evidence-samples.ts'
import { health, training } from '../work/office-at-work.ts'
import { startClaim } from '../../packages/services/src/progress/startClaim.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { valueOf } from '../register/open-register.ts'

let served: ServedOffice
let told: Readonly<Record<'draft' | 'approve', string>>
beforeAll(async () => {
  served = await serveOffice()
  const { focal, medicine, otherAuthority } = served.office
  const upload = { name: 'bao-cao.pdf', bytes: pdf('/Lang(vi)') }
  // Another agency showed the same paper first.
  const theirs = await drafted(medicine, { commitment: health })
  await attached(medicine, theirs, { piece: aFile(), upload })
  await submitted(medicine, theirs)
  valueOf(await publishUpdate(otherAuthority, theirs))

  const mine = await drafted(focal, { data: said({ statement: 'Đã mở 12 l\u043ep tập huấn tại 12 xã.' }) })
  await attached(focal, mine, { piece: aFile({ title: 'Báo cáo cũ', datedOn: '2020-01-01' }), upload })
  await attached(focal, mine, { piece: aFile({ title: 'Báo cáo mới', datedOn: '2026-11-19' }), upload })
  await attached(focal, mine, { piece: aPiece({ url: 'https://minhson.example/tin/77' }) })
  await attached(focal, mine, {
    piece: aPiece({ title: 'Tin thứ hai', url: 'http://minhson.example/tin/77/' }),
  })
  const draft = await wordsAt(served.focal, `claim/${mine.claim}`)
  await submitted(focal, mine)
  told = { draft, approve: await wordsAt(served.authority, `approve/${mine.claim}`) }
})
afterAll(() => served?.close())

async function wordsAt(who: ServedOffice['focal'], path: string): Promise<string> {
  const page = await pageOf(served, who, { javaScriptEnabled: false })
  await page.goto(`${served.url}/office/work/${training}/${path}`)
  const list = page.locator('section[aria-labelledby=warnings]')
  expect(await list.locator('a[href^="#piece-"]').count()).toBeGreaterThan(3)
  const words = await list.innerText()
  await page.context().close()
  return words
}

describe.each(['draft', 'approve'] as const)('on the page where one has to %s', where => {
  test.each([
    ['a file that another commitment shows', `Chính tệp này đã làm bằng chứng cho cam kết ${health}`],
    ['a file twice', 'Trùng tệp với bằng chứng số 1'],
    ['a link twice, however it is written', 'Trùng liên kết, đoạn trích hoặc số liệu với bằng chứng số 3'],
    ['evidence older than the commitment', 'Đề ngày 01/01/2020, có trước kế hoạch'],
    [
      'evidence of a day after the one reported on',
      'Đề ngày 19/11/2026, sau ngày báo cáo nói đến (14/11/2026)',
    ],
    ['a word with a borrowed letter', 'Có chữ mượn bảng chữ cái khác trông giống chữ Việt (U+043E'],
  ])('%s', (_, words) => {
    expect(told[where]).toContain(words)
  })
})

test('a day to come is refused, and so is a letter that nobody sees', async () => {
  const { focal } = served.office
  const refusals = async (data: ReturnType<typeof said>) => {
    const answer = await startClaim(focal, { commitment: training, data })
    return answer.ok ? [] : answer.refusals.map(({ code, values }) => [code, values['problem'] ?? null])
  }
  expect(await refusals(said({ asOf: '2031-01-01' }))).toEqual([['day-ahead', null]])
  expect(await refusals(said({ statement: 'Đã mở \u202e21 lớp.' }))).toEqual([['bad-input', 'unseen-letter']])
})
