import type { RenewalOutcome } from '@shared/inbox/model'

/** Renew prescription (S17, S50). `{medisin}` names what is asked for. */
export const renewalSubjects: readonly string[] = [
  'Fornye resept',
  'Reseptfornyelse',
  'Resept på {medisin}',
  'Ny resept',
  'Tom for {medisin}',
]

export const renewalOpenings: readonly string[] = [
  'Ønsker ny resept på {medisin}. Jeg har tabletter til en uke til.',
  'Resepten på {medisin} har gått ut. Kan den fornyes? Bruker samme dose som før og har ingen plager.',
  'Jeg henter siste pakning av {medisin} i dag. Fint om dere kan fornye for et år.',
  'Trenger fornyelse av {medisin}. Alt er som før.',
  'Kan jeg få ny resept på {medisin}? Jeg reiser bort {ukedag} og blir borte i fire uker, så jeg trenger nok til turen.',
  'Apoteket sa at det ikke er flere uttak igjen på {medisin}.',
  'Fint om {medisin} kan fornyes før helgen.',
  'Jeg er snart tom for {medisin}. Tok blodprøver hos dere i forrige måned, de var fine.',
  'Fornyelse av {medisin}, takk. Kan den settes på blå resept som sist?',
  'Jeg ser at resepten på {medisin} utløper {ukedag}. Har time hos legen først om en måned.',
  'Har brukt {medisin} i flere år med god virkning og ønsker å fortsette.',
  'Mistet pakningen med {medisin} på reise. Er det mulig å få en ny resept?',
  'Kan jeg få en større pakning av {medisin} denne gangen? Det er langt til apoteket.',
  'Ønsker å fornye {medisin}. Merker ingen bivirkninger.',
]

/** Only with medicines for the blood pressure. */
export const pressureOpenings: readonly string[] = [
  'Kan dere fornye {medisin}? Blodtrykket hjemme er rundt {btfint}.',
  'Trenger ny resept på {medisin}. Målte trykket hos dere for to måneder siden, det var {btfint}.',
]
/** For what was meant for a short time: the doctor is to look twice. */
export const againOpenings: readonly string[] = [
  'Jeg har fått samme plager som sist. Kan jeg få {medisin} en gang til?',
  'Det hjalp så godt forrige gang. Er det mulig å få ny resept på {medisin}?',
]

export const renewalAnswers: Readonly<Record<RenewalOutcome, readonly string[]>> = {
  '14': [
    'Resepten er fornyet for ett år og ligger klar på apoteket.',
    'Fornyet. Husk blodprøver før neste gang, bestill under Blodprøve.',
    'Ordnet! Resepten finner du under Legemidler her på Helsenorge.',
    'Fornyet med tre uttak. Bestill årskontroll før den er brukt opp.',
    'Resepten er sendt.',
  ],
  '15': [
    'Denne medisinen kan ikke fornyes uten at vi har snakket sammen. Bestill en konsultasjon, så tar vi det da.',
    'Det er over et år siden siste kontroll, så jeg kan ikke fornye nå. Bestill time, og ta blodprøver en uke før. Jeg har lagt inn én liten pakning så du ikke går tom.',
    'Leverandøren er tom for {medisin} i flere uker. Jeg må finne en erstatning sammen med deg, helst på time.',
  ],
  '26': [
    'Resepten er allerede gyldig og har to uttak igjen. Du kan hente på apoteket med en gang.',
    'Denne medisinen skrives ut av sykehuset. Ta kontakt med poliklinikken.',
    'Vi finner ikke at du har fått denne hos oss. Bestill time hvis du mener du trenger den.',
  ],
  '32': [
    '{fornyet} er fornyet for ett år. {ikke} må vi snakke om på time først.',
    'Jeg har fornyet {fornyet}, som du bruker fast. {ikke} fornyer jeg ikke uten kontroll.',
    'Fornyet delvis: {fornyet} er klar på apoteket. Du har fortsatt uttak igjen på {ikke}.',
    'Jeg har fornyet {fornyet}. {ikke} ønsker jeg å trappe ned sammen med deg, bestill en time.',
  ],
}
/** What creates dependency (groups A and B) is not renewed by letter. */
export const addictiveAnswers: readonly string[] = [
  'Dette er et vanedannende legemiddel som bare fornyes i time. Ta kontakt med resepsjonen for en rask avtale.',
  'B-preparater fornyer vi ikke uten kontroll. Bestill konsultasjon, så legger vi en plan sammen.',
]
export const againAnswers: readonly string[] = [
  'Dette var en kur. Kommer plagene tilbake, må du undersøkes på nytt. Bestill time eller ring oss.',
  'Antibiotika og andre kurer fornyes ikke uten undersøkelse. Ring oss, så finner vi en tid i dag.',
]

/** After the answer. */
export const thanks: readonly string[] = [
  'Tusen takk for hjelpen!',
  'Takk for raskt svar.',
  'Flott, da gjør jeg det. Takk skal du ha!',
  'Takk, det var betryggende.',
  'Supert, takk!',
  'Den er god. Takk for at du tok deg tid.',
  'Takk. Ha en fin dag!',
  'Mange takk, det hjalp å få det forklart.',
]
export const youAreWelcome: readonly string[] = [
  'Bare hyggelig! Ta kontakt igjen hvis det er noe.',
  'Så bra. God bedring!',
  'Fint å høre. Lykke til, så snakkes vi ved behov.',
  'Hyggelig. Ha en fin uke!',
]
/** Waits and asks again: belongs to threads that have stood too long. */
export const reminders: readonly string[] = [
  'Hei igjen! Har dere fått sett på dette? Jeg begynner å bli litt bekymret.',
  'Purrer på denne. Jeg har ikke hørt noe på flere dager.',
  'Det er blitt litt verre siden jeg skrev sist. Hadde satt pris på et svar i dag.',
  'Glemte å nevne at jeg også har vært svimmel et par ganger. Det er kanskje ikke så viktig, men sier det likevel.',
]
