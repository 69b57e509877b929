import { error } from '@sveltejs/kit'

/** For those who work on the components, not for a province's readers: its examples lead nowhere. */
export const load = () => {
  if (process.env['CAMKET_GALLERY'] !== '1') error(404)
}
