import { phrasesOf } from './phrase'
import type { Saying, WordingRule } from './rule'
import { isReported, type Sentence, subjectAt } from './sentence'

/** What is said of words that retext-equality found; it brings the words for their place. */
export const otherWords: Saying = {
  why: 'Some readers are left out or hurt by it.',
  advice: 'Another word says the same of everybody.',
  example: '',
}

const notWhoTheyAre: Saying = {
  why: 'Age, sex, origin and health are no part of the work.',
  advice: 'Say what was done, and what came of it.',
  example: 'In the first week you entered 40 of 52 calls in the new dialler.',
}

const isSaid = ({ words }: Sentence, at: number): boolean => !isReported(words, at)

export const insensitive: readonly WordingRule[] = [
  {
    family: 'insensitive',
    phrases: phrasesOf(`
      for your|his|her|their age
      for|like a woman|man|girl|boy|foreigner|mother|father|immigrant
      at your|his|her age
      man up
      grow a pair
      broken english
      biological clock
      baby brain
      old dog|dogs
      over the hill
      past his|her|your prime
      hysterical|bossy|retarded|crippled|midget|psycho|feisty|shrill
      the|our|your girls|boys in|at|from|on the|our|your
      his|her time of the month
    `),
    counts: isSaid,
    saying: notWhoTheyAre,
  },
  {
    family: 'insensitive',
    phrases: phrasesOf(`
      crazy|insane|nuts|mad|mental|deranged|emotional|senile|bipolar|autistic|ocd|paranoid
      too old|young to|for
    `),
    counts: ({ words }, at) => !isReported(words, at) && subjectAt(words, at) === 'person',
    saying: notWhoTheyAre,
  },
]

/**
 * What retext-equality looks for and is said of people in a review. Its other rules (“simple”, “just”, “he” without
 * “she”, “master”) would hint at good sentences about prices and calls.
 */
export const equalityRules: ReadonlySet<string> = new Set(
  'saleslady-salesman salesmen-saleswomen salaryman-salarywoman chairman-chairwoman chairmen-chairwomen foreman-forewoman foremen-forewomen middleman-middlewoman middlemen-middlewomen layman-laywoman laymen-laywomen spokesman-spokeswoman spokesmen-spokeswomen businessman-businesswoman manpower manhour manhours man-enough like-a-man man-the-phones man-the-booth man-the-fort man-a-desk office-girls lady-doctor woman-lawyer idiot dumb daft cretin gimp lame spastic spaz retard retards psychotic schizo maniac madman wacko sociopath handicapped wheelchair-bound cripple oriental orientals gyp ghetto savage eskimo redskin towel-heads libtard tranny transgendered transvestite on-the-warpath too-many-chiefs natives-are-restless indian-give fag japs pinoys mongoloid deaf-to deafmute housewife housewives average-housewife'.split(
    ' ',
  ),
)
