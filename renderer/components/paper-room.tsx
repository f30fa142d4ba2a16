import type { ReactElement, ReactNode } from 'react'
import { Link } from 'wouter'
import { isolated } from '../../shared/domain/isolated-name'
import type { PlacedPage } from '../../shared/domain/page'
import { Button } from './button'
import { PageHead } from './page-head'
import { PaperPages } from './paper-pages'
import styles from './paper-room.module.css'

/** A paper as it will be printed, with the way back above it, and printing and saving beside its title. */
export function PaperRoom({
  back,
  title,
  lead,
  label,
  failure,
  pages,
  onSave,
  onPrint,
  children,
}: {
  back: { readonly to: string; readonly name: string }
  title: string
  lead: string
  /** What the pages are, for who does not see them. */
  label: string
  /** Why there is no paper. */
  failure: string | null
  /** Undefined until the paper is there. */
  pages: readonly PlacedPage[] | undefined
  onSave: () => void
  onPrint: () => void
  /** What is chosen for the paper, above it. */
  children?: ReactNode
}): ReactElement {
  return (
    <div className={styles.room}>
      <div className={styles.chrome}>
        <Link href={back.to} className={styles.leave}>
          ‹ {isolated(back.name)}
        </Link>
        <PageHead title={title} lead={lead}>
          {pages === undefined ? null : (
            <>
              <Button onPress={onSave}>Save as PDF</Button>
              <Button look="primary" onPress={onPrint}>
                Print
              </Button>
            </>
          )}
        </PageHead>
        {children === undefined ? null : <div className={styles.choice}>{children}</div>}
      </div>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {pages === undefined ? null : <PaperPages pages={pages} label={label} />}
    </div>
  )
}
