import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../../api/api'
import { LinkButton } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { ListRow, RowGroup, RowLink } from '../../components/rows'
import styles from './first-steps.module.css'

type Step = { readonly to: string; readonly name: string; readonly detail: string }

const people: Step = {
  to: '/team?add',
  name: 'Add a person',
  detail: 'Name, role, and how often you meet. This is all that a first session needs.',
}
const numbers: Step = {
  to: '/numbers/import',
  name: 'Import numbers',
  detail: 'An export from your CRM or dialler, as it is.',
}
const targets: Step = { to: '/numbers', name: 'Set targets', detail: 'For a role, or for one person.' }
const backups: Step = {
  to: '/firm',
  name: 'Choose a folder for backups',
  detail: 'On another disk or a stick. One is made every day.',
}
const templates: Step = {
  to: '/templates',
  name: 'Look at the templates',
  detail: 'A weekly one-on-one and a monthly review are ready.',
}

/** Today in a new workspace: what leads to the first session. */
export function FirstSteps({ title }: { title: string }): ReactElement {
  return (
    <>
      <PageHead title={title} lead="A new workspace. Begin with the people who report to you." />
      <ol className={styles.steps}>
        {[people, numbers, targets, templates, backups].map((step) => (
          <li key={step.to}>
            <LinkButton to={step.to} {...(step === people ? { look: 'primary' } : {})}>
              {step.name}
            </LinkButton>
            <span className="muted">{step.detail}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What is left of the first steps once there is somebody to meet; each goes away when it is done. */
export function NextSteps(): ReactElement | null {
  const imports = useQuery(api.imports.list.queryOptions())
  const set = useQuery(api.metrics.targets.queryOptions())
  const kept = useQuery(api.backups.get.queryOptions())
  if (imports.data === undefined || set.data === undefined || kept.data === undefined) return null
  const left = [
    ...(imports.data.length === 0 ? [numbers] : []),
    ...(set.data.length === 0 ? [targets] : []),
    templates,
    ...(kept.data.folder === null ? [backups] : []),
  ]
  return (
    <RowGroup title="First steps">
      {left.map(({ to, name, detail }) => (
        <ListRow
          key={name}
          thing={name}
          to={to}
          context={detail}
          act={
            <RowLink to={to} about={name}>
              Open
            </RowLink>
          }
        />
      ))}
    </RowGroup>
  )
}
