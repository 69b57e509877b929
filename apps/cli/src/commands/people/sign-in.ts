import { fill } from '@camket/domain/kernel/language'
import { createSignInLink, type LinkRole } from '@camket/services/people/createSignInLink'
import { exit, UsageError, type Command, type ExitCode, type Values } from '../../command.ts'
import { valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'
import { addressOptions, officeAddress } from './office-address.ts'

const told = {
  vi: 'Đường dẫn vào văn phòng (dùng một lần, trong 30 phút):',
  en: 'Link to the office (once, within 30 minutes):',
} as const

export const signIn: Command = {
  options: { role: { type: 'string' }, ...addressOptions, ...registerOptions },
  help: {
    vi: `camket sign-in [--role VAI-TRÒ] [--origin ĐỊA-CHỈ] [--port SỐ] [--as-tenant MÃ] [--data THƯ-MỤC]: tạo đường dẫn vào văn phòng

  camket sign-in                                    ở địa chỉ riêng của ban chỉ đạo; không có thì ở máy chủ đang chạy,
                                                    hoặc http://localhost:4096
  camket sign-in --role accounts                    với tư cách người quản trị tài khoản, để mời người khác
  camket sign-in --port 8080 --data ./so            cho máy chủ chạy ở cổng 8080 với dữ liệu trong ./so
  camket sign-in --origin https://cong.example.vn   cho địa chỉ công khai

--role: secretariat (mặc định) hoặc accounts. Đường dẫn mở tài khoản của người vận hành; người khác: camket invite.
Đường dẫn dùng được một lần, trong 30 phút. Chỉ đường dẫn được in ra đầu ra chuẩn.
Mã thoát: 0 xong · 2 lệnh sai · 3 bị từ chối`,
    en: `camket sign-in [--role ROLE] [--origin URL] [--port N] [--as-tenant TENANT] [--data DIR]: makes a link to the office

  camket sign-in                                      at the committee's own address; without one on the server that
                                                      runs, or http://localhost:4096
  camket sign-in --role accounts                      as the administrator of accounts, to invite others
  camket sign-in --port 8080 --data ./register        for a server on port 8080 with its data in ./register
  camket sign-in --origin https://portal.example.vn   for a public address

--role: secretariat (unless told) or accounts. The link opens the operator's own account; for others: camket invite.
The link works once, within 30 minutes. Only the link goes to standard output.
Exit codes: 0 done · 2 bad usage · 3 refused`,
  },
  async run({ values, language }): Promise<ExitCode> {
    const role = roleOf(values)
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      const address = await officeAddress(door, values)
      const link = valueOf(await createSignInLink(door, role))
      console.error(fill(told[language]))
      console.log(`${address}/office/sign-in?token=${encodeURIComponent(link.token)}`)
      return exit.done
    })
  },
}

function roleOf({ role }: Values): LinkRole {
  if (role === undefined || role === 'secretariat' || role === 'accounts') return role ?? 'secretariat'
  throw new UsageError({
    vi: `--role nhận secretariat hoặc accounts, không phải “${String(role)}”. Mời người khác: camket invite --help`,
    en: `--role takes secretariat or accounts, not “${String(role)}”. To invite others: camket invite --help`,
  })
}
