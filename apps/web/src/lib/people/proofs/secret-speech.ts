import { passwordPageWords } from '@camket/domain/people/pages/account-words'
import { doorWords } from '@camket/domain/people/pages/sign-in-words'
import type { FormSpeech } from '#lib/office/problems.ts'

/** Which field of a form with secrets a refusal is about; the ids are the same on every page. */
export const secretSpeech: FormSpeech = {
  fields: {
    login: { id: 'login', name: doorWords.login },
    password: { id: 'password', name: doorWords.password },
    current: { id: 'current', name: passwordPageWords.current },
    code: { id: 'code', name: doorWords.codeTitle },
  },
  about: {
    'code-wrong': 'code',
    'password-short': 'password',
    'password-long': 'password',
    'password-common': 'password',
    'password-context': 'password',
  },
}

/** The same where the password typed is the one that stands. */
export const typedSpeech = (field: 'login' | 'current' | 'password'): FormSpeech => ({
  ...secretSpeech,
  about: { ...secretSpeech.about, 'sign-in-failed': field },
})
