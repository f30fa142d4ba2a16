import { testScreens } from './test-screens'
import { walkThroughSession } from './walk'
import { walkThroughSelfAssessment } from './walk-self-assessment'
import { walkThroughSigning } from './walk-signing'

testScreens([
  { name: 'a session', sample: true, walk: walkThroughSession },
  { name: 'a self-assessment', sample: true, walk: walkThroughSelfAssessment },
  { name: 'the signing of a document', sample: true, walk: walkThroughSigning },
])
