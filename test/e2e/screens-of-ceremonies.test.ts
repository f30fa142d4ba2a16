import { testScreens } from './test-screens'
import { walkThroughSession } from './walk'
import { walkThroughSelfAssessment } from './walk-self-assessment'
import { walkThroughManySigners, walkThroughSigning } from './walk-signing'

testScreens([
  { name: 'a session', sample: true, walk: walkThroughSession },
  { name: 'a self-assessment', sample: true, walk: walkThroughSelfAssessment },
  { name: 'the signing of a document', sample: true, walk: walkThroughSigning },
  { name: 'a document that four sign', sample: true, walk: walkThroughManySigners },
])
