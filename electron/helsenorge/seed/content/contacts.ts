import type { Talk } from './complaint'

/** Contact the surgery: administrative matters (S16, S118). */
export const contacts: readonly Talk[] = [
  {
    subject: ['Parkering', 'Parkering for bevegelseshemmede'],
    open: [
      'Jeg skal til dere {ukedag} og går med krykker. Finnes det parkering rett ved inngangen, og koster det noe?',
      'Er det parkering ved legesenteret, eller bør jeg ta bussen? Sist brukte jeg tjue minutter på å lete.',
    ],
    answer: [
      'Vi har to plasser for bevegelseshemmede ved hovedinngangen, gratis med kort. Ellers er det avgift i Havnepromenaden, første halvtime er gratis.',
    ],
  },
  {
    subject: ['Åpningstider i ferien', 'Laboratoriet i ferien'],
    open: [
      'Har dere åpent som vanlig i ferien, og er legen min der? Jeg trenger å planlegge en kontroll.',
      'Lurer på om det går an å ta blodprøver hos dere i ferien, eller om laboratoriet holder stengt.',
    ],
    answer: [
      'Vi har åpent alle hverdager. I ferien er legen din borte i noen uker, men en kollega tar imot. Ledige timer ser du her på Helsenorge.',
      'Laboratoriet er åpent hver dag 8–15. Bestill time under Blodprøve, så slipper du å vente.',
    ],
  },
  {
    subject: ['Overføring av journal', 'Kopi av journal'],
    open: [
      'Jeg har flyttet hit og ønsker at journalen fra den gamle fastlegen blir overført. Hva må jeg gjøre?',
      'Jeg ønsker en kopi av journalen min fra de to siste årene. Kan den sendes digitalt?',
    ],
    ask: [['Hva heter den gamle legen og legekontoret?', 'Det var {annenlege}.']],
    answer: [
      'Takk. Vi ber om journalen i dag, og den er vanligvis her innen en måned. Det koster ikke noe for deg.',
      'Vi sender den kryptert til innboksen din her på Helsenorge i løpet av ti dager. Du har også rett til å se hvem som har lest den.',
    ],
  },
  {
    subject: ['Faktura jeg ikke forstår', 'Kvittering', 'Gebyr for ikke møtt'],
    open: [
      'Jeg har fått faktura for time {ukedag}, men jeg betalte med kort i resepsjonen. Kan dere slette den?',
      'Jeg trenger kvittering for egenandelene mine i år til forsikringen.',
      'Jeg fikk gebyr for ikke møtt, men avbestilte dagen før. Kan dere se på det?',
    ],
    answer: [
      'Beklager, det var en feil hos oss. Fakturaen er slettet, du trenger ikke gjøre noe.',
      'Alle egenandelene finner du under Frikort og egenandeler her på Helsenorge, med utskrift. Si fra hvis noe mangler.',
      'Timen ble avbestilt fire timer før, og fristen er 24 timer. Vi har likevel strøket gebyret denne gangen.',
    ],
  },
  {
    subject: ['Flytte time', 'Kan jeg få en tidligere time?', 'Får ikke avbestilt timen'],
    open: [
      'Jeg har time {ukedag} kl. 10.20, men har fått et møte på jobb. Kan den flyttes til en dag senere i uken?',
      'Den første ledige timen jeg finner er om tre uker. Har dere en venteliste dersom noen avbestiller?',
      'Jeg får ikke avbestilt timen min her på nett, det står at fristen er ute. Jeg er syk og kan ikke komme i morgen.',
    ],
    answer: [
      'Du er flyttet til dagen etter, samme klokkeslett. Ny bekreftelse ligger under Timeavtaler.',
      'Vi har satt deg på listen over dem som kan komme på kort varsel. Du får melding her dersom noe blir ledig. Haster det, ringer du 000 55 100.',
      'Takk for beskjed, timen er avbestilt uten gebyr siden du er syk. God bedring! Bestill gjerne ny her.',
    ],
  },
  {
    subject: ['Henvisning sendt?', 'Henvisning'],
    open: [
      'Legen skulle sende henvisning til øyelege da jeg var hos dere {ukedag}. Jeg har ikke hørt noe. Er den sendt?',
      'Røntgen sier at de ikke har mottatt henvisning på meg. Kan dere sende den på nytt?',
    ],
    answer: [
      'Henvisningen ble sendt samme dag og er mottatt. Ventetiden er rundt åtte uker. Du får innkallingen i innboksen her.',
      'Den er sendt på nytt nå, og vi har fått kvittering for at den er kommet frem. Ring røntgen i morgen for time.',
    ],
  },
  {
    subject: ['Nytt telefonnummer', 'Ny adresse'],
    open: [
      'Jeg har fått nytt mobilnummer. Må jeg endre det hos dere også, eller holder det på Helsenorge?',
      'Vi har flyttet til Kvernlia. Trenger dere den nye adressen, og kan jeg beholde fastlegen?',
    ],
    answer: [
      'Det holder at du endrer det hos Kontakt- og reservasjonsregisteret, så får vi det derfra. Husk å bekrefte opplysningene hver 18. måned.',
      'Adressen får vi automatisk fra Folkeregisteret. Du beholder fastlegen din så lenge du selv vil.',
    ],
  },
  {
    subject: ['Influensavaksine', 'Vaksinasjonskort', 'Koronavaksine'],
    open: [
      'Når starter dere med influensavaksine, og kan min mor på {gammel} få den samtidig?',
      'Jeg finner ikke vaksinene mine fra barndommen på nett. Har dere dem i arkivet?',
      'Hvordan bestiller jeg koronavaksine hos dere? Jeg er i risikogruppen.',
    ],
    answer: [
      'Vi er i gang! Bestill under Influensavaksine. Din mor kan bestille til rett etter deg, da tar vi dere samtidig.',
      'De eldste vaksinene er ikke alltid registrert. Ta med helsekortet neste gang du er hos oss, så fører vi dem inn.',
      'Velg Covid-19-vaksine under Bestill time. Du kan ta den på samme dag som influensavaksinen.',
    ],
  },
  {
    subject: ['Legeerklæring', 'Attest til treningssenteret', 'Skjema fra NAV'],
    open: [
      'Jeg trenger en erklæring til forsikringsselskapet om sykmeldingen i fjor. De har sendt skjema. Kan jeg levere det i resepsjonen, og hva koster det?',
      'Legger ved skjema som treningssenteret krever for å fryse medlemskapet. Kan legen fylle det ut uten at jeg kommer?',
      'NAV sier de venter på legeerklæring fra dere. Fristen er {ukedag}.',
    ],
    answer: [
      'Lever skjemaet i resepsjonen, så er det klart på en uke. Prisen er etter tid, som regel 500–700 kr.',
      'Legen trenger ti minutter på en slik attest. Vi sender den til innboksen din i løpet av uken, og fakturaen følger med.',
      'Erklæringen ble sendt elektronisk i går. NAV bruker et par dager på å registrere den.',
    ],
  },
  {
    subject: ['Tolk', 'Tolk til time'],
    open: [
      'Faren min har time hos dere {ukedag} og snakker lite norsk. Bestiller dere tolk, og koster det noe for ham?',
    ],
    answer: ['Vi har bestilt tolk på skjerm. Det er gratis for ham. Gi oss gjerne beskjed om dialekt.'],
  },
  {
    subject: ['Ledig plass på listen?', 'Datteren min fyller 16'],
    open: [
      'Samboeren min vil gjerne ha samme fastlege som meg. Er det ledig plass på listen?',
      'Datteren min fyller 16. Hva endrer seg for oss med tilgangen på Helsenorge, og kan hun fortsatt ha samme lege?',
    ],
    answer: [
      'Listen er full for tiden, men han kan sette seg på venteliste under Bytte fastlege. Da blir han flyttet automatisk når det er plass.',
      'Fra 16-årsdagen logger hun inn selv, og tilgangen deres slutter automatisk. Legen beholder hun.',
    ],
  },
  {
    subject: ['Utskrift av medisinliste', 'Medisinliste til reise'],
    open: ['Jeg skal reise til Spania og trenger en medisinliste på engelsk med stempel. Hvor lang tid tar det?'],
    answer: [
      'Den ligger klar i resepsjonen i morgen etter klokken 10. Har du A- eller B-preparater med, må du også ha et eget pillepass, si i så fall fra.',
    ],
  },
  {
    subject: ['Må jeg være fastende?', 'Blodprøver før time'],
    open: [
      'Jeg skal ta blodprøver hos dere {ukedag}. Må jeg være fastende, og kan jeg ta medisinene som vanlig?',
      'Skal jeg ta blodprøver før årskontrollen, og må legen bestille dem først?',
    ],
    answer: [
      'Du trenger ikke faste. Ta medisinene som vanlig, unntatt stoffskiftetabletten, den tar du etter prøven.',
      'Ja, gjerne en uke før. Legen har rekvirert dem, så du bestiller bare tid under Blodprøve.',
    ],
  },
  {
    subject: ['Glemte igjen noe', 'Gjenglemt skjerf'],
    open: ['Jeg tror jeg glemte igjen et grått skjerf på venterommet {ukedag}. Er det funnet?'],
    answer: ['Det henger i resepsjonen og venter på deg.'],
  },
  {
    subject: ['Rullestol', 'Tilgjengelighet'],
    open: ['Moren min sitter i rullestol. Er det heis hos dere, og kan hun veies på kontoret?'],
    answer: ['Det er heis fra gateplan, og vi har stolvekt på laboratoriet. Si fra i luken, så hjelper vi.'],
  },
  {
    subject: ['Takk', 'Ros til legekontoret'],
    open: ['Ville bare si tusen takk for god hjelp {ukedag}. Dere tok dere tid, og det betydde mye for oss.'],
    answer: ['Så hyggelig at du tok deg tid til å skrive! Jeg henger den opp på pauserommet.'],
  },
]

/** A parent on behalf of a child. */
export const forChild: readonly Talk[] = [
  {
    subject: ['Time til {barn}', 'Flytte timen til {barn}'],
    open: [
      'Jeg finner ingen ledig time som passer etter skoletid. Har dere noe om ettermiddagen til {barn}?',
      '{Barn} har time {ukedag}, men er blitt syk. Kan den flyttes til neste uke?',
    ],
    answer: [
      'Vi har satt opp {barn} i slutten av dagen. Bekreftelsen ligger under Timeavtaler.',
      'Den er flyttet en uke, samme klokkeslett. God bedring til {barn}!',
    ],
  },
  {
    subject: ['Erklæring til barnehagen'],
    open: [
      'Barnehagen ber om en skriftlig bekreftelse på allergien til {barn}. Kan dere lage den uten at vi kommer inn?',
    ],
    answer: ['Ja, legen skriver den i løpet av uken. Du finner den i innboksen til {barn} her på Helsenorge.'],
  },
  {
    subject: ['Vaksiner til {barn}', 'Helsekortet'],
    open: [
      'Tar dere barnevaksiner, eller må vi til helsestasjonen med {barn}?',
      'Vi har flyttet hit. Må vi sende dere helsekortet til {barn}, eller får dere det selv?',
    ],
    answer: [
      'Barnevaksinene får {barn} på helsestasjonen. Reisevaksiner kan vi ta her.',
      'Vi ber om det fra helsestasjonen der dere bodde. Dere trenger ikke gjøre noe.',
    ],
  },
  {
    subject: ['Henvisning til {barn}'],
    open: ['Har dere sendt henvisningen til øre-nese-hals for {barn}? Vi har ikke hørt noe på fem uker.'],
    answer: ['Den ble sendt samme dag og er mottatt. Ventetiden er tolv uker for tiden.'],
  },
  {
    subject: ['Ta med søsken?'],
    open: ['Er det greit at vi tar med lillesøster når {barn} skal til legen {ukedag}? Vi har ikke barnevakt.'],
    answer: ['Det går helt fint, vi har leker på venterommet.'],
  },
]

/** Clinical questions in the wrong channel: these are to become e-consultations (S49, N7). */
export const wrongChannel: readonly Talk[] = [
  {
    subject: ['Spørsmål om medisin', 'Rask beskjed til legen', 'Prøvesvar'],
    open: [
      'Kan dere spørre legen om jeg kan ta Ibux samtidig med blodtrykksmedisinen? Har vondt i ryggen.',
      'Jeg har hatt feber i fire dager og lurer på om jeg bør få antibiotika. Skriver hit siden det er gratis.',
      'Kan sekretæren sjekke prøvesvarene mine fra {ukedag}? Er særlig spent på stoffskiftet.',
    ],
    answer: [
      'Dette må legen svare på. Vi har gjort om meldingen til en e-konsultasjon, da gjelder vanlig egenandel.',
      'Vi kan ikke gi medisinske råd her. Velg Start e-konsultasjon, eller bestill time. Er du blitt dårligere, ring oss på 000 55 100.',
    ],
  },
  {
    subject: ['Vond fot', 'Salven svir'],
    open: [
      'Foten min er blitt rød, varm og hoven siden i går, og den gjør vondt når jeg går. Hvem snakker jeg med?',
      'Den nye salven svir. Skal jeg slutte å bruke den?',
    ],
    answer: [
      'Dette bør ses på i dag. Ring oss på 000 55 100, så får du en øyeblikkelig hjelp-time.',
      'Legen har lest meldingen: ta en pause i to dager. Videre spørsmål om behandling sender du som e-konsultasjon.',
    ],
  },
]

/** What the clinic writes first (S25, S26). `open` is the clinic's; `answer` is what the patient says back. */
export const fromClinic: readonly (Talk & { readonly kind: 'e-contact' | 'e-consultation'; readonly from: number })[] =
  [
    {
      kind: 'e-consultation',
      from: 18,
      subject: ['Svar på blodprøver', 'Prøvesvar'],
      open: [
        'Blodprøvene dine fra {ukedag} er fine. Langtidssukker, stoffskifte, nyrer og blodprosent er normale. Vi sees til vanlig kontroll.',
        'D-vitaminet ditt er litt lavt ({lavvitd}). Ta 20 mikrogram daglig ut vinteren, det kjøpes uten resept. Resten av prøvene er normale.',
        'Kolesterolet har gått ned til {ldl} etter at du startet medisinen. Bra! Fortsett med samme dose, ny prøve om et halvt år.',
      ],
      answer: ['Så bra, tusen takk for rask tilbakemelding!', 'Takk. Skal kjøpe det i dag.'],
    },
    {
      kind: 'e-consultation',
      from: 50,
      subject: ['Svar på røntgen', 'Svar på vevsprøve', 'Svar på ultralyd'],
      open: [
        'Røntgen av {side} hofte viser begynnende slitasje, som ventet. Det endrer ikke planen vår: trening hos fysioterapeut først.',
        'Vevsprøven av føflekken viser at den var helt godartet. Du trenger ingen videre kontroll.',
        'Ultralyden viste to små gallesteiner. Det er vanlig og trenger bare behandling hvis du får anfall.',
      ],
      answer: [
        'Takk, da fortsetter jeg med øvelsene.',
        'For en lettelse! Takk for beskjed.',
        'Takk, da vet jeg i det minste hva det er.',
      ],
    },
    {
      kind: 'e-contact',
      from: 25,
      subject: ['Årskontroll', 'Innkalling til kontroll'],
      open: [
        'Det er snart et år siden siste årskontroll. Bestill en time her på Helsenorge i løpet av de neste ukene, og ta blodprøver en uke før.',
        'Resepten din går ut om en måned. Legen ønsker en kontroll før den fornyes. Bestill gjerne en konsultasjon her.',
      ],
      answer: ['Takk, har bestilt time nå.', 'Den er grei. Finner ingen ledig time før om tre uker, er det tidsnok?'],
    },
    {
      kind: 'e-contact',
      from: 16,
      subject: ['Timen din', 'Beskjed om time'],
      open: [
        'Legen din er dessverre borte {ukedag}. Vi har satt deg opp hos vikar på samme tid. Si fra her hvis du heller vil vente.',
        'Husk å ta med urinprøve til timen {ukedag}. Glass henter du gratis på apoteket eller hos oss.',
      ],
      answer: ['Det passer fint.', 'Takk for påminnelsen, det skal jeg huske.'],
    },
    {
      kind: 'e-contact',
      from: 65,
      subject: ['Tilbud om influensavaksine'],
      open: [
        'Du er i en gruppe som anbefales influensavaksine. Den er kommet til oss, og du bestiller time under Influensavaksine.',
      ],
      answer: ['Fint, da har jeg bestilt.'],
    },
  ]

/** Between colleagues about a patient (S27). Nothing here that the patient could not read. */
export const internal: readonly (Talk & { readonly from: number })[] = [
  {
    from: 72,
    subject: ['Ringt fra hjemmetjenesten', 'Multidose'],
    open: [
      'Hjemmetjenesten ringte: blodtrykket har vært lavt tre dager på rad (rundt 105/60), ellers fin form. De ønsker beskjed om medisinene. Kan du ringe tilbake før 14?',
      'Hjemmetjenesten ønsker ny ordinasjon på multidose fra mandag. Endringslisten ligger i posten din.',
    ],
    answer: ['Ringt. Vi halverer dosen fra i morgen, listen er oppdatert.', 'Ordinasjonen er sendt.'],
  },
  {
    from: 18,
    subject: ['Prøvesvar å se på', 'Årskontroll?', 'EKG fra i dag'],
    open: [
      'Kalium kom tilbake som 5,4. Prøven sto litt lenge før sentrifugering. Skal vi ta den om igjen?',
      'Pasienten var innom for blodprøve og spurte om årskontroll. Skal jeg sette opp dobbelttime?',
      'EKG er skannet inn. Pasienten er i fin form og har dratt hjem. Ser du på det i dag?',
    ],
    answer: [
      'Ja, ta den om igjen denne uken.',
      'Vanlig time holder. Takk!',
      'Sett på det, normalt. Fint om du gir beskjed.',
    ],
  },
  {
    from: 0,
    subject: ['Apoteket spør', 'Telefon fra apoteket'],
    open: [
      'Apoteket har ikke styrken du skrev ut. Kan de levere halv styrke og dobbelt antall?',
      'Apoteket lurer på om resepten skal reitereres. De venter på svar.',
    ],
    answer: ['Ja, det er i orden. Jeg har endret resepten.', 'Ja, tre ganger.'],
  },
  {
    from: 76,
    subject: ['Pårørende vil snakkes ved', 'Ringt inn'],
    open: [
      'Datter har ringt og ønsker samtale om hjelp i hjemmet. Samtykke ligger i journalen. Når passer det at hun ringer?',
      'Ringte og ønsker svar på henvisningen. Jeg finner den ikke i utboksen, kan du sjekke?',
    ],
    answer: ['Sett henne på telefontiden i morgen 11.30.', 'Den ble sendt i går, kvittering er kommet.'],
  },
  {
    from: 25,
    subject: ['Sårstell, råd', 'Sårkontroll'],
    open: [
      'Stelte leggsåret i dag. Mindre siden sist (2 × 3 cm), fine kanter. Fortsetter vi med samme bandasje?',
      'Stingene er fjernet, såret gapte litt i midten. Stripset. Vil du se på det?',
    ],
    answer: ['Fortsett to uker til, så ser jeg på det.', 'Ja, kall på meg ved neste skift.'],
  },
]
