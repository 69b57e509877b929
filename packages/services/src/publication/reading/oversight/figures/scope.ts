// What of oversight concerns an agency or a plan: lists and figures ask here, so that a figure is as long as the list it opens.
import { sql, type RawBuilder } from '@camket/storage/sql'

export interface Scope {
  /** Slug of a body. */
  readonly agency?: string
  readonly plan?: string
}

type Condition = RawBuilder<boolean>
interface Conditions {
  readonly agency: (agency: string) => Condition
  readonly plan: (plan: string) => Condition
}

const isAbout = (row: 'd' | 'p', condition: Condition): Condition =>
  sql`exists (select from portal_standing s where s.tenant = ${sql.raw(row)}.tenant
    and s.commitment = any(${sql.raw(row)}.commitments) and ${condition})`
const tasksOf = (condition: Condition): Condition =>
  sql`exists (select from portal_action a where a.tenant = d.tenant and a.from_kind = 'decision'
    and a.from_id = d.id and ${condition})`
const leads = (agency: string): Condition => sql`s.lead = ${agency}`
const standsIn = (plan: string): Condition => sql`s.plan = ${plan}`

// Over rows named as they are in every statement of this room: r(eview), f(inding), a(ction), d(ecision or doubt), p(roposal);
// s is the standing of the commitment that a review or a doubt is about.
const conditions = {
  review: { agency: leads, plan: plan => sql`r.plan = ${plan}` },
  finding: { agency: agency => sql`f.body = ${agency}`, plan: plan => sql`f.plan = ${plan}` },
  action: { agency: agency => sql`a.body = ${agency}`, plan: plan => sql`a.plan = ${plan}` },
  decision: {
    agency: agency => sql`(${isAbout('d', leads(agency))} or ${tasksOf(sql`a.body = ${agency}`)})`,
    plan: plan =>
      sql`(coalesce(d.plan = ${plan}, false) or ${isAbout('d', standsIn(plan))} or ${tasksOf(sql`a.plan = ${plan}`)})`,
  },
  proposal: { agency: agency => isAbout('p', leads(agency)), plan: plan => isAbout('p', standsIn(plan)) },
  doubt: { agency: leads, plan: plan => sql`d.plan = ${plan}` },
  standing: { agency: leads, plan: standsIn },
} satisfies Readonly<Record<string, Conditions>>

/** The rows of one kind that concern an agency, a plan, both or (neither given) everything. */
export function concerns(kind: keyof typeof conditions, { agency, plan }: Scope): Condition {
  const of: Conditions = conditions[kind]
  const asked = [
    ...(agency === undefined ? [] : [of.agency(agency)]),
    ...(plan === undefined ? [] : [of.plan(plan)]),
  ]
  return asked.length === 0 ? sql`true` : sql`(${sql.join(asked, sql` and `)})`
}
