import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Plugin } from 'vite'

/**
 * One process, one register: the command line opens it, so the pages must import the very same modules.
 * Workspace packages therefore stay outside the server's bundle; Node strips their types.
 */
const housePackagesStayOutside: Plugin = {
  name: 'house-packages-stay-outside',
  // The development server opens a register of its own, and shows changes of these packages at once.
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    const ours = /^@camket\/(domain|services)\//.test(id)
    return ours && this.environment.name === 'ssr' ? { id, external: true } : null
  },
}

export default defineConfig({
  plugins: [
    housePackagesStayOutside,
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute there is: SvelteKit's own, on the hidden announcer of page changes in the office.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'form-action': ['self'],
        },
      },
      // Addresses of files are taken from the root, so that one rendering serves every address.
      paths: { relative: false },
    }),
  ],
  // Built in, so that the page renderer does not depend on NODE_ENV of whoever starts it.
  ssr: { noExternal: ['svelte', '@sveltejs/kit'] },
})
