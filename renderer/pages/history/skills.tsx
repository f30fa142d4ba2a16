import { type ReactElement, useState } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { HeldSession } from '../../../shared/domain/compare-sessions'
import { spokenName } from '../../../shared/domain/isolated-name'
import { givenName, type Person } from '../../../shared/domain/person'
import { type SkillShape, skillShapes } from '../../../shared/domain/skill-shape'
import { SkillChart } from '../../charts/skill-chart'
import { ChartSubjectContext } from '../../components/chart-subject'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import styles from './skills.module.css'

const none = 'none'

/** The skills that finished sessions rated, as a shape: the last session of a template against an earlier one. */
export function Skills({
  person,
  held,
}: {
  person: Person
  held: readonly HeldSession[]
}): ReactElement | null {
  const shapes = skillShapes(held, { givenName: givenName(person.name) })
  const [template, setTemplate] = useState<string | null>(null)
  const shape = shapes.find(({ templateId }) => templateId === template) ?? shapes[0]
  if (shape === undefined) return null
  return (
    <section className={styles.skills} aria-label="Skills from sessions">
      <h2>Skills from sessions</h2>
      <div className={styles.choices}>
        {shapes.length < 2 ? null : (
          <Choose
            label="Rated in"
            value={shape.templateId}
            options={shapes.map(({ templateId, name }) => ({ value: templateId, label: name }))}
            onChange={setTemplate}
          />
        )}
        <Against key={shape.templateId} shape={shape} person={person} />
      </div>
    </section>
  )
}

function Against({ shape, person }: { shape: SkillShape; person: Person }): ReactElement {
  const reader = useReader()
  const earlier = shape.sessions.slice(0, -1)
  const [chosen, setChosen] = useState<string | null>(null)
  const place = chosen === none ? -1 : earlier.findIndex(({ id }) => id === (chosen ?? earlier[0]?.id))
  return (
    <>
      {earlier.length === 0 ? null : (
        <Choose
          label="Against"
          value={place === -1 ? none : (earlier[place]?.id ?? none)}
          options={[
            ...earlier.map(({ id, number, on }) => ({
              value: id,
              label: `Session ${number}, ${formatShortDay(on, reader)}`,
            })),
            { value: none, label: 'No earlier session' },
          ]}
          onChange={setChosen}
        />
      )}
      <div className={styles.chart}>
        <ChartSubjectContext value={person.name}>
          <SkillChart
            shape={shape}
            earlier={place === -1 ? null : place}
            name={spokenName(person)}
            reading={reader}
          />
        </ChartSubjectContext>
      </div>
    </>
  )
}
