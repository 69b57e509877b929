import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { checkRegister } from '@camket/services/kernel/checkRegister'
import { openPost } from '@camket/services/oversight/reminders/mail/post'
import { readMailSettings } from '@camket/services/oversight/reminders/mail/settings'
import { exit, type Command, type ExitCode, type Values } from '../command.ts'
import { wordsOfDatabase } from '../database-refused.ts'
import { dataFolder, folderTrouble, troubleWords } from '../data-folder.ts'
import { checkKeyFolder } from '../log/key-folder-check.ts'
import { checkLogs } from '../log/log-checks.ts'
import { tellPassedOver } from '../log/passed-over.ts'
import { databaseFaults } from '../printing/database-faults.ts'
import { orphanedKeys, registerOptions } from '../register.ts'
import { words } from './doctor-words.ts'

interface Checked {
  readonly name: keyof typeof words
  /** `note`: good to have; its absence is no fault. */
  readonly state: 'good' | 'bad' | 'note'
  readonly values?: Readonly<Record<string, string | number>>
  /** Lines to act on, such as SQL for the database's administrator. */
  readonly lines?: readonly string[]
}

export const doctor: Command = {
  options: { json: { type: 'boolean' }, full: { type: 'boolean' }, data: registerOptions.data },
  help: {
    vi: `camket doctor [--data THƯ-MỤC] [--json]: kiểm tra máy, thư mục dữ liệu, thư mục khóa và cơ sở dữ liệu; không thay đổi gì

  camket doctor                               sổ ở nơi mặc định
  camket doctor --data ./so                   sổ ở ./so
  camket doctor --full                        tính lại toàn bộ sổ từ các bản ghi, nói chỗ khác nhau đầu tiên
  DATABASE_URL=postgres://… camket doctor     PostgreSQL của bạn; in sẵn câu SQL nếu còn thiếu vai trò

Mã thoát: 0 tốt · 1 có chỗ phải sửa`,
    en: `camket doctor [--data DIR] [--json]: looks at the machine, the data folder, the key folder and the database; changes nothing

  camket doctor                               the register in its usual place
  camket doctor --data ./register             the register in ./register
  camket doctor --full                        works every log out again from its records, says the first difference
  DATABASE_URL=postgres://… camket doctor     a PostgreSQL of your own; prints the SQL for roles it lacks

Exit codes: 0 all well · 1 something needs mending`,
  },
  async run({ language, values }): Promise<ExitCode> {
    tellPassedOver(values)
    const checks: Checked[] = [...machine(), await mail(language)]
    const stored = await kept(values, language)
    checks.push(...stored)
    if (stored.some(({ name, state }) => name === 'database' && state === 'good'))
      checks.push(...(await checkLogs(values, language)))
    for (const check of checks) {
      if (values['json'] === true) console.log(JSON.stringify({ ...check, says: said(check, language) }))
      else
        console.error(
          `${mark[check.state]} ${said(check, language)}${(check.lines ?? []).map(line => `\n    ${line}`).join('')}`,
        )
    }
    return checks.some(({ state }) => state === 'bad') ? exit.wanting : exit.done
  },
}

const mark = { good: '✓', bad: '✗', note: '·' } as const

function said({ name, state, values = {} }: Checked, language: Language): string {
  const phrases: Readonly<Record<Checked['state'], Phrase>> = words[name]
  return fill(phrases[state][language], values)
}

const builtWeb = join(import.meta.dirname, '../../../web/build/handler.js')

function machine(): Checked[] {
  const limits =
    process.platform !== 'win32' &&
    spawnSync('/bin/sh', ['-c', 'ulimit -d 1000000 && ulimit -t 60']).status === 0
  return [
    {
      name: 'runtime',
      state: Number(process.versions.node.split('.')[0]) >= 24 ? 'good' : 'bad',
      values: { version: process.version },
    },
    { name: 'limits', state: limits ? 'good' : 'note' },
    { name: 'web', state: existsSync(builtWeb) ? 'good' : 'note' },
  ]
}

const mailTrouble: Readonly<Record<'url' | 'from', Phrase>> = {
  url: {
    vi: 'CAMKET_SMTP_URL không phải địa chỉ như smtp://may-chu:587 hay smtps://may-chu.',
    en: 'CAMKET_SMTP_URL is no address such as smtp://server:587 or smtps://server.',
  },
  from: {
    vi: 'CAMKET_MAIL_FROM không phải một địa chỉ thư đơn giản như nhac-viec@tinh.example.',
    en: 'CAMKET_MAIL_FROM is not one plain mail address such as nhac-viec@tinh.example.',
  },
}

/** Connects and signs in where a mail server is set, and sends nothing. */
async function mail(language: Language): Promise<Checked> {
  const reading = readMailSettings(process.env)
  if (!('settings' in reading)) {
    if (reading.trouble === 'unset') return { name: 'mail', state: 'note' }
    return { name: 'mail', state: 'bad', values: { why: mailTrouble[reading.trouble][language] } }
  }
  const post = openPost(reading.settings)
  const why = await post.greet()
  post.close()
  const { host } = reading.settings
  return why === null
    ? { name: 'mail', state: 'good', values: { host } }
    : { name: 'mail', state: 'bad', values: { why: `${host}: ${why}` } }
}

/** Data folder, key folder and database; where one of the first two cannot be used, what lies in it is not looked at. */
async function kept(values: Values, language: Language): Promise<Checked[]> {
  const place = await folder(values, language)
  if (place.some(isUnusable)) return place
  const keys = checkKeyFolder(values, language)
  const orphaned = isUnusable(keys) ? null : orphanedKeys(values)
  // What `camket start` would make is not what is wanting then, and it makes nothing.
  if (orphaned !== null)
    return [keys, { name: 'unusable', state: 'bad', values: { why: orphaned[language] } }]
  return [...place, keys, ...(await database(values, language))]
}

const isUnusable = ({ name }: Checked): boolean => name === 'unusable'

const neededMegabytes = 500

async function folder(values: Values, language: Language): Promise<Checked[]> {
  if (usesUrl(values)) return []
  const place = dataFolder(values)
  const trouble = folderTrouble(place)
  if (trouble === 'file' || trouble === 'rights') {
    const says = troubleWords[trouble][language]
    return [{ name: 'unusable', state: 'bad', values: { why: fill(says, { folder: place }) } }]
  }
  if (trouble !== null) return [{ name: 'folder', state: 'note', values: { place } }]
  const { bavail, bsize } = await statfs(place)
  const megabytes = Math.round((bavail * bsize) / 2 ** 20)
  return [
    { name: 'folder', state: 'good', values: { place } },
    {
      name: 'space',
      state: megabytes >= neededMegabytes ? 'good' : 'bad',
      values: { megabytes, needed: neededMegabytes },
    },
  ]
}

const usesUrl = (values: Values) => typeof values['data'] !== 'string' && Boolean(process.env['DATABASE_URL'])

async function database(values: Values, language: Language): Promise<Checked[]> {
  const place = dataFolder(values)
  if (!usesUrl(values) && folderTrouble(place) !== null)
    return [{ name: 'database', state: 'note', values: { place } }]
  try {
    const report = await checkRegister(
      usesUrl(values) ? { url: process.env['DATABASE_URL']! } : { dataDir: place },
    )
    const { found, known } = report.schema
    return [
      {
        name: 'database',
        state: report.isSound ? 'good' : 'bad',
        values: {
          place: report.place,
          version: Math.floor(report.serverVersion / 10_000),
          found,
          known,
        },
        lines: databaseFaults(report, language),
      },
    ]
  } catch (error) {
    const why = wordsOfDatabase(error, language) ?? (error instanceof Error ? error.message : String(error))
    return [{ name: 'unreachable', state: 'bad', values: { why } }]
  }
}
