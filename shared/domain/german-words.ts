import type { AuditEvent } from './audit-event'
import type { FixedWords } from './fixed-words'

const read = { id: 'read', text: 'Ich habe jede Seite dieses Dokuments gelesen.' }
const electronic = {
  id: 'electronic',
  text: 'Ich bin einverstanden, auf diesem Bildschirm zu unterschreiben, ohne Papier.',
}

/** The fixed words of documents in German. */
export const german: FixedWords = {
  head: {
    letter: ({ person, role, manager }) => `An ${person}, ${role}, von ${manager}`,
    between: ({ person, role, manager }) => `Zwischen ${person}, ${role}, und ${manager}`,
    countsFrom: (day) => `gilt ab dem ${day}`,
    ends: (day) => `Gilt bis einschließlich ${day}`,
    again: (day) => `Bis zum ${day} erneut zu lesen und zu unterschreiben`,
    takesThePlaceOf: (number) => `Tritt an die Stelle von ${number}`,
    logoOf: (organisation) => `Logo von ${organisation}`,
  },
  footer: (number, count) => `Seite ${number} von ${count}`,
  response: {
    title: (name) => `Was ${name} dazu sagt`,
    open: {
      agreement: (name) =>
        `Vor der Unterschrift erklärt ${name} hier Zustimmung oder Ablehnung und kann eigene Worte hinzufügen. Sie werden Teil dieses Dokuments.`,
      receipt: (name) =>
        `Vor der Unterschrift kann ${name} eigene Worte hinzufügen. Sie werden Teil dieses Dokuments.`,
    },
    sentence: {
      agree: 'Ich stimme zu.',
      disagree: 'Ich stimme nicht zu, oder nicht in allem.',
      received: 'Ich habe dieses Dokument erhalten, und wir haben es besprochen.',
    },
  },
  refusal: {
    title: 'Vorgelegt, Unterschrift verweigert',
    presented: (name) =>
      `Dieses Dokument wurde ${name} vorgelegt und nicht unterschrieben. An seinem Inhalt ändert das nichts.`,
    noReason: (name) => `${name} hat keinen Grund genannt.`,
    inWordsOf: (name) => `In den Worten von ${name}:`,
    noted: (manager) => `${manager} hält dazu fest:`,
  },
  signing: {
    title: 'Unterschriften',
    meaning: {
      agreement:
        'Mit der Unterschrift bestätige ich, dass ich dieses Dokument erhalten und besprochen habe. Sie bedeutet keine Zustimmung zu seinem Inhalt, es sei denn, ich habe „Ich stimme zu“ gewählt.',
      receipt:
        'Mit der Unterschrift bestätige ich, dass ich dieses Dokument erhalten und besprochen habe. Sie bedeutet keine Zustimmung zu seinem Inhalt.',
    },
    parties: {
      person: 'Person',
      manager: 'Führungskraft',
      mentor: 'Mentorin oder Mentor',
      hrPartner: 'Personalabteilung',
      companion: 'Begleitperson',
      witness: 'Zeugin oder Zeuge',
    },
    confirms: 'Mit meiner Unterschrift bestätige ich:',
    statements: {
      person: [
        read,
        { id: 'discussed', text: 'Wir haben es besprochen, und meine Fragen wurden beantwortet.' },
        electronic,
      ],
      manager: [
        { id: 'discussed', text: 'Ich habe dieses Dokument mit der Person besprochen, die es betrifft.' },
        electronic,
      ],
      mentor: [
        read,
        { id: 'willing', text: 'Ich übernehme, was dieses Dokument über das Mentoring von mir sagt.' },
        electronic,
      ],
      hrPartner: [
        read,
        { id: 'noted', text: 'Ich habe es für die Organisation zur Kenntnis genommen.' },
        electronic,
      ],
      companion: [
        { id: 'present', text: 'Ich war im Raum, als es besprochen wurde.' },
        { id: 'noParty', text: 'Ich unterschreibe als Begleitperson; nichts darin verpflichtet mich.' },
        electronic,
      ],
      witness: [
        {
          id: 'present',
          text: 'Ich war im Raum, als das Dokument vorgelegt und nicht unterschrieben wurde.',
        },
        { id: 'noParty', text: 'Ich bezeuge allein das; zum Inhalt nehme ich keine Stellung.' },
        electronic,
      ],
    },
    letterStatements: [
      { id: 'discussed', text: 'Was in diesem Schreiben steht, trifft zu, und ich stehe dazu.' },
      electronic,
    ],
    fieldOf: (name) => `Unterschrift von ${name}`,
    awaiting: 'noch nicht unterschrieben',
    clock: (day, time) => `${day}, ${time}, laut der Uhr dieses Laptops`,
    initialsOf: (name) => `Paraphe von ${name}`,
    noInitials: 'noch nicht gesetzt',
  },
  reasons: {
    refused: 'Vorgelegt; die Unterschrift wurde verweigert',
    refusalWitnessed: 'Bezeugt, dass es vorgelegt und nicht unterschrieben wurde',
    response: {
      agree: 'Erhalten, besprochen und zugestimmt',
      disagree: 'Erhalten und besprochen; nicht oder nicht in allem zugestimmt',
      received: 'Erhalten und besprochen',
    },
    managerAgreed: 'Besprochen und zugestimmt',
    managerSigned: 'Besprochen und unterschrieben',
    letter: 'Geschrieben und unterschrieben',
    others: {
      mentor: 'Besprochen und dem Mentoring zugestimmt',
      hrPartner: 'Für die Organisation zur Kenntnis genommen',
      companion: 'Als Begleitperson anwesend',
      witness: 'Bezeugt',
    },
  },
  byHand: {
    toAdd: (name) => `In den Worten von ${name}, wenn etwas zu ergänzen ist:`,
    placeAndDay: 'Ort und Tag:',
    about: (number) =>
      `Gedruckt, um von Hand unterschrieben zu werden, weil jemand lieber nicht am Bildschirm unterschreibt. Es gilt das unterschriebene Papier, von dem alle eine Kopie behalten; der Arbeitsbereich enthält ${number} als Entwurf, ohne eine Unterschrift. Nichts hierin ist Rechtsberatung.`,
  },
  self: {
    title: 'Wie dieses Dokument unterschrieben wird',
    identity: {
      number: 'Dokument',
      id: 'Angelegt als',
      digest: 'SHA-256 des Inhalts',
      clock: 'Uhr',
      clockOf: (zone) => `Die dieses Laptops, in ${zone}`,
    },
    nothingYet:
      'Was bis zur ersten Unterschrift im Raum geschieht, wird hier festgehalten, sobald sie geleistet ist.',
    upToFirst:
      'Was bis zur ersten Unterschrift im Raum geschah. Einer unterschriebenen Seite lässt sich nichts mehr hinzufügen: Spätere Unterschriften stehen in ihren eigenen Feldern, und was zu ihnen gehört, steht im Prüfprotokoll, das der Arbeitsbereich druckt.',
    inTheRoom: (signers) =>
      `${whoSigns(signers)} an einem Laptop unterschrieben, im Raum. Jede Unterschrift versiegelt das ganze Dokument, wie es in diesem Augenblick war, sodass jede spätere Änderung in jedem Programm sichtbar wird, das Unterschriften prüft. Die Zeiten sind die der Uhr des Laptops.`,
    vouched: (organisation) =>
      `Für die Namen bürgt das Zertifikat „Plumbline at ${organisation}“, das auf diesem Laptop erzeugt wurde. Ein Programm, das es nicht kennt, meldet, die Identität sei nicht bestätigt; das ist eine Frage des Vertrauens, nicht der Veränderung. Es sind einfache elektronische Signaturen mit einem kryptografischen Siegel. Nichts hierin ist Rechtsberatung.`,
    superseded: (number, sha256) =>
      `Sobald alle unterschrieben haben, tritt es an die Stelle von ${number}; dessen unterschriebene Datei ist die mit dem SHA-256 ${sha256}.`,
    attached: 'Der Inhalt dieses Dokuments ist ihm für Maschinen als record.json beigefügt.',
    attachment: 'Was dieses Dokument sagt, für Maschinen',
  },
  trail: {
    title: 'Prüfprotokoll',
    chain:
      'Jedes Ereignis ist mit dem vorigen verkettet: Sein Prüfwert (SHA-256, von dem hier die ersten zwölf Zeichen stehen) wird auch über den des vorigen gebildet, sodass keines unbemerkt geändert, verschoben oder entfernt werden kann. Die Zeiten sind die der Uhr dieses Laptops. Niemand sonst bürgt für sie.',
    columns: ['Wann', 'Wer', 'Was', 'Kette'],
    endsIn: (sha256) => `Die Kette endet mit ${sha256}.`,
    event,
  },
  trailPaper: {
    titleOf: (number, title) => `Prüfprotokoll zu ${number}: ${title}`,
    fileName: (number) => `Prüfprotokoll ${number}`,
    document: 'Das Dokument',
    state: 'Stand',
    states: {
      refused: 'Abgeschlossen: vorgelegt, die Unterschrift wurde verweigert',
      closed: 'Abgeschlossen: von allen unterschrieben',
      open: (signed, asked) => `Offen: ${signed} von ${asked} Unterschriften geleistet`,
    },
    fileDigest: 'SHA-256 der Datei',
    fileSize: 'Größe der Datei',
    bytes: 'Byte',
    columns: ['Wer', 'Als', 'Wann', 'Mit der Unterschrift gesagt'],
    attachment: 'Was während der Unterzeichnung geschah, für Maschinen',
    noEvents: 'Dieses Dokument wurde unterschrieben, bevor Ereignisse festgehalten wurden; es gibt keine.',
    broken: (place) => `Die Kette ist ab Ereignis ${place} gebrochen. Auf das, was folgt, ist kein Verlass.`,
    doesNotGoOn:
      'Diese Ereignisse setzen die in der unterschriebenen Datei nicht fort. Auf sie ist kein Verlass.',
    about:
      'Eine Datei ist die hier gemeinte, wenn ihr SHA-256 der obige ist. Das Dokument selbst enthält die Ereignisse bis zu seiner ersten Unterschrift, versiegelt von jeder Unterschrift in ihm; was folgte, bewahrt der Arbeitsbereich, der diese Seite gedruckt hat, und niemand sonst. Diese Seite ist nicht unterschrieben. Nichts hierin ist Rechtsberatung.',
  },
}

function whoSigns(signers: number): string {
  if (signers === 1) return 'Es wird'
  return signers === 2 ? 'Es wird von beiden' : 'Es wird von allen'
}

/** An event in words; `quoted` are the document’s own words where the event names a statement or an answer. */
function event({ kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>, quoted: string): string {
  switch (kind) {
    case 'opened':
      return 'Hat das Dokument geöffnet'
    case 'pageSeen':
      return `Hat Seite ${detail} gesehen`
    case 'ticked':
      return `Hat „${quoted}“ angekreuzt`
    case 'unticked':
      return `Hat „${quoted}“ zurückgenommen`
    case 'consented':
      return 'Hat eingewilligt, auf diesem Bildschirm zu unterschreiben'
    case 'responseChosen':
      return quoted === '' ? 'Hat eine Antwort gewählt' : `Hat „${quoted}“ gewählt`
    case 'initialled':
      return `Hat Klausel ${detail} paraphiert`
    case 'signed':
      return detail === 'drawn'
        ? 'Hat unterschrieben, von Hand gezeichnet'
        : 'Hat unterschrieben, den Namen getippt'
    case 'handedOver':
      return 'Hat den Laptop erhalten'
    case 'refused':
      return 'Hat nicht unterschrieben'
    case 'paperAsked':
      return 'Wollte lieber auf Papier unterschreiben'
    case 'sealedWithout': {
      const what = 'War nicht da; es wurde ohne diese Unterschrift versiegelt'
      return detail === '' ? what : `${what}: ${detail}`
    }
    case 'paused':
      return 'Hat unterbrochen'
    case 'resumed':
      return 'Hat fortgesetzt'
  }
}
