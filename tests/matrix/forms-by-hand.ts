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

/** By `<address of the table> <name of the form>`. */
export const byHand: Readonly<Record<string, (of: Committee) => Form>> = {
  // The button stands only where a reading has failed.
  '/office/plans/[plan] again': of => sent(`/office/plans/${of.draft.plan}?/again`, {}),
  // It stands where a link was followed.
  '/office/sign-in signIn': () => sent('/office/sign-in?/signIn', { token: 'khong-co' }),
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
  '/office/plans/[plan] discard': of => sent(`/office/plans/${of.draft.plan}?/discard`, { sure: 'on' }),
}
