import { seatRoles, type SeatRole } from '@camket/domain/kernel/author'
import { fill } from '@camket/domain/kernel/language'
import { inviteOfficer } from '@camket/services/people/accounts/inviteOfficer'
import { listAccounts } from '@camket/services/people/accounts/listAccounts'
import { newInvitation } from '@camket/services/people/accounts/newInvitation'
import type { Door } from '@camket/services/kernel/door'
import { exit, RefusedError, UsageError, type Command, type ExitCode, type Values } from '../../command.ts'
import { valueOf } from '../../refusals.ts'
import { commandDoor, registerOptions, withRegister } from '../../register.ts'
import { addressOptions, officeAddress } from './office-address.ts'

const told = {
  link: {
    vi: 'Lời mời cho {login} (dùng một lần, trong 7 ngày). Chỉ đưa cho chính người đó:',
    en: 'Invitation for {login} (once, within 7 days). Hand it to that person alone:',
  },
  added: {
    vi: '{login} đã có tài khoản và cách đăng nhập: vai trò được thêm vào, không cần lời mời.',
    en: '{login} has an account and a way to sign in: the seat was added, no invitation is needed.',
  },
  unknown: { vi: 'Không có tài khoản “{login}”.', en: 'There is no account “{login}”.' },
} as const

export const invite: Command = {
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    body: { type: 'string' },
    again: { type: 'boolean' },
    ...addressOptions,
    ...registerOptions,
  },
  help: {
    vi: `camket invite TÊN-ĐĂNG-NHẬP --name HỌ-TÊN --role VAI-TRÒ [--body CƠ-QUAN]: mời một công chức vào văn phòng

  camket invite an.nguyen --name "Nguyễn An" --role secretariat
  camket invite binh.le --name "Lê Bình" --role focal-point --body so-tu-phap
  camket invite chi.pham --name "Phạm Chi" --role accounts --origin https://cong.example.vn
  camket invite an.nguyen --again     người đã mất mọi cách đăng nhập: mở được ngay; khi lời mời được mở, mọi khoá và phiên cũ mất hiệu lực

Vai trò: ${seatRoles.join(', ')}.
Vai trò của cơ quan (reviewer, focal-point, alternate, validating-authority) cần --body: mã trong danh sách cơ quan.
Chỉ lời mời được in ra đầu ra chuẩn. Mã thoát: 0 xong · 2 lệnh sai · 3 bị từ chối`,
    en: `camket invite LOGIN --name NAME --role ROLE [--body BODY]: invites an official to the office

  camket invite an.nguyen --name "Nguyễn An" --role secretariat
  camket invite binh.le --name "Lê Bình" --role focal-point --body so-tu-phap
  camket invite chi.pham --name "Phạm Chi" --role accounts --origin https://portal.example.vn
  camket invite an.nguyen --again     somebody who lost every way in: opens at once; when it is opened all old keys and sessions end

Roles: ${seatRoles.join(', ')}.
Those of a body (reviewer, focal-point, alternate, validating-authority) need --body: its id in the list of bodies.
Only the invitation goes to standard output. Exit codes: 0 done · 2 bad usage · 3 refused`,
  },
  async run({ words, values, language }): Promise<ExitCode> {
    const isAgain = values['again'] === true
    const login = isAgain ? loginOf(words, values) : ''
    const officer = isAgain ? null : officerOf(words, values)
    return withRegister(values, async register => {
      const door = await commandDoor(register, values)
      const address = await officeAddress(door, values)
      const { invitation } =
        officer === null ? await invitedAgain(door, login) : valueOf(await inviteOfficer(door, officer))
      const whose = { login: officer?.login ?? login }
      console.error(fill(told[invitation === null ? 'added' : 'link'][language], whose))
      if (invitation !== null)
        console.log(`${address}/office/invitation?token=${encodeURIComponent(invitation.token)}`)
      return exit.done
    })
  },
}

/** Whoever runs the machine recognised the person: nobody waits for the notice that an administrator's invitation gives. */
async function invitedAgain(door: Door, login: string) {
  const account = valueOf(await listAccounts(door)).find(one => one.login === login)
  if (account === undefined) {
    const values = { login }
    throw new RefusedError([{ vi: fill(told.unknown.vi, values), en: fill(told.unknown.en, values) }])
  }
  return { invitation: valueOf(await newInvitation(door, account)) }
}

function loginOf(words: readonly string[], { name, role, body }: Values): string {
  const [login, ...more] = words
  if (
    login === undefined ||
    more.length > 0 ||
    name !== undefined ||
    role !== undefined ||
    body !== undefined
  ) {
    throw new UsageError({
      vi: '--again chỉ cần tên đăng nhập đã có: camket invite an.nguyen --again',
      en: '--again takes the login of an account and nothing else: camket invite an.nguyen --again',
    })
  }
  return login.toLowerCase()
}

function officerOf(words: readonly string[], { name, role, body }: Values) {
  const [login, ...more] = words
  if (login === undefined || more.length > 0 || typeof name !== 'string' || typeof role !== 'string') {
    throw new UsageError({
      vi: 'cần tên đăng nhập, họ tên và vai trò: camket invite an.nguyen --name "Nguyễn An" --role secretariat',
      en: 'a login, a name and a role are needed: camket invite an.nguyen --name "Nguyễn An" --role secretariat',
    })
  }
  if (!isSeatRole(role)) {
    throw new UsageError({
      vi: `không có vai trò “${role}”. Các vai trò: ${seatRoles.join(', ')}.`,
      en: `there is no role “${role}”. The roles: ${seatRoles.join(', ')}.`,
    })
  }
  return { login, name, role, body: typeof body === 'string' ? body : null }
}

const isSeatRole = (role: string): role is SeatRole => (seatRoles as readonly string[]).includes(role)
