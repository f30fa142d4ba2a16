import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import type { TemplateVersion } from '../../../shared/domain/template'
import { useReader } from '../../components/reader'
import styles from './version-list.module.css'

/** Every version that was published, the newest first, each to be read. Nothing where there is one, and it is shown. */
export function VersionList({
  versions,
  shown,
}: {
  versions: readonly TemplateVersion[]
  /** The number of the version that the page shows; null for the draft. */
  shown: number | null
}): ReactElement | null {
  const { locale } = useReader()
  if (versions.length === 0 || (versions.length === 1 && shown !== null)) return null
  return (
    <nav aria-label="Versions">
      <ul className={styles.versions}>
        {versions.map(({ id, templateId, number, publishedOn }) => (
          <li key={id}>
            <Link
              href={`/templates/${templateId}?version=${number}`}
              className="link"
              aria-current={number === shown ? 'page' : undefined}
            >
              {`Version ${number}`}
            </Link>{' '}
            <span className="muted">{formatLongDay(publishedOn, locale)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
