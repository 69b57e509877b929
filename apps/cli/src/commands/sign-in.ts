import { fill } from '@camket/domain/kernel/language'
import { createSignInLink } from '@camket/services/people/createSignInLink'
import { exit, UsageError, type Command, type ExitCode, type Values } from '../command.ts'
import { valueOf } from '../refusals.ts'
import { dataFolder } from '../data-folder.ts'
import { commandDoor, isEmbedded, registerOptions, withRegister } from '../register.ts'
import { notedAddress } from '../server/address-note.ts'

const told = {
  vi: 'Đường dẫn vào văn phòng (dùng một lần, trong 30 phút):',
  en: 'Link to the office (once, within 30 minutes):',
} as const

export const signIn: Command = {
  options: { origin: { type: 'string' }, port: { type: 'string' }, ...registerOptions },
  help: {
    vi: `camket sign-in [--origin ĐỊA-CHỈ] [--port SỐ] [--as-tenant ĐƠN-VỊ] [--data THƯ-MỤC]: tạo đường dẫn vào văn phòng

  camket sign-in                                    đường dẫn trên máy chủ đang chạy, hoặc http://localhost:4096
  camket sign-in --port 8080 --data ./so            cho máy chủ chạy ở cổng 8080 với dữ liệu trong ./so
  camket sign-in --origin https://cong.example.vn   cho địa chỉ công khai

Đường dẫn dùng được một lần, trong 30 phút. Chỉ đường dẫn được in ra đầu ra chuẩn.
Mã thoát: 0 xong · 2 lệnh sai · 3 bị từ chối`,
    en: `camket sign-in [--origin URL] [--port N] [--as-tenant TENANT] [--data DIR]: makes a link to the office

  camket sign-in                                      a link on the server that runs, or http://localhost:4096
  camket sign-in --port 8080 --data ./register        for a server on port 8080 with its data in ./register
  camket sign-in --origin https://portal.example.vn   for a public address

The link works once, within 30 minutes. Only the link goes to standard output.
Exit codes: 0 done · 2 bad usage · 3 refused`,
  },
  async run({ values, language }): Promise<ExitCode> {
    const address = addressOf(values)
    return withRegister(values, async register => {
      const link = valueOf(await createSignInLink(await commandDoor(register, values)))
      console.error(fill(told[language]))
      console.log(`${address}/office/sign-in?token=${encodeURIComponent(link.token)}`)
      return exit.done
    })
  },
}

function addressOf(values: Values): string {
  const { origin, port } = values
  const running = isEmbedded(values) ? notedAddress(dataFolder(values)) : null
  const usual = port === undefined && running !== null ? running : `http://localhost:${String(port ?? 4096)}`
  const asked = typeof origin === 'string' ? origin : usual
  if (URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol)) return new URL(asked).origin
  throw new UsageError({
    vi: `“${asked}” không phải là một địa chỉ như https://cong.example.vn.`,
    en: `“${asked}” is not an address such as https://portal.example.vn.`,
  })
}
