import { testScreens } from './test-screens'
import { walkThroughSession, walkThroughSigning } from './walk'

testScreens([
  { name: 'a session', sample: true, walk: walkThroughSession },
  { name: 'the signing of a document', sample: true, walk: walkThroughSigning },
])
