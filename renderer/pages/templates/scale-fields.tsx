import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useMemo } from 'react'
import { firstScale, scalesIn } from '../../../shared/domain/new-question'
import type { RatingScale, ScaleLevel } from '../../../shared/domain/rating-scale'
import type { TemplateContent } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { Choose } from '../../components/form/select-input'
import { useFieldFault } from './field-faults'
import { Parts } from './parts'
import styles from './parts.module.css'
import { Figure, Words } from './plain-fields'

/** A scale: one that is used already, here or in another template, or its own levels with anchors and points. */
export function ScaleFields({
  scale,
  expectedLevel,
  content,
  onChange,
  onExpect,
}: {
  scale: RatingScale
  expectedLevel: number | null
  content: TemplateContent
  onChange: (scale: RatingScale) => void
  onExpect: (level: number | null) => void
}): ReactElement {
  const others = useQuery(api.templates.list.queryOptions())
  // asked of every template once, and not at each key
  const elsewhere = useMemo(
    () =>
      (others.data ?? []).flatMap((template) =>
        scalesIn(template).map((each) => ({ scale: each, from: template.name })),
      ),
    [others.data],
  )
  const known = [
    ...scalesIn(content).map((each) => ({ scale: each, from: 'this template' })),
    ...elsewhere,
    { scale: firstScale, from: 'Plumbline' },
  ]
  const scales = [...new Map(known.map((each) => [JSON.stringify(each.scale), each])).entries()]
  return (
    <>
      <Choose
        label="Take a scale that is used already"
        placeholder="Keep this one"
        options={scales.map(([key, each]) => ({ value: key, label: labelOf(each) }))}
        value={null}
        onChange={(key) => {
          const chosen = scales.find(([each]) => each === key)?.[1]
          if (chosen !== undefined) onChange(chosen.scale)
        }}
      />
      <Words
        name="scale.name"
        label="Name of the scale"
        value={scale.name}
        onChange={(name) => onChange({ ...scale, name })}
      />
      <Parts
        name="scale.levels"
        title="Levels"
        one="Level"
        parts={scale.levels}
        most={10}
        add={() => nextLevel(scale)}
        onChange={(levels) => onChange({ ...scale, levels })}
      >
        {(level, at, change) => (
          <>
            <div className={styles.pair}>
              <Figure
                name={`scale.levels.${at}.level`}
                label="Level"
                value={level.level}
                onChange={(value) => change({ ...level, level: value })}
              />
              <Words
                name={`scale.levels.${at}.label`}
                label={`Name of level ${level.level}`}
                value={level.label}
                onChange={(label) => change({ ...level, label })}
              />
              <Figure
                name={`scale.levels.${at}.points`}
                label="Points"
                value={level.points}
                onChange={(points) => change({ ...level, points })}
              />
            </div>
            <Words
              name={`scale.levels.${at}.anchor`}
              label={`What level ${level.level} looks like`}
              value={level.anchor}
              onChange={(anchor) => change({ ...level, anchor })}
            />
          </>
        )}
      </Parts>
      <Choose
        name="expectedLevel"
        label="Level that the role asks for"
        error={useFieldFault('expectedLevel').error}
        options={[
          { value: 'none', label: 'None' },
          ...scale.levels.map(({ level, label }) => ({
            value: String(level),
            label: label === '' ? String(level) : `${level}, ${label}`,
          })),
        ]}
        value={expectedLevel === null ? 'none' : String(expectedLevel)}
        onChange={(value) => onExpect(value === 'none' ? null : Number(value))}
      />
    </>
  )
}

function labelOf({ scale, from }: { scale: RatingScale; from: string }): string {
  return `${scale.name}, ${scale.levels.length} levels, from ${from}`
}

function nextLevel({ levels }: RatingScale): ScaleLevel {
  const last = levels.at(-1)
  const level = (last?.level ?? 0) + 1
  return { level, label: '', anchor: '', points: (last?.points ?? 0) + 1 }
}
