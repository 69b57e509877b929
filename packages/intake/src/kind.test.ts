import { expect, test } from 'vitest'
import { zipOf } from './archive/zip-sample.ts'
import { UnreadableFile } from './document.ts'
import { docxOf } from './docx/docx-sample.ts'
import { detectKind } from './kind.ts'
import { odtOf } from './odt/odt-sample.ts'
import { xlsxOf } from './xlsx/xlsx-sample.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => new Uint8Array(Buffer.from(text))

test.each([
  ['docx', docxOf({ body: '' }), 'kế hoạch.pdf'],
  ['odt', odtOf({ text: '' }), 'a.docx'],
  ['xlsx', xlsxOf({ rows: [] }), 'a.docx'],
  ['pdf', bytes('\n%PDF-1.7\n…'), 'a.docx'],
  ['image', bytes('\x89PNG\r\n\x1a\nrest'), 'a.pdf'],
  ['image', bytes('\xff\xd8\xff\xe0rest'), 'a'],
  ['html', utf8('<!-- x -->\n<!DOCTYPE html><title>Kế hoạch</title>'), 'a.doc'],
  ['html', utf8('<div>'.repeat(3) + '<p>Kế hoạch</p><p>x</p>'), 'a.txt'],
  ['txt', utf8('KẾ HOẠCH\nCăn cứ Luật;\nCăn cứ Nghị định;'), 'a.docx'],
  ['txt', utf8('KẾ HOẠCH về quyền con người'), 'a.csv'],
  ['txt', new Uint8Array(Buffer.from('\uFEFFKế hoạch số 1', 'utf16le')), 'a.txt'],
  ['txt', new Uint8Array(Buffer.from('KE HOACH nam 2026, khong dau', 'utf16le')), 'a.txt'],
  ['txt', bytes('KÕ ho¹ch b¶o ®¶m quyÒn con ng\xadêi'), 'a.txt'],
  ['md', utf8('# Kế hoạch\n\n- một'), 'a.md'],
  ['csv', utf8('STT;Nội dung\n1;Rà soát\n2;Báo cáo'), 'a.csv'],
  ['csv', utf8('STT\tNội dung\n1\tRà soát'), 'a.xls'],
])('%s is told from the content (%#)', async (kind, content, name) => {
  expect(await detectKind(content, name)).toBe(kind)
})

const ole = (stream: string) =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].map(c => `${c}\0`).join('')}`)

test.each([
  ['empty', {}, new Uint8Array()],
  ['encrypted', {}, ole('EncryptedPackage')],
  ['unknown-kind', { found: 'Word 97–2003 (.doc)', mend: 'save-as-docx' }, ole('WordDocument')],
  ['unknown-kind', { found: 'Excel 97–2003 (.xls)', mend: 'save-as-xlsx' }, ole('Workbook')],
  ['unknown-kind', { found: 'RTF', mend: 'save-as-docx' }, bytes('{\\rtf1 x}')],
  ['unknown-kind', { found: 'TIFF', mend: 'save-as-jpeg' }, bytes('II*\0rest')],
  ['unknown-kind', { found: 'zip', mend: 'save-as-docx' }, zipOf({ 'a.txt': 'x' })],
  ['unknown-kind', { mend: 'save-as-docx' }, bytes('\x01\x02\0\0\x03\x04binary')],
  ['damaged', {}, bytes('PK\x03\x04 and then nothing')],
])('%s %j is refused with its mend', async (failure, values, content) => {
  const refused = await detectKind(content, 'kế hoạch.docx').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UnreadableFile)
  expect(refused).toMatchObject({ failure, values })
})
