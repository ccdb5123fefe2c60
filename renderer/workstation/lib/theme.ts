import { getPreference } from './preference'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The chosen theme; the machine's own until someone chose. */
export const chosenTheme = (): Theme => themes.find((theme) => theme === getPreference('theme')) ?? 'system'

/** Puts the theme's class on the page; Aksel's and our tokens follow it. */
export function applyTheme(): void {
  const theme = chosenTheme()
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.className = dark ? 'dark' : 'light'
}

/** Applies the theme now and whenever the choice or the machine's setting changes. */
export function keepTheme(): void {
  applyTheme()
  addEventListener('klinikk:preference', applyTheme)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme)
}
