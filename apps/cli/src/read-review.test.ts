import { expect, test } from 'vitest'
import { reviewIn } from './read-review.ts'

const table: ReadonlyArray<[string, RegExp]> = [
  ['{"acceptAll": true}', /r\.json: bản rà soát có phần không dùng được: “acceptAll”/],
  ['{"acceptRest": ""}', /mục acceptRest không được để trống/],
  ['{"assign": [{"words": "a", "as": "promise"}]}', /mục assign\[1\]\.as chỉ nhận: commitment, restrictive/],
  ['{"redact": [{"words": "a"}, {"words": 3}]}', /mục redact\[2\]\.words phải là chữ trong dấu nháy/],
  ['{"redact": {}}', /mục redact phải là một danh sách/],
  ['[]', /bản rà soát phải là một nhóm/],
  ['{"redact": [}', /r\.json: không phải JSON hợp lệ \(gần “.*\[}”\)/],
  ['{"redact": []\n "assign": []}', /không phải JSON hợp lệ \(dòng 2, cột 2\)/],
  ['', /không phải JSON hợp lệ/],
]

test.each(table)('%s is refused in words', (text, says) => {
  expect(() => reviewIn(text, 'r.json')).toThrow(says)
})

test('a good review is taken, also behind a byte order mark', () => {
  expect(reviewIn('\uFEFF{"acceptRest": "đã xem"}', 'r.json')).toMatchObject({ acceptRest: 'đã xem' })
})
