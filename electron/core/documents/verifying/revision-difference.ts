import { type AddedOnTop, type ChangeOnTop, changeOnTop, type TouchedField } from './change-on-top'
import type { ShownContent } from './shown-content'
import type { AllowedChanges } from './signed-changes'
import { shownName } from './signer-name'

/** What was added to a file after it was signed, and what that means. */
export type RevisionFinding = {
  /** What is certainly wrong: the document is no longer what was signed. */
  readonly changes: readonly string[]
  /** What was added and cannot be judged here. */
  readonly doubts: readonly string[]
}

/** Whoever signed a file, and what they allow to be changed in it. */
export type SignerOfRevision = {
  /** Empty where nobody is named. */
  readonly name: string
  readonly allows: AllowedChanges | null
}

/** The same with the names of the fields that were filled in, as may be done unless a signature forbids it. */
export type RevisionDifference = RevisionFinding & { readonly filledIn: readonly string[] }

/** What a file shows and does now that it did not when somebody signed it, or the other way round; a sentence each. */
export function differenceOf(
  then: ShownContent,
  now: ShownContent,
  signer: SignerOfRevision,
): RevisionDifference {
  if (then.pages.length !== now.pages.length) {
    const had = `${then.pages.length} ${then.pages.length === 1 ? 'page' : 'pages'}`
    const changes = [`The document had ${had} when it was signed, and now has ${now.pages.length}.`]
    return { changes, doubts: [], filledIn: [] }
  }
  const onTop = then.onTop.map((before, index) =>
    changeOnTop(before, now.onTop[index] ?? new Map(), () => then.paintedOn(index)),
  )
  const touched = onTop.flatMap((change) => change.touched)
  const findings = [
    judgeContent(then, now),
    judgeAltered(onTop, signer),
    judgeNotes(onTop, signer),
    judgeNewFields(onTop, signer),
    ...touched.map((field) => judgeTouched(field, signer)),
  ]
  return {
    changes: findings.flatMap(({ changes }) => changes),
    doubts: findings.flatMap(({ doubts }) => doubts),
    filledIn: touched.flatMap(({ name, kind }) => (kind === 'filledIn' ? [shownName(name)] : [])),
  }
}

const nothing: RevisionFinding = { changes: [], doubts: [] }

function change(sentence: string): RevisionFinding {
  return { changes: [sentence], doubts: [] }
}

function doubt(sentence: string): RevisionFinding {
  return { changes: [], doubts: [sentence] }
}

function judgeContent(then: ShownContent, now: ShownContent): RevisionFinding {
  const redrawn = pagesWhere(then.pages, (page, index) => page !== now.pages[index])
  const replaced = [...then.attached].flatMap(([name, digest]) =>
    now.attached.get(name) === digest ? [] : [shownName(name)],
  )
  const [attached] = replaced
  return {
    changes: [
      ...(redrawn === '' ? [] : [`Page ${redrawn} shows something else than when it was signed.`]),
      ...(then.acts === now.acts
        ? []
        : ['The file does something by itself that it did not when it was signed.']),
      ...(then.layers === now.layers ? [] : ['Other layers of the file are seen than when it was signed.']),
      ...(attached === undefined
        ? []
        : [`The attached file “${attached}” is not the one that was in it when it was signed.`]),
    ],
    doubts: [
      ...([...now.attached.keys()].some((name) => !then.attached.has(name))
        ? ['A file was attached to it after a signature.']
        : []),
      ...(then.formOfOtherKind === now.formOfOtherKind
        ? []
        : ['Its XFA form, which is not read here, was changed after a signature.']),
      ...(then.waysThrough === now.waysThrough
        ? []
        : ['Its bookmarks, or other ways through it, were changed after a signature.']),
    ],
  }
}

/** What is drawn on a page after a signature is a change, unless a certification allows it and it hides nothing. */
function judgeAltered(onTop: readonly ChangeOnTop[], signer: SignerOfRevision): RevisionFinding {
  const isAllowed = signer.allows?.level === 3
  const pages = pagesWhere(
    onTop,
    ({ isAltered, added }) =>
      isAltered ||
      added.some(
        ({ kind, covers }) =>
          (kind === 'drawing' && (covers === true || !isAllowed)) || (kind === 'remark' && covers === true),
      ),
  )
  return pages === '' ? nothing : change(`On page ${pages} lies something else than when it was signed.`)
}

/** Notes may be added unless a certification says otherwise (ISO 32000-1, table 254), as long as they hide nothing. */
function judgeNotes(onTop: readonly ChangeOnTop[], signer: SignerOfRevision): RevisionFinding {
  const kinds: readonly AddedOnTop['kind'][] = ['remark', 'drawing']
  const [beside, unclear] = [false, null].map((state) => pagesWithAdded(onTop, kinds, state))
  const pages = [beside, unclear].filter((each) => each !== '').join(', ')
  if (pages === '') return nothing
  const level = signer.allows?.level ?? null
  if (level === 1 || level === 2)
    return change(
      `${nameOf(signer)} certified the document, and on page ${pages} a note was added afterwards.`,
    )
  return doubt(
    `On page ${pages} a note was added after a signature; ${unclear === '' ? 'it hides nothing that was signed' : 'it may hide what was signed'}.`,
  )
}

/**
 * A place to sign may be added beside what was signed; over it, it may hide something. A certification that allows
 * no notes does not allow other fields either.
 */
function judgeNewFields(onTop: readonly ChangeOnTop[], signer: SignerOfRevision): RevisionFinding {
  const level = signer.allows?.level ?? null
  const kinds: readonly AddedOnTop['kind'][] = ['field', 'placeToSign']
  const over = pagesWithAdded(onTop, kinds, true)
  const unclear = pagesWithAdded(onTop, kinds, null)
  const fields = [true, false, null].map((state) => pagesWithAdded(onTop, ['field'], state)).join('')
  const beside = pagesWithAdded(onTop, kinds, false)
  const isForbidden = level === 1 || (level === 2 && fields !== '') || (level !== null && over !== '')
  if (isForbidden && over + unclear + beside !== '') {
    const pages = [over, unclear, beside].filter((each) => each !== '').join(', ')
    return change(
      `${nameOf(signer)} certified the document, and on page ${pages} a field was added afterwards that can be seen.`,
    )
  }
  if (over !== '')
    return doubt(
      `On page ${over} a field was added after a signature; it lies over something that was signed.`,
    )
  if (unclear !== '')
    return doubt(`On page ${unclear} a field was added after a signature; it may cover what was signed.`)
  // beside what was signed, a place to sign is what the next signer needs
  if (beside === '' || (fields === '' && level === null)) return nothing
  return doubt(`On page ${beside} a field was added after a signature, beside what was signed.`)
}

/** Filling in is what a form is for, unless a signature forbids it (12.8.2.2 and 12.8.2.4). */
function judgeTouched({ name, kind, wasReadOnly }: TouchedField, signer: SignerOfRevision): RevisionFinding {
  const field = `The field “${shownName(name)}”`
  const level = signer.allows?.level ?? null
  if (signer.allows?.locks(name) === true)
    return change(`${field} was filled in, though a signature had locked it.`)
  if (level === 1)
    return change(
      `${nameOf(signer)} certified that nothing may be changed, and a form was filled in afterwards.`,
    )
  switch (kind) {
    case 'filledIn':
      return wasReadOnly ? change(`${field} was filled in, though it was not to be.`) : nothing
    case 'overwritten':
      return level === null || wasReadOnly
        ? change(`${field} says something else than when it was signed.`)
        : doubt(`${field} says something else than when it was signed, as its certification allows.`)
    case 'redrawn':
      return change(`${field} looks different than when it was signed, though it holds the same.`)
    case 'set':
      return doubt(`${field} was altered after a signature.`)
  }
}

function nameOf({ name }: SignerOfRevision): string {
  return name === '' ? 'A signature' : `“${name}”`
}

function pagesWithAdded(
  onTop: readonly ChangeOnTop[],
  kinds: readonly AddedOnTop['kind'][],
  covers: boolean | null,
): string {
  return pagesWhere(onTop, ({ added }) =>
    added.some((each) => kinds.includes(each.kind) && each.covers === covers),
  )
}

/** The first pages of which something is so, counted from 1: `'2, 3'`. */
function pagesWhere<Page>(pages: readonly Page[], isSo: (page: Page, index: number) => boolean): string {
  return pages
    .flatMap((page, index) => (isSo(page, index) ? [index + 1] : []))
    .slice(0, 5)
    .join(', ')
}
