import { backupRegister } from '@camket/services/publication/keeping/backupRegister'
import { exit, type Command, type ExitCode } from '../../command.ts'
import { fileOf, keptOrThrow, program, withWhole } from './the-whole.ts'
import { progressBar } from '../../progress-bar.ts'
import { refuseWithoutRegister, registerOptions } from '../../register.ts'

export const backup: Command = {
  options: { json: { type: 'boolean' }, data: registerOptions.data },
  help: {
    vi: `camket backup TỆP [--data THƯ-MỤC] [--json]: sao lưu toàn bộ sổ vào một tệp

  camket backup /media/usb/so-2026-11-26.camket    mọi ban chỉ đạo, mọi bảng, tại một thời điểm
  DATABASE_URL=… camket backup so.camket           cơ sở dữ liệu riêng

Không phải dừng camket start. Tệp được đọc lại và so với sổ trước khi có tên; không bao giờ ghi đè.
Sổ có bị sửa hay không thì lệnh này không xét: camket doctor --full.
Không có trong tệp: khóa ký (thư mục keys), phiên đăng nhập, đường dẫn dùng một lần. Cất thư mục khóa riêng,
ở nơi khác với bản sao lưu: docs/operating/backup.md
Mã thoát: 0 xong · 2 không ghi được tệp · 3 bị từ chối`,
    en: `camket backup FILE [--data DIR] [--json]: copies the whole register into one file

  camket backup /media/usb/register-2026-11-26.camket    every tenant, every table, as of one moment
  DATABASE_URL=… camket backup register.camket           a database of one's own

camket start need not be stopped. The file is read back and compared before it gets its name; nothing is overwritten.
Whether the register itself was tampered with is not judged here: camket doctor --full.
Not in the file: the signing keys (folder keys), sessions, one-time links. Keep the key folder elsewhere than the
backup: docs/operating/backup.md
Exit codes: 0 done · 2 the file cannot be written · 3 refused`,
  },
  async run({ language, words, values }): Promise<ExitCode> {
    const path = fileOf(words, 'backup')
    refuseWithoutRegister(values)
    const bar = progressBar(path, language)
    const doing = {
      writing: { vi: 'dòng đã ghi', en: 'rows written' },
      checking: { vi: 'byte đã đọc lại', en: 'bytes read back' },
    }
    const result = await withWhole(values, whole =>
      backupRegister(whole, {
        path,
        program,
        now: new Date(),
        onProgress: ({ what, done, of }) => bar.report({ what: doing[what][language], done, of }),
      }),
    ).finally(() => bar.clear())
    const { head, manifest } = keptOrThrow(result)
    if (values['json'] === true) console.log(JSON.stringify({ file: path, ...head, ...manifest }))
    else for (const line of told({ path, head, manifest })) console.error(line[language])
    return exit.done
  },
}

type Checked = Extract<Awaited<ReturnType<typeof backupRegister>>, { ok: true }>['value']

function told({ path, head, manifest }: Checked & { path: string }) {
  const rows = manifest.sections.reduce((sum, section) => sum + section.rows, 0)
  const logs = head.tenants.map(({ tenant, size, root, keys }) => ({
    vi: `  ${tenant}: ${size ?? 0} mục${root === null ? '' : `, gốc ${root}`}${keys.map(key => `\n    khóa công khai ${key}`).join('')}`,
    en: `  ${tenant}: ${size ?? 0} entries${root === null ? '' : `, root ${root}`}${keys.map(key => `\n    public key ${key}`).join('')}`,
  }))
  return [
    {
      vi: `Đã sao lưu và đọc lại, tệp giống sổ lúc ấy: ${path} (${rows} dòng, ${head.tenants.length} ban chỉ đạo, lúc ${head.takenAt}). Sổ có bị sửa hay không: camket doctor --full.`,
      en: `Backed up and read back, the same as the register: ${path} (${rows} rows, ${head.tenants.length} tenants, as of ${head.takenAt}). Whether somebody changed the register: camket doctor --full.`,
    },
    ...logs,
    {
      vi: 'Khóa ký không có trong tệp này: cất riêng thư mục khóa, ở nơi khác.',
      en: 'The signing keys are not in this file: keep the key folder apart, in another place.',
    },
  ]
}
