import type { ReactElement } from 'react'
import { type FieldValues, useWatch } from 'react-hook-form'
import { plannedMinutes, type TemplateVersion } from '../../shared/domain/template'
import { headingOf } from '../../shared/domain/template-use'
import type { Bound } from './form/bound'
import { SelectInput } from './form/select-input'

/** Which template a session is held with: by heading, its name and minutes in the list, when to use it below. */
export function TemplateInput<Values extends FieldValues, Out>({
  control,
  name,
  templates,
}: Pick<Bound<Values, Out>, 'control' | 'name'> & { templates: readonly TemplateVersion[] }): ReactElement {
  const chosen: unknown = useWatch({ control, name })
  return (
    <SelectInput
      control={control}
      name={name}
      label="Template"
      help={templates.find(({ templateId }) => templateId === chosen)?.purpose}
      options={templates.map((template) => ({
        value: template.templateId,
        label: `${template.name}, ${plannedMinutes(template)} min`,
        heading: headingOf(template.use),
      }))}
    />
  )
}
