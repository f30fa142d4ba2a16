import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { type TemplateVersion, templateVersionSchema } from '../../shared/domain/template'

/**
 * A small template with a question of each kind: `wins` (long text, required), `discovery` (rating of 1 to 5, 3
 * expected, required), `numbers` (closed deals) in a shared section, `risk` (long text) in a private one.
 */
export function aTemplateVersion(
  point: Partial<z.input<typeof templateVersionSchema>> = {},
): TemplateVersion {
  return templateVersionSchema.parse({
    id: randomUUID(),
    templateId: 'one-on-one',
    number: 1,
    name: 'One-on-one',
    purpose: 'A short conversation every two weeks.',
    sinceLastTimeMinutes: 5,
    sections: [
      {
        id: 'work',
        title: 'The work',
        minutes: 20,
        visibility: 'shared',
        questions: [
          {
            kind: 'longText',
            id: 'wins',
            wording: 'What went well for {name}?',
            wordingForPerson: 'What went well for you?',
            guide: '',
            required: true,
          },
          {
            kind: 'rating',
            id: 'discovery',
            wording: 'How well does {name} find out what the customer needs?',
            wordingForPerson: 'How well do you find out what the customer needs?',
            guide: '',
            required: true,
            scale: {
              name: 'Finding needs',
              levels: [
                { level: 1, anchor: 'Offers before asking', points: 1 },
                { level: 2, anchor: 'Asks, then follows the script', points: 2 },
                { level: 3, anchor: 'Asks open questions and uses the answers', points: 3 },
                { level: 4, anchor: 'Finds needs the customer had not named', points: 4 },
                { level: 5, anchor: 'Others learn from these calls', points: 5 },
              ],
            },
            expectedLevel: 3,
            evidencePrompt: 'What did you see or hear that shows this?',
          },
          {
            kind: 'metric',
            id: 'numbers',
            wording: 'What do the numbers say?',
            wordingForPerson: null,
            guide: '',
            required: false,
            metrics: ['closedDeals'],
          },
        ],
      },
      {
        id: 'own',
        title: 'For the manager',
        minutes: 0,
        visibility: 'private',
        questions: [
          {
            kind: 'longText',
            id: 'risk',
            wording: 'What should be looked at before next time?',
            wordingForPerson: null,
            guide: '',
            required: false,
          },
        ],
      },
    ],
    agreementMinutes: 5,
    publishedOn: '2026-01-05',
    ...point,
  })
}
