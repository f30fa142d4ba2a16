import type { ReactElement, ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { ChartTable } from './chart-plan'
import styles from './chart-table.module.css'

/** The numbers of a chart as a table, closed until it is asked for; `children` stand beside what opens it. */
export function ChartTableDisclosure(props: {
  table: ChartTable
  caption: string
  children?: ReactNode
}): ReactElement {
  const { columns, rows } = props.table
  return (
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <div className={styles.acts}>
            <Button slot="trigger" className={styles.trigger ?? ''}>
              {isExpanded ? 'Hide table' : 'Show as table'}
            </Button>
            {props.children}
          </div>
          <DisclosurePanel>
            <table className={styles.table}>
              <caption>{props.caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([title = '', ...values]) => (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    {values.map((value, index) => (
                      <td key={columns[index + 1]}>{value}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}
