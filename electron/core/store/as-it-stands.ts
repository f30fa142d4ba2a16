import type { WorkspaceData } from './collections'
import { MeasurementMap } from './measurement-map'

/**
 * All records as they stand now, whatever changes later: maps are copied and no record, because a record is put in the place
 * of another and never changed itself.
 */
export function asItStands(data: WorkspaceData): WorkspaceData {
  const { measurements } = data
  return {
    profile: new Map(data.profile),
    people: new Map(data.people),
    metrics: new Map(data.metrics),
    targets: new Map(data.targets),
    recalculations: new Map(data.recalculations),
    scorecards: new Map(data.scorecards),
    imports: new Map(data.imports),
    importParts: new Map(data.importParts),
    templateVersions: new Map(data.templateVersions),
    templateDrafts: new Map(data.templateDrafts),
    archivedTemplates: new Map(data.archivedTemplates),
    sessions: new Map(data.sessions),
    sessionAddenda: new Map(data.sessionAddenda),
    unfinishedAddenda: new Map(data.unfinishedAddenda),
    selfAssessments: new Map(data.selfAssessments),
    commitments: new Map(data.commitments),
    goals: new Map(data.goals),
    goalDrafts: new Map(data.goalDrafts),
    objectives: new Map(data.objectives),
    evidence: new Map(data.evidence),
    unfinishedEvidence: new Map(data.unfinishedEvidence),
    agreements: new Map(data.agreements),
    openSignings: new Map(data.openSignings),
    libraryClauses: new Map(data.libraryClauses),
    authority: new Map(data.authority),
    measurements: measurements instanceof MeasurementMap ? measurements.asTheyStand() : new Map(measurements),
  }
}
