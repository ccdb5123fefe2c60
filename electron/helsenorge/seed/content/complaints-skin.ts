import type { Complaint } from './complaint'

export const skin: readonly Complaint[] = [
  {
    icpc: ['S82'],
    weight: 3.5,
    who: { from: 16 },
    reasons: ['Føflekk som har endret seg', 'Vil sjekke en føflekk på ryggen'],
    desk: ['Føflekk, sjekk', 'Føflekk, eksisjon'],
    notes: [
      [
        'Føflekk på {side} skulderblad som ektefellen mener har vokst. Ikke blødd. Ingen melanom i familien.',
        '6 mm, jevn farge, skarp kant. Dermatoskopi: regelmessig pigmentnett.',
        'Benign nevus.',
        'Fotodokumentert. Ny kontroll om tre måneder. Solråd.',
      ],
      [
        'Føflekk på {side} legg, mørkere siste halvår.',
        'Uregelmessig kant, to farger, 8 mm.',
        'Atypisk nevus, bør fjernes.',
        'Fjernet i lokalbedøvelse med 2 mm margin, sendt histologi. Suturer fjernes om 12 dager.',
      ],
    ],
    talk: {
      subject: ['Føflekk', 'Bilde av føflekk'],
      open: [
        'Jeg har en føflekk på ryggen som {ektefellen} synes har endret seg. Legger ved bilde. Bør den fjernes?',
        'Sender bilde av en føflekk på {side} legg. Den klør av og til, men har ikke blødd. Hva tenker du?',
      ],
      ask: [
        [
          'Hvor stor er den i millimeter, og kan du sende et bilde med en linjal ved siden av? Har noen i familien hatt føflekkreft?',
          'Den er omtrent 6 mm. Ingen i familien som jeg vet om.',
        ],
      ],
      answer: [
        'På bildet ser den jevn og rolig ut, men en føflekk som endrer seg, vil jeg se i lupe. Bestill en vanlig konsultasjon i løpet av to uker og skriv «føflekk» som årsak.',
        'Bildet viser to farger og en ujevn kant, så denne vil jeg fjerne. Sekretæren setter deg opp på dobbelttime neste uke. De fleste er ufarlige, men vi sender den alltid til undersøkelse.',
      ],
      picture: 'mole',
    },
  },
  {
    icpc: ['S87'],
    weight: 7,
    who: { from: 2, illness: 'eczema' },
    reasons: ['Eksem som blusser opp', 'Eksem på hendene'],
    desk: ['Eksem'],
    notes: [
      [
        'Kløende eksem i albuebøyer og på hender, verre om vinteren. Bruker fuktkrem av og til.',
        'Erytem, lichenifisering, enkelte sprekker. Ikke infisert.',
        'Atopisk eksem, moderat.',
        'Kortisonkrem gruppe III i to uker, deretter vedlikehold to ganger i uken. Fet fuktkrem daglig.',
      ],
    ],
    talk: {
      subject: ['Eksem', 'Eksemet er tilbake'],
      open: [
        'Eksemet på hendene er tilbake, og nå sprekker huden over knokene. Jeg vasker hendene mye på jobb {jobb}. Legger ved bilde. Trenger jeg noe sterkere enn hydrokortison?',
        'Kløen holder meg våken. Har smurt med kremen fra sist i {varighet}, og det hjelper bare litt. Se bilde.',
      ],
      ask: [
        [
          'Væsker det, eller er det gule skorper? Hvor ofte smører du med fuktkrem i løpet av en dag?',
          'Det væsker ikke. Jeg smører morgen og kveld.',
        ],
      ],
      answer: [
        'Takk for godt bilde. Dette er tydelig eksem, uten tegn til infeksjon. Jeg har lagt inn en sterkere kortisonkrem: tynt lag hver kveld i to uker, så to kvelder i uken. Fuktkrem minst fire ganger om dagen, og bomullshansker under vernehanskene.',
        'Her trengs det en sterkere kur. Smør hver kveld i ti dager og trapp så ned. Send gjerne et nytt bilde om to uker.',
      ],
      picture: 'rash',
    },
  },
  {
    icpc: ['S06'],
    urgent: 'also',
    weight: 4,
    who: { from: 14 },
    reasons: ['Utslett som klør', 'Rødt utslett på magen'],
    desk: ['Utslett'],
    notes: [
      [
        'Kløende utslett på {side} flanke i {varighet}. Ny såpe. Ingen feber.',
        'Velavgrenset erytem med små papler. Ingen blemmer.',
        'Lokalisert utslett, sannsynlig irritativt.',
        'Hydrokortison i en uke. Unngå parfymert såpe. Kontakt ved blemmer eller smerter.',
      ],
    ],
    talk: {
      subject: ['Utslett, se bilde', 'Rare prikker', 'Utslett av medisin?'],
      open: [
        'Jeg har fått et rødt utslett på magen som har bredt seg i løpet av {kort}. Det klør, men jeg er ellers frisk. Legger ved bilde.',
        'Se bildet. Prikkene kom etter at jeg byttet vaskemiddel, tror jeg. Er det noe du kan se ut fra det, eller må jeg komme?',
        'Fikk utslett etter at jeg begynte på antibiotika {ukedag}. Klør over hele overkroppen. Skal jeg slutte med kuren?',
      ],
      ask: [
        [
          'Har du hevelse i ansiktet, er du tett i pusten, eller har du feber? Forsvinner fargen når du trykker et glass mot utslettet?',
          'Nei til alt, og fargen forsvinner når jeg trykker.',
        ],
      ],
      answer: [
        'Det ligner ringorm, en soppinfeksjon i huden. Jeg har lagt inn krem: to ganger om dagen i to uker, også en uke etter at det er borte.',
        'Det ser ut som et irritasjonseksem. Bruk hydrokortison 1 % (kjøpes uten resept) to ganger om dagen i en uke, og gå tilbake til det gamle vaskemiddelet. Send nytt bilde hvis det ikke er bedre da.',
        'Ut fra bildet kan dette være en reaksjon på medisinen. Slutt med kuren i dag, ta allergitablett morgen og kveld, og ring oss så vi kan finne en annen. Får du hevelse i ansiktet eller tung pust, ringer du 113.',
      ],
      picture: 'rash',
    },
  },
  {
    icpc: ['S12'],
    urgent: 'also',
    weight: 4,
    who: { from: 4, months: [4, 5, 6, 7, 8, 9, 10] },
    reasons: ['Flåttbitt med ring rundt', 'Vepsestikk, hoven arm'],
    desk: ['Flåttbitt'],
    notes: [
      [
        'Fjernet flått fra {side} lår for ti dager siden. Nå rød ring som vokser.',
        'Erytem 7 cm med sentral oppklaring. Afebril.',
        'Erythema migrans.',
        'Fenoksymetylpenicillin i 14 dager. Informert om naturlig forløp.',
      ],
    ],
    talk: {
      subject: ['Rød ring etter flått', 'Flåttbitt'],
      open: [
        'Jeg plukket av en flått på {side} legg for {varighet} siden. Nå har jeg en rød ring som blir større. Har tegnet rundt og legger ved bilde.',
        'Fant en flått på magen i går, den satt nok en dag. Huden er litt rød rundt. Skal jeg ha antibiotika i tilfelle?',
      ],
      ask: [
        [
          'Hvor bred er ringen nå, i centimeter? Har du feber, hodepine eller vondt i ledd?',
          'Den er seks centimeter bred. Ingen andre plager.',
        ],
      ],
      answer: [
        'Ringen er typisk for borreliainfeksjon i huden, og den behandles med penicillin i 14 dager. Resepten ligger klar. Blodprøve trengs ikke, den er ofte negativ så tidlig. Ta hele kuren.',
        'Litt rødhet de første dagene er bare en reaksjon på bittet. Vi gir ikke antibiotika for sikkerhets skyld. Se på huden en gang i uken i fire uker, og send bilde hvis det kommer en ring over fem centimeter.',
      ],
      picture: 'bite',
    },
  },
  {
    icpc: ['S74'],
    weight: 2,
    who: { from: 18 },
    reasons: ['Neglesopp', 'Sopp på foten'],
    desk: ['Neglesopp, prøve'],
    notes: [
      [
        'Fortykkede, gule tånegler i over et år.',
        'Onykolyse stortå og 2. tå {side} side. Prøve tatt til soppdyrkning.',
        'Onykomykose.',
        'Avventer svar. Eventuelt terbinafin i tre måneder etter leverprøver.',
      ],
    ],
    talk: {
      subject: ['Neglesopp'],
      open: [
        'To av tåneglene mine er gule og tykke. Har brukt lakk fra apoteket i et halvt år uten effekt. Kan jeg få tabletter?',
      ],
      answer: [
        'Det kan du, men først må vi ta en prøve av neglen for å være sikre. Bestill kort konsultasjon, og ikke bruk lakken de siste to ukene før.',
      ],
    },
  },
  {
    icpc: ['S96'],
    weight: 6,
    who: { from: 13, to: 35, illness: 'acne' },
    reasons: ['Kviser, kremen hjelper ikke', 'Kontroll akne'],
    desk: ['Akne, kontroll'],
    notes: [
      [
        'Akne i ansikt og på rygg i to år. Brukt gel i tre måneder med noe bedring.',
        'Komedoner og papler, enkelte pustler. Ingen arr.',
        'Akne, moderat.',
        'Fortsetter gel, legger til tetracyklin i tre måneder. Kontroll deretter.',
      ],
    ],
    talk: {
      subject: ['Kviser', 'Aknekrem'],
      open: [
        'Jeg har brukt gelen hver kveld i to måneder. Huden er veldig tørr og flasser, men kvisene på kinnene er der fortsatt. Skal jeg fortsette?',
      ],
      answer: [
        'Stå på, det tar ofte tre måneder. Bruk den annenhver kveld i to uker til huden roer seg, med oljefri fuktkrem over. Bestill time etter det, så vurderer vi tabletter.',
      ],
      picture: 'rash',
    },
  },
  {
    icpc: ['S91'],
    weight: 5,
    who: { from: 16, illness: 'psoriasis' },
    reasons: ['Psoriasis, oppbluss'],
    desk: ['Psoriasis'],
    notes: [
      [
        'Oppbluss på albuer og i hårbunn etter halsinfeksjon. Litt stive fingre om morgenen.',
        'Velavgrensede, skjellende plakk. Ingen leddhevelse.',
        'Psoriasis.',
        'Skum daglig i fire uker. Henvist lysbehandling. Leddplager vurderes på nytt om en måned.',
      ],
    ],
    talk: {
      subject: ['Psoriasis'],
      open: ['Psoriasisen har spredt seg til hårbunnen, og jeg drysser på alt jeg har på meg. Hva kan jeg bruke der?'],
      answer: [
        'Skummet du har, kan du også bruke i hårbunnen: masser det inn om kvelden, vask ut om morgenen, i inntil fire uker. Jeg har lagt inn ny resept og henvist deg til lysbehandling.',
      ],
    },
  },
  {
    icpc: ['S70'],
    urgent: 'only',
    weight: 1.5,
    who: { from: 45 },
    reasons: ['Blemmer og svie på {side} side av brystet', 'Helvetesild?'],
    desk: ['Herpes zoster? ØH'],
    notes: [
      [
        'Brennende smerter i to dager, så blemmer i et belte på {side} side.',
        'Grupperte vesikler på rødlig bunn i Th6, stopper ved midtlinjen.',
        'Helvetesild.',
        'Valaciklovir 1 g x 3 i sju dager. Paracetamol. Kontroll hvis smerter vedvarer over fire uker.',
      ],
    ],
    talk: {
      subject: ['Blemmer på ryggen', 'Helvetesild?'],
      open: [
        'I går fikk jeg blemmer i et belte fra ryggen og frem mot brystet på {side} side. Det svir og stikker. Naboen mener det er helvetesild. Bilde ligger ved.',
      ],
      answer: [
        'Naboen har rett. Behandling virker best de første tre dagene, så jeg har sendt resept med det samme: én tablett tre ganger daglig i en uke. Hold avstand til gravide og spedbarn til blemmene har skorpe.',
      ],
      picture: 'rash',
    },
  },
  {
    icpc: ['S18'],
    urgent: 'also',
    weight: 2.5,
    who: { from: 3 },
    reasons: ['Kutt i hånden', 'Sår som ikke gror'],
    desk: ['Sutur/sårstell', 'Sår, kontroll'],
    notes: [
      [
        'Kuttet seg på kniv i {side} pekefinger i går.',
        'Rent sår 2 cm, god sårkant. Normal sensibilitet og bøyefunksjon.',
        'Kuttsår uten dyp skade.',
        'Stripset. Tetanusvaksine oppfrisket. Sårkontroll hos sekretær om to dager.',
      ],
    ],
    talk: {
      subject: ['Sting', 'Sår'],
      open: [
        'Jeg fikk fire sting på legevakten {ukedag}. Når skal de fjernes, og kan sekretæren gjøre det?',
        'Såret på leggen er fortsatt åpent etter {varighet}, og kanten er litt rød. Legger ved bilde.',
      ],
      answer: [
        'I hånden fjerner vi sting etter ti dager. Bestill time under Sårstell. Hold det tørt de to første dagene, deretter kan du dusje.',
        'Kanten ser irritert, men ikke infisert ut. Bytt bandasje annenhver dag, og bestill Sårstell i løpet av uken, så måler vi blodtrykk i ankelen samtidig.',
      ],
      picture: 'wound',
    },
  },
  {
    icpc: ['F70'],
    urgent: 'only',
    weight: 2,
    who: { from: 2 },
    reasons: ['Rødt øye med puss'],
    desk: ['Rødt øye'],
    notes: [
      [
        'Rødt og rennende {side} øye i to dager. Klistret om morgenen. Ikke linser.',
        'Konjunktival rødme, gult sekret. Klar hornhinne. Normalt syn.',
        'Infeksiøs konjunktivitt.',
        'Vask med saltvann. Kloramfenikol hvis ikke bedre etter tre dager.',
      ],
    ],
    talk: {
      subject: ['Øyekatarr', 'Rødt øye'],
      open: [
        '{Side} øye har vært rødt og gjenklistret i {kort}. Barnehagen har hatt utbrudd av øyekatarr. Legger ved bilde. Trenger jeg dråper?',
      ],
      ask: [
        [
          'Har du vondt i øyet, tåler du lys, og ser du som vanlig? Bruker du linser?',
          'Ingen smerter, og jeg ser normalt. Bruker ikke linser.',
        ],
      ],
      answer: [
        'Det er vanlig øyekatarr og går over på en uke. Vask med lunkent vann og ren klut. Er det ikke bedre om tre dager, ligger det resept på salve klar. Smerter, lysskyhet eller tåkesyn: ring samme dag.',
      ],
      picture: 'eye',
    },
  },
]
