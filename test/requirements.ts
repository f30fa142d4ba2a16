/** A program that tests run, and the package of Debian that has it. */
type Program = { readonly name: string; readonly debianPackage: string; readonly isNeeded: boolean }

const programs: readonly Program[] = [
  { name: 'chromium', debianPackage: 'chromium', isNeeded: true },
  { name: 'pdfsig', debianPackage: 'poppler-utils', isNeeded: false },
  { name: 'qpdf', debianPackage: 'qpdf', isNeeded: false },
  { name: 'certutil', debianPackage: 'libnss3-tools', isNeeded: false },
]

export type Machine = {
  /** The text of /etc/os-release; empty where there is none. */
  readonly osRelease: string
  readonly isRoot: boolean
  readonly has: (program: string) => boolean
}

export type Plan =
  | { readonly kind: 'run' }
  /** Some tests will say that they are skipped, and this is why. */
  | { readonly kind: 'runWithout'; readonly sentence: string }
  | { readonly kind: 'install'; readonly debianPackages: readonly string[] }
  | { readonly kind: 'stop'; readonly sentence: string }

/** What has to happen before the tests can run: nothing is installed but on Debian as root. */
export function planFor({ osRelease, isRoot, has }: Machine): Plan {
  const missing = programs.filter(({ name }) => !has(name))
  if (missing.length === 0) return { kind: 'run' }
  const debianPackages = missing.map(({ debianPackage }) => debianPackage)
  if (isRoot && /^ID=debian$/m.test(osRelease)) return { kind: 'install', debianPackages }
  if (missing.some(({ isNeeded }) => isNeeded)) {
    const sentence =
      'The tests need a browser: install Chromium, Google Chrome or Microsoft Edge, then run npm test again.'
    return { kind: 'stop', sentence }
  }
  const sentence = `Tests that ask other software about our PDFs are skipped, because this computer lacks ${inWords(debianPackages)}.`
  return { kind: 'runWithout', sentence }
}

/** `a, b and c` */
function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
