// The page's one script: the page itself, and, begun again without one, the thread that checks beside it.
import { checkForPage } from './check.ts'
import { openPage } from './open-page.ts'

if (typeof document === 'undefined') checkForPage()
else openPage(document.currentScript!.textContent)
