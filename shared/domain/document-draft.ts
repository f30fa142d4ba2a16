import type { AgreementDraft } from './agreement'
import { draftConsequences } from './consequences-draft'
import { draftDevelopment } from './development-draft'
import type { DocumentKind } from './document-kind'
import type { DraftSources } from './draft-sources'
import { draftExpectations } from './expectation-draft'
import { draftGoalAgreement } from './goal-agreement-draft'
import { draftImprovementPlan } from './improvement-plan-draft'
import { draftMentorship } from './mentorship-draft'
import { draftMonitoringPlan } from './monitoring-plan-draft'
import { draftRecognition } from './recognition-draft'
import { draftReviewAcknowledgement } from './review-acknowledgement-draft'
import { draftReviewNotice } from './review-notice-draft'
import { draftSeparation } from './separation-draft'

const drafts: Readonly<Record<DocumentKind, (sources: DraftSources) => AgreementDraft>> = {
  expectations: draftExpectations,
  goalAgreement: draftGoalAgreement,
  development: draftDevelopment,
  reviewAcknowledgement: draftReviewAcknowledgement,
  improvementPlan: draftImprovementPlan,
  consequences: draftConsequences,
  monitoringPlan: draftMonitoringPlan,
  recognition: draftRecognition,
  mentorship: draftMentorship,
  separation: draftSeparation,
  reviewNotice: draftReviewNotice,
}

/**
 * The first draft of a document: what the workspace knows stands in it, and what only the manager can say is marked as
 * a gap, so that it cannot be signed before somebody said it.
 */
export function draftDocument(kind: DocumentKind, sources: DraftSources): AgreementDraft {
  return drafts[kind](sources)
}
