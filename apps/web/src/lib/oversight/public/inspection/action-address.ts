/** Where the public reads of a dated task, without the language: on the page of the finding or decision it comes from. */
export function actionAddress({
  id,
  from,
}: {
  id: string
  from: { kind: 'finding' | 'decision'; id: string }
}): string {
  const page = from.kind === 'finding' ? 'findings' : 'decisions'
  return `/${page}/${encodeURIComponent(from.id)}#${id.slice(id.lastIndexOf('.') + 1)}`
}
