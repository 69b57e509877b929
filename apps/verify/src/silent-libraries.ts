// Leaves out what the libraries of the page say to programmers when they refuse; what they check stays as it is.
import { parseAst, type Plugin } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly argument?: Node
  readonly arguments?: readonly Node[]
}

/** Every `throw new X(…)` of these packages loses its arguments: a twentieth of the page that nobody reads. */
export const silentLibraries: Plugin = {
  name: 'silent-libraries',
  transform(code, id) {
    if (!/\/@noble\//.test(id)) return null
    let silent = code
    for (const { start, end } of messagesIn(parseAst(code) as unknown as Node).toReversed()) {
      silent = silent.slice(0, start) + silent.slice(end)
    }
    return { code: silent, map: null }
  },
}

/** The places of the arguments, in the order of the text. */
function messagesIn(node: Node): Array<{ start: number; end: number }> {
  const { argument } = node
  if (node.type === 'ThrowStatement' && argument?.type === 'NewExpression') {
    const [first, ...rest] = argument.arguments ?? []
    return first === undefined ? [] : [{ start: first.start, end: rest.at(-1)?.end ?? first.end }]
  }
  return Object.values(node).flatMap((value: unknown) => [value].flat().filter(isNode).flatMap(messagesIn))
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
