// Forms that stand on no page without script, or only for a moment: as they are sent.
import type { Form } from './forms.ts'
import type { Committee } from './office-world.ts'

const hidden = (name: string, value: string) => ({ name, kind: 'hidden', value, isSet: true, options: [] })

function sent(to: string, fields: Readonly<Record<string, string>>): Form {
  const action = /[?&]\/([^&=]*)/.exec(to)?.[1] ?? 'default'
  return {
    to,
    action,
    button: null,
    fields: Object.entries(fields).map(([name, value]) => hidden(name, value)),
  }
}

const nobody = '01234567-89ab-7def-8123-456789abcdef'
const longWords = 'một câu dài mà không ai đoán ra'

/** By `<address of the table> <name of the form>`. */
export const byHand: Readonly<Record<string, (of: Committee) => Form>> = {
  // The button stands only where a reading has failed.
  '/office/plans/[plan] again': of => sent(`/office/plans/${of.draft.plan}?/again`, {}),
  // Of the own account: they stand where there is something to change.
  '/office/account switchSeat': () => sent('/office/account?/switchSeat', { seat: nobody }),
  '/office/account rename': () => sent('/office/account?/rename', { passkey: 'khong-co', label: 'Khóa' }),
  '/office/account removeKey': () => sent('/office/account?/removeKey', { passkey: 'khong-co' }),
  '/office/account removePassword': () => sent('/office/account?/removePassword', {}),
  '/office/account endSession': () => sent('/office/account?/endSession', { session: nobody }),
  '/office/account endOthers': () => sent('/office/account?/endOthers', {}),
  '/office/account stopInvitation': () => sent('/office/account?/stopInvitation', {}),
  '/office/account newCodes': () => sent('/office/account?/newCodes', {}),
  '/office/account/authenticator set': () =>
    sent('/office/account/authenticator?/set', { ceremony: 'khong-co', code: '000000' }),
  '/office/account/password set': () =>
    sent('/office/account/password?/set', { ceremony: 'khong-co', password: longWords, code: '000000' }),
  '/office/account/password change': () =>
    sent('/office/account/password?/change', { current: longWords, password: `${longWords} mới` }),
  // A device sends them.
  '/office/field/take POST': of => sent('/office/field/take', { commitments: of.work.commitments.free }),
  '/office/field/send POST': () => sent('/office/field/send', { sent: '{}' }),
  // How one is reminded: they stand where this server sends mail, or where there is something to take back.
  '/office/reminders/mail ask': () => sent('/office/reminders/mail?/ask', { address: 'toi@tinh.example' }),
  '/office/reminders/mail remove': () => sent('/office/reminders/mail?/remove', {}),
  '/office/reminders/mail revoke': () => sent('/office/reminders/mail?/revoke', {}),
  // They stand where a year is missing or not yet settled.
  '/office/calendar add': () => sent('/office/calendar?/add', { year: '2028', source: 'Thông báo thử' }),
  '/office/calendar confirm': () =>
    sent('/office/calendar?/confirm', { year: '2027', edition: '1', on: '2027-02-05' }),
  // A body that has ended has them.
  '/office/assign passOn': of =>
    sent('/office/assign?/passOn', { from: of.bodies[0], to: of.bodies[1], reason: 'Sáp nhập', ground: '' }),
  // Script answers the browser's question with them.
  '/office/account/passkey begin': () => sent('/office/account/passkey?/begin', {}),
  '/office/account/passkey finish': () =>
    sent('/office/account/passkey?/finish', { ceremony: 'khong-co', response: '{}', label: 'Khóa' }),
  // They stand where the account has the thing.
  ...Object.fromEntries(
    Object.entries({
      endHolding: { seat: nobody },
      giveSeat: { role: 'data-steward', body: '' },
      disable: {},
      enable: {},
      endSessions: {},
      bind: { issuer: 'https://dang-nhap.example', subject: 'x' },
      unbind: { issuer: 'https://dang-nhap.example', subject: 'x' },
      newInvitation: {},
      newPassword: {},
    }).map(([name, fields]) => [
      `/office/accounts/[account] ${name}`,
      (of: Committee) => sent(`/office/accounts/${of.links.account}?/${name}`, fields),
    ]),
  ),
  '/office/accounts/sign-on remove': () =>
    sent('/office/accounts/sign-on?/remove', { issuer: 'https://dang-nhap.example' }),
  '/office/invitation accept': () => sent('/office/invitation?/accept', { token: 'khong-co' }),
  '/office/invitation signOn': () =>
    sent('/office/invitation?/signOn', { token: 'khong-co', issuer: 'https://dang-nhap.example' }),
  '/office/password-link set': () =>
    sent('/office/password-link?/set', { token: 'khong-co', password: longWords }),
  // A proof that is asked for on the way to something else.
  '/office/proof held': () => sent('/office/proof?/held', { reason: 'x' }),
  '/office/proof beginPasskey': () => sent('/office/proof?/beginPasskey', {}),
  '/office/proof passkey': () => sent('/office/proof?/passkey', { ceremony: 'khong-co', response: '{}' }),
  '/office/proof password': () => sent('/office/proof?/password', { password: longWords, code: '000000' }),
  '/office/proof signOn': () => sent('/office/proof?/signOn', { issuer: 'https://dang-nhap.example' }),
  // Each way of signing in stands where it is open.
  '/office/sign-in signIn': () => sent('/office/sign-in?/signIn', { token: 'khong-co' }),
  '/office/sign-in beginPasskey': () => sent('/office/sign-in?/beginPasskey', {}),
  '/office/sign-in passkey': () => sent('/office/sign-in?/passkey', { ceremony: 'khong-co', response: '{}' }),
  '/office/sign-in password': () => sent('/office/sign-in?/password', { login: 'khong-co', password: 'x' }),
  '/office/sign-in code': () => sent('/office/sign-in?/code', { ceremony: 'khong-co', code: '000000' }),
  '/office/sign-in signOn': () => sent('/office/sign-in?/signOn', { issuer: 'https://dang-nhap.example' }),
  // It stands at the top of every other page.
  '/office/sign-in signOut': () => sent('/office/sign-in?/signOut', {}),
  // Both stand beside a preview.
  '/office/bodies/import confirm': () => {
    const rows = [
      ['name', 'kind'],
      ['Sở Thử nghiệm', 'department'],
    ]
    const grid = { rows: rows.map((cells, i) => ({ line: i + 1, cells })), warnings: [] }
    return sent('/office/bodies/import?/confirm', { grid: JSON.stringify(grid), seen: '' })
  },
  '/office/withdraw/[kind]/[id] withdraw': of =>
    sent(`/office/withdraw/plan/${of.slug}?/withdraw`, {
      scope: 'plan',
      ground: 'not-the-issued-paper',
      reason: 'tải nhầm bản dự thảo',
      sure: '1',
      seen: '',
    }),
  // It stands beside a preview.
  '/office/doubts/[doubt] withhold': of =>
    sent(`/office/doubts/${of.doubted.waiting}?/withhold`, {
      ground: 'threat-of-violence',
      reason: 'Có lời đe dọa một người',
      same: '',
    }),
  // They stand where a decision was published, and where a deadline counts from an event.
  '/office/committee/[meeting] open': of =>
    sent(`/office/committee/${of.work.meeting}?/open&of=khong-co`, { form: nobody, text: 'Việc thử' }),
  '/office/work/[commitment] event': of =>
    sent(`/office/work/${of.work.commitments.free}?/event`, {
      deadline: '0',
      event: '2026-11-01',
      source: 'Công văn thử',
      reason: 'Việc đã xảy ra',
      request: nobody,
      version: '1',
    }),
  '/office/amend/[plan] passage': of =>
    sent(`/office/amend/${of.slug}?/passage`, {
      words: 'không có chữ nào như thế',
      as: 'restrictive',
      ground: 'correction',
      reason: 'Bản trước bỏ sót',
    }),
  // It stands once somebody has confirmed whatever limits a freedom.
  '/office/plans/[plan]/publish publish': of =>
    sent(`/office/plans/${of.draft.plan}/publish?/publish`, { edition: '1' }),
  '/office/plans/[plan] discard': of => sent(`/office/plans/${of.draft.plan}?/discard`, { sure: 'on' }),
}
