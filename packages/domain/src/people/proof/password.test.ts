import { expect, test } from 'vitest'
import { checkPassword } from './password.ts'

const list = new Set(['12345678', 'password', 'dragon', 'qwertyuiop', 'iloveyou'])
const circumstances = {
  context: ['an.nguyen', 'Nguyễn Văn An', 'Sở Tư pháp', 'minh-son'],
  isCommon: (lowerCase: string) => list.has(lowerCase),
}
const judged = (password: string) => {
  const answer = checkPassword(password, circumstances)
  return answer.ok ? 'taken' : answer.refusals[0]?.code
}

test.each([
  'bốn con vịt lội',
  'correct horse battery staple',
  'zq8#mw2k',
  'aB1!xY9?',
  'chỉ có chữ thường thôi',
  '🦆🦆🦢🦢🐓🐓🐖🐖',
  'x'.repeat(100) + 'yz',
  'nguyen-hai-duong-tim',
])('%s is taken: no rule says what it must be made of', password => {
  expect(judged(password)).toBe('taken')
})

test.each(['', 'ngắn', 'bảy chữ', '🦆🦆🦆🦆🦆🦆🦆'])('“%s” is too short, counted in characters', password => {
  expect(judged(password)).toBe('password-short')
})

test('eight characters are enough, 256 are not too many, 257 are', () => {
  expect(judged('zq8#mw2k')).toBe('taken')
  expect(judged('zq8 '.repeat(64))).toBe('taken')
  expect(judged(`${'zq8 '.repeat(64)}z`)).toBe('password-long')
})

test.each([
  '12345678',
  'PASSWORD',
  'password123',
  'Dragon2026!',
  'aaaaaaaaaaaa',
  'mật khẩu',
  'Mật Khẩu 123',
  'MatKhau2026',
  'anh yêu em',
  'ｐａｓｓｗｏｒｄ',
])('%s is guessed first', password => {
  expect(judged(password)).toBe('password-common')
})

test.each([
  'an.nguyen',
  'NguyenVanAn2026',
  'nguyễn văn an 1',
  'camket2026',
  'sở tư pháp 99',
  'minhson-camket',
  'nhanquyen!!',
])('%s is hardly more than what stands about its owner', password => {
  expect(judged(password)).toBe('password-context')
})

test('a word about its owner within a longer password is nobody’s business', () => {
  expect(judged('an.nguyen thích ăn xoài xanh')).toBe('taken')
})
