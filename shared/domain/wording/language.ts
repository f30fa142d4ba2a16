/** The small words by which a language is known. Those of several languages count for none. */
const small: Readonly<Record<string, string>> = {
  en: 'the a an is was you he she and to of in on for with his her your it not are be that this at by as have has do did will should needs more my me i we they but from when who how what can all every our them back before after soon please next time call calls customer customers team offer offers deal deals price day week month today work',
  de: 'der die das und ist nicht ein eine einen er sie es ich du wir ihr mit auf zu den dem des im am von immer nie auch sich aber hat sind war für noch schon nur wenn was an in so als wie bei nach über',
  fr: 'le la les un une des et est pas il elle vous nous je tu que qui dans pour sur avec ne se ce cette toujours jamais mais plus son sa ses au aux du de en par très',
  es: 'el la los las un una y es no que de en por para con se su sus lo al del pero siempre nunca más muy está son fue como le te',
  it: 'il lo la gli le un una e è non che di in per con si su del della sempre mai ma più sono ha come i al',
  nl: 'de het een en is niet hij zij ze ik je wij met op te van voor altijd nooit maar ook zijn haar was er aan in dat die om bij',
  pt: 'o a os as um uma e é não que de em por para com se seu sua do da no na sempre nunca mas mais está ele ela',
  sv: 'och är inte en ett han hon det den jag du vi med på för till av alltid aldrig men som har var att sig de om i',
  da: 'og er ikke en et han hun det den jeg du vi med på for til af altid aldrig men som har var at sig de om i',
  pl: 'i nie jest się na z do w że to jak ale już zawsze nigdy on ona tak o po za od przez',
}

const [english, foreign] = readSmallWords()

function readSmallWords(): [ReadonlySet<string>, ReadonlySet<string>] {
  const { en = '', ...rest } = small
  const own = new Set(en.split(' '))
  const others = new Set(Object.values(rest).flatMap((words) => words.split(' ')))
  return [
    new Set([...own].filter((word) => !others.has(word))),
    new Set([...others].filter((word) => !own.has(word))),
  ]
}

/**
 * Whether words may be English: no more small words of other languages than of English, mostly Latin letters, and,
 * from ten words on, one small English word at least. `isEnglish(['immer', 'und', 'nie'])` → false.
 */
export function isEnglish(plainWords: readonly string[]): boolean {
  const letters = plainWords.join('').replaceAll(/[^\p{L}]/gu, '')
  const latin = letters.replaceAll(/[^\p{Script=Latin}]/gu, '')
  if (latin.length * 2 < letters.length) return false
  const own = plainWords.filter((word) => english.has(word)).length
  const others = plainWords.filter((word) => foreign.has(word)).length
  return others <= own && (plainWords.length < 10 || own > 0)
}
