import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { contentOf } from '../../shared/domain/template'
import {
  archivedTemplateSchema,
  type TemplateDraft,
  templateDraftSchema,
} from '../../shared/domain/template-draft'
import { aTemplateVersion } from './template-version'

/** A draft of a template that was never published, with the content of `aTemplateVersion`. */
export function aTemplateDraft(point: Partial<z.input<typeof templateDraftSchema>> = {}): TemplateDraft {
  return templateDraftSchema.parse({
    id: randomUUID(),
    basedOn: null,
    content: contentOf(aTemplateVersion()),
    begunAt: '2026-11-23T08:00:00.000Z',
    savedAt: '2026-11-23T08:00:00.000Z',
    revision: 0,
    ...point,
  })
}

export function anArchivedTemplate(): z.infer<typeof archivedTemplateSchema> {
  return archivedTemplateSchema.parse({ id: randomUUID(), archivedAt: '2026-11-23T08:00:00.000Z' })
}
