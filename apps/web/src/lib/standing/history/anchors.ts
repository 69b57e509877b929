/** Place of an update on its commitment's page: `u3` of `96-kh-bcd-2023.1.u3`. */
export function updateAnchor(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}
