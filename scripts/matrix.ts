// `npm run matrix`: roles × actions and surfaces × roles, held against the real routes and printed on the terminal. Fails on an address or a
// form without an entry, on an entry without an address, and on stale pages; `-- --write` writes them into docs/ anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { addressesOfFront } from './matrix/front-addresses.ts'
import { frontLiterals, frontSurfaces } from './matrix/front-surfaces.ts'
import { officeSurfaces } from './matrix/office-surfaces.ts'
import { rolesPage, surfacesPage } from './matrix/pages.ts'
import { problemsOfFront, problemsOfWeb } from './matrix/problems.ts'
import { publicSurfaces } from './matrix/public-surfaces.ts'
import { routesOfWeb } from './matrix/routes.ts'

const routes = await routesOfWeb()
const literals = addressesOfFront()
const problems = [
  ...problemsOfWeb(routes, { ...publicSurfaces, ...officeSurfaces }),
  ...problemsOfFront(literals, frontLiterals, frontSurfaces),
]
const pages = {
  'docs/roles.md': rolesPage(),
  'docs/surfaces.md': surfacesPage({
    office: officeSurfaces,
    public: publicSurfaces,
    front: frontSurfaces,
  }),
}
for (const [page, text] of Object.entries(pages)) {
  if (process.argv.includes('--write')) writeFileSync(page, text)
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== text)
    problems.push(`${page} is stale: run npm run matrix -- --write`)
  if (process.argv.includes('--print')) console.log(text)
}
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
const forms = routes.reduce((sum, { takes }) => sum + takes.length, 0)
console.log(
  `matrix: ${routes.length} addresses of the web and ${forms} forms, ${literals.length} paths of the front, each with an entry`,
)
