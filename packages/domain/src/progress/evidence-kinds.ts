// The closed lists of evidence. No schema: a checker that carries none reads them too.

export const evidenceKinds = ['file', 'photo', 'link', 'passage', 'figure'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Who made it: the agency that reports, or somebody who does not answer to it. */
export const evidenceSources = ['own', 'independent'] as const
export type EvidenceSource = (typeof evidenceSources)[number]

/** Why evidence stays with the office; the ground and the reason are published in its place. */
export const withheldGrounds = [
  'personal-data',
  'state-secret',
  'rights-of-others',
  'safety-of-a-person',
] as const
export type WithheldGround = (typeof withheldGrounds)[number]
