// Where the table and the routes differ.
import type { Route } from './routes.ts'
import type { Surface, Surfaces } from './surface.ts'

const where = (address: string): string =>
  address.startsWith('/office') ? 'scripts/matrix/office-surfaces.ts' : 'scripts/matrix/public-surfaces.ts'

/** One line for each address or form without an entry, each entry without one, and each office page that is left open. */
export function problemsOfWeb(routes: readonly Route[], surfaces: Surfaces): string[] {
  const known = new Set(routes.map(({ address }) => address))
  return [
    ...routes.flatMap(route => {
      const surface = surfaces[route.address]
      if (surface === undefined)
        return [`${route.address}: no entry in ${where(route.address)}: say who may see it`]
      return problemsOfRoute(route, surface)
    }),
    ...Object.keys(surfaces)
      .filter(address => !known.has(address))
      .map(address => `${address}: an entry in ${where(address)} for no route; delete it`),
  ]
}

function problemsOfRoute({ address, takes }: Route, { sees, does = {}, because }: Surface): string[] {
  const entries = Object.keys(does)
  const isOffice = /^\/office(\/|$)/.test(address)
  const open = [sees, ...Object.values(does)].includes('anyone')
  return [
    ...takes
      .filter(name => !entries.includes(name))
      .map(name => `${address} → ${name}: no entry in ${where(address)}: say which action is behind it`),
    ...entries
      .filter(name => !takes.includes(name))
      .map(name => `${address} → ${name}: an entry in ${where(address)} for no form; delete it`),
    ...(isOffice && open && because === undefined
      ? [`${address}: open to anyone in the office without a reason (because)`]
      : []),
    ...(!isOffice && takes.length > 0 && because === undefined
      ? [`${address}: takes something in outside the office without a reason (because)`]
      : []),
  ]
}

type Literals = Readonly<Record<string, { readonly to: string } | { readonly none: string }>>

export function problemsOfFront(found: readonly string[], literals: Literals, surfaces: Surfaces): string[] {
  const reached = Object.values(literals).flatMap(of => ('to' in of ? [of.to] : []))
  return [
    ...found
      .filter(text => !(text in literals))
      .map(text => `front: ${text}: no entry in scripts/matrix/front-surfaces.ts`),
    ...Object.keys(literals)
      .filter(text => !found.includes(text))
      .map(text => `front: ${text}: an entry for no literal; delete it`),
    ...reached.filter(to => !(to in surfaces)).map(to => `front: ${to}: no surface of that name`),
    ...Object.keys(surfaces)
      .filter(to => !reached.includes(to))
      .map(to => `front: ${to}: no literal leads there; delete it`),
  ]
}
