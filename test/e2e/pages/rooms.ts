import type { Page } from 'playwright-core'
import { AccessPages } from './access'
import { AgreementRoom } from './agreement'
import { DocumentsRoom } from './documents'
import { EvidenceDialog } from './evidence'
import { GoalsRoom } from './goals'
import { ImportRoom } from './import-room'
import { LostRoom } from './lost'
import { Meetings } from './meetings'
import { NotesRoom } from './notes'
import { NumbersRoom } from './numbers'
import { TeamRoom } from './people'
import { PersonRoom } from './person'
import { Rail } from './rail'
import { SelfAssessmentPart } from './self-assessment'
import { SessionRoom } from './session-room'
import { SigningRoom } from './signing'
import { TemplatesRoom } from './templates'
import { TodayRoom } from './today'
import { Weeks } from './weeks'
import { WelcomeRoom } from './welcome'
import { WordingHints } from './wording'
import { WorkspaceRoom } from './workspace'

/** Every room of Plumbline, as a manager finds them on one page. */
export class Rooms {
  readonly welcome: WelcomeRoom
  readonly access: AccessPages
  readonly rail: Rail
  readonly today: TodayRoom
  readonly team: TeamRoom
  readonly numbers: NumbersRoom
  readonly goals: GoalsRoom
  readonly import: ImportRoom
  readonly session: SessionRoom
  readonly selfAssessment: SelfAssessmentPart
  readonly person: PersonRoom
  readonly weeks: Weeks
  readonly meetings: Meetings
  readonly agreement: AgreementRoom
  readonly signing: SigningRoom
  readonly documents: DocumentsRoom
  readonly workspace: WorkspaceRoom
  readonly notes: NotesRoom
  readonly wording: WordingHints
  readonly evidence: EvidenceDialog
  readonly templates: TemplatesRoom
  readonly lost: LostRoom

  constructor(readonly page: Page) {
    this.welcome = new WelcomeRoom(page)
    this.access = new AccessPages(page)
    this.rail = new Rail(page)
    this.today = new TodayRoom(page, this.rail)
    this.team = new TeamRoom(page)
    this.numbers = new NumbersRoom(page)
    this.goals = new GoalsRoom(page)
    this.import = new ImportRoom(page)
    this.session = new SessionRoom(page)
    this.selfAssessment = new SelfAssessmentPart(page)
    this.person = new PersonRoom(page)
    this.weeks = new Weeks(page)
    this.meetings = new Meetings(page)
    this.agreement = new AgreementRoom(page)
    this.signing = new SigningRoom(page)
    this.documents = new DocumentsRoom(page)
    this.workspace = new WorkspaceRoom(page)
    this.notes = new NotesRoom(page)
    this.wording = new WordingHints(page)
    this.evidence = new EvidenceDialog(page)
    this.templates = new TemplatesRoom(page)
    this.lost = new LostRoom(page)
  }
}
