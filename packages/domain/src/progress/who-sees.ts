// Who sees what of a claim: the one place that says so. Services ask it before anything is read out.
import type { Author } from '../kernel/author.ts'
import type { ClaimState } from './claim.ts'
import type { WithheldGround } from './evidence-kinds.ts'

interface OfClaim {
  readonly body: string
  readonly state: ClaimState
}

const agencyRoles: ReadonlySet<string> = new Set(['focal-point', 'alternate', 'validating-authority'])
const chasingRoles: ReadonlySet<string> = new Set(['secretariat', 'operator'])

/** True for a seat of the agency that makes the claim. */
export function isOfAgency(author: Author, claim: Pick<OfClaim, 'body'>): boolean {
  return agencyRoles.has(author.role) && author.body !== null && author.body === claim.body
}

/** The agency's own drafts are its own matter; what it submitted the secretariat sees, what it approved the reviewer too. */
export function maySeeClaim(author: Author, claim: OfClaim): boolean {
  if (isOfAgency(author, claim)) return true
  if (chasingRoles.has(author.role)) return claim.state === 'submitted' || claim.state === 'approved'
  return author.role === 'reviewer' && claim.state === 'approved'
}

/** Withheld evidence is for the agency, the secretariat that asks for it and the reviewer who judges it; nobody else. */
export function maySeeEvidence(
  author: Author,
  claim: OfClaim,
  evidence: { readonly withheld: { readonly ground: WithheldGround } | null },
): boolean {
  if (!maySeeClaim(author, claim)) return false
  // Whoever runs the machine has no office in what is withheld.
  return evidence.withheld === null || author.role !== 'operator'
}

/** Whose hands wrote a claim: an account, or the seat where nobody's account is known. */
export function handOf(author: Author): string | null {
  return author.account ?? author.seat
}

/** Nobody approves what they themselves drafted, whatever seat they sit on. */
export function isOwnClaim(author: Author, drafters: readonly string[]): boolean {
  return drafters.some(hand => hand === author.account || hand === author.seat)
}
