/** Follows the system between light and dark, now and whenever it changes. Paper is light in either. */
export function followSystemTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = (theme: 'light' | 'dark'): void => {
    document.documentElement.dataset.theme = theme
  }
  const follow = (): void => apply(dark.matches ? 'dark' : 'light')
  dark.addEventListener('change', follow)
  addEventListener('beforeprint', () => apply('light'))
  addEventListener('afterprint', follow)
  follow()
}
