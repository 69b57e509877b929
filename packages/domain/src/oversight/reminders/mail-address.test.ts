import { expect, test } from 'vitest'
import { mailAddress } from './mail-address.ts'

test.each([
  ['lan.tran@sotuphap.example.gov.vn', 'lan.tran@sotuphap.example.gov.vn'],
  ['  Lan+viec@Tinh.EXAMPLE ', 'Lan+viec@tinh.example'],
])('%s is taken', (typed, address) => {
  expect(mailAddress(typed)).toEqual({ ok: true, value: address })
})

test.each([
  '',
  'lan',
  '@tinh.example',
  'lan@',
  'lan@localhost',
  'lan@tinh..example',
  '.lan@tinh.example',
  'Lan <lan@tinh.example>',
  '"lan"@tinh.example',
  'a@tinh.example,b@tinh.example',
  'lan@tinh.example\r\nBcc: b@tinh.example',
  'lan\n@tinh.example',
  'lan@[127.0.0.1]',
  `${'a'.repeat(65)}@tinh.example`,
  `lan@${'a.'.repeat(130)}example`,
])('%j is refused', typed => {
  expect(mailAddress(typed).ok).toBe(false)
})
