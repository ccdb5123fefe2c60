import type { Complaint } from './complaint'

export const mind: readonly Complaint[] = [
  {
    icpc: ['P76'],
    weight: 5,
    who: { from: 18 },
    reasons: ['Nedstemt, trenger å snakke', 'Oppfølging depresjon', 'Sliten og lei, vurdere sykmelding'],
    desk: ['Samtale', 'Oppfølging P76', 'Samtale, dobbelttime'],
    notes: [
      [
        'Nedstemt, dårlig søvn og lite tiltakslyst siste to måneder. Ingen selvmordstanker eller planer. God støtte hjemme.',
        'God formell kontakt. Nedstemt, gråter noe. MADRS 22. TSH og B12 normale.',
        'Moderat depressiv episode.',
        'Samtaler hver tredje uke. Rask psykisk helsehjelp. Sykmeldt {grad} i to uker. Aktivitetsplan. Krisetelefoner gjennomgått.',
      ],
      [
        'Oppfølging. Bedre stemning, sover seks timer. Tar escitalopram uten bivirkninger.',
        'Smiler, bedre energi. MADRS 12.',
        'Depresjon i bedring.',
        'Fortsetter medisin seks måneder etter symptomfrihet. Opptrapping til {grad} arbeid. Ny time om fire uker.',
      ],
    ],
    talk: {
      subject: ['Medisin mot depresjon', 'Trenger en samtale', 'Det går bedre'],
      open: [
        'Som avtalt skriver jeg etter tre uker på ny medisin. Søvnen er bedre, men jeg er fortsatt veldig sliten på dagtid, og lysten er litt borte. Er det for tidlig å si om den virker?',
        'Jeg greier ikke mer akkurat nå. Jeg gråter på vei til jobb og får ikke gjort noe hjemme. Har ikke tanker om å skade meg selv. Kan jeg få en samtale snart, og eventuelt sykmelding?',
        'Det går bedre! Jeg har klart {grad} jobb i to uker. Tør jeg å prøve full stilling fra {ukedag}, eller er det lurt å vente?',
      ],
      askAt: [1],
      ask: [
        [
          'Fint at du skriver. Får du sove, og spiser du? Har du noen hos deg? Jeg spør alle om dette: har du tanker om at livet ikke er verdt å leve?',
          'Jeg sover fem timer. Spiser litt. Samboeren min er her. Jeg har ikke slike tanker, bare veldig tung.',
        ],
      ],
      answer: [
        'Det er vanlig at søvnen kommer først og lysten sist. Gi det tre uker til med samme dose. Gå ut i dagslys hver dag, gjerne sammen med noen. Vi har time {ukedag}. Blir det mørkere, ringer du oss, legevakten 116 117 eller Mental Helse 116 123.',
        'Takk for at du sier fra. Jeg har satt deg opp på en dobbelttime {ukedag} kl. 13.20, og skrevet sykmelding frem til da. Ring oss før hvis det blir verre, eller 116 117 utenom åpningstid. Er det akutt fare, ring 113.',
        'Så godt å høre! Ta en uke til på {grad}, og så full stilling. Fortsett med medisinen minst et halvt år selv om du føler deg frisk.',
      ],
    },
  },
  {
    icpc: ['P74'],
    weight: 4,
    who: { from: 16 },
    reasons: ['Angst', 'Panikkanfall på jobb', 'Angsten er blitt verre'],
    desk: ['Samtale, angst', 'Oppf. angst'],
    notes: [
      [
        'Anfall av hjertebank, svette og redsel på buss og i butikk. Unngår å dra alene. Ingen rusmiddelbruk.',
        'Urolig, men god kontakt. Puls {puls}, BT {btfint}. EKG normalt.',
        'Panikkangst.',
        'Forklart angstsirkelen. Kognitiv veiledet selvhjelp. Henvist Rask psykisk helsehjelp. Ikke benzodiazepiner.',
      ],
    ],
    talk: {
      subject: ['Panikkanfall', 'Flyskrekk'],
      open: [
        'Jeg har hatt tre panikkanfall denne uken. Hjertet hamrer og jeg tror jeg skal besvime. Jeg vet jo at det er angst, men det er skummelt. Har du noe jeg kan gjøre mens jeg venter på psykologtimen?',
        'Jeg gruer meg så til å fly til søsteren min. Kan jeg få én tablett til turen, slik jeg fikk i fjor?',
      ],
      ask: [
        [
          'Kommer anfallene også når du er i ro, og drikker du mye kaffe eller energidrikk?',
          'Mest når jeg er ute blant folk. Jeg drikker fire–fem kopper kaffe.',
        ],
      ],
      answer: [
        'Du beskriver det veldig klart, og det er ufarlig selv om det er vondt. Prøv dette: pust ut dobbelt så lenge som du puster inn i to minutter, og bli i situasjonen til toppen er over. Kutt kaffen etter lunsj. Assistert selvhjelp på helsenorge.no er bra i ventetiden.',
        'Det forstår jeg. Jeg har skrevet ut to tabletter til turen. Ikke drikk alkohol sammen med dem, og ikke kjør bil samme dag.',
      ],
    },
  },
  {
    icpc: ['P02', 'Z05'],
    weight: 5,
    who: { from: 20, to: 67 },
    reasons: ['Utslitt, klarer ikke jobb', 'Konflikt på jobb, søvnproblemer', 'Sorg, trenger noen dager'],
    desk: ['Sykmelding', 'Samtale/sykmelding', 'Dialogmøte NAV'],
    notes: [
      [
        'Stor belastning på jobb {jobb} over tid, i tillegg syk mor. Søvnløshet, konsentrasjonsvansker.',
        'Sliten, adekvat. Ikke tegn til alvorlig depresjon. BT {btfint}.',
        'Situasjonsbetinget psykisk ubalanse.',
        'Sykmeldt {grad} i to uker. Avtalt dialog med leder. Ny vurdering i time før forlengelse.',
      ],
      [
        'Brått dødsfall i familien. Sover lite, gråtetokter. Får hjelp av søsken.',
        'Normal sorgreaksjon.',
        'Akutt belastning, sorg.',
        'Samtale. Sykmeldt {grad} i én uke. Informert om sorggruppe i kommunen.',
      ],
    ],
    talk: {
      subject: ['Forlengelse av sykmelding', 'Sykmelding', 'Utslitt'],
      open: [
        'Sykmeldingen min går ut {ukedag}. Vi snakket om at jeg skulle trappe opp til {grad}. Lederen min er enig. Kan du forlenge to uker med den graden?',
        'Jeg er fortsatt i en tung periode etter dødsfallet. Jeg har prøvd å jobbe {grad}, men glemmer ting og må gå hjem. Kan jeg få være borte denne uken også?',
        'Barnet mitt har vært syk lenge og jeg har ikke sovet ordentlig på ukene. Nå sier kroppen stopp. Hva gjør jeg med jobben {jobb}?',
      ],
      ask: [
        [
          'Hva får du til av arbeidsoppgaver, og hva skal til for at du kan øke? Har dere hatt dialogmøte?',
          'Jeg får til rolige oppgaver uten kunder. Vi har hatt et møte og avtalt kortere dager frem til jul.',
        ],
      ],
      answer: [
        'Sykmeldingen er forlenget med {grad} i to uker. Bra at dere har en plan. Før neste forlengelse må vi ta en time, gjerne på video.',
        'Jeg kondolerer. Ta den tiden du trenger; jeg har skrevet sykmelding ut uken. Dere har også rett til tre dager velferdspermisjon mange steder, spør lederen.',
        'Det høres krevende ut. Jeg har sykmeldt deg i én uke, og vil gjerne se deg på time {ukedag}, så finner vi ut hva du og familien trenger av hjelp.',
      ],
    },
  },
  {
    icpc: ['P06'],
    weight: 4,
    who: { from: 18 },
    reasons: ['Sover dårlig', 'Søvnproblemer, trenger hjelp'],
    desk: ['Søvn', 'Sovemedisin, evaluering'],
    notes: [
      [
        'Innsovningsvansker og tidlig oppvåkning i flere måneder. Bruker skjerm i sengen. Kaffe til klokken 20.',
        'Ikke deprimert. ISI 17.',
        'Kronisk insomni.',
        'Søvnrestriksjon og stimuluskontroll. Søvndagbok to uker. Unngår sovemedisin nå.',
      ],
    ],
    talk: {
      subject: ['Søvn', 'Sovetabletter'],
      open: [
        'Jeg sover bare tre–fire timer i strekk og ligger våken resten av natten. Jeg har prøvd alle råd på nettet. Kan jeg få noe å sove på en periode?',
        'Sovetablettene virker ikke like godt lenger. Må ta halvannen for å sovne. Kan dosen økes?',
      ],
      ask: [
        [
          'Når legger du deg og når står du opp, også i helgene? Snorker du, eller har noen sett pustestopp?',
          'Legger meg halv elleve, står opp sju, senere i helgen. Samboeren sier jeg snorker, men ikke pustestopp.',
        ],
      ],
      answer: [
        'Det som virker best på sikt, er å være mindre i sengen: legg deg først kl. 00.30 og stå opp kl. 6.30 hver dag i to uker, også om du har sovet lite. Det er tøft, men det virker. Jeg sender deg en søvndagbok. Melatonin kan du prøve i tillegg; resept ligger klar.',
        'Når effekten avtar, er det tegn på tilvenning, og da er høyere dose feil vei. Vi trapper ned: halv tablett annenhver kveld i to uker. Bestill en time, så lager vi planen sammen.',
      ],
    },
  },
  {
    icpc: ['P81'],
    weight: 7,
    who: { from: 7, illness: 'adhd' },
    reasons: ['ADHD-kontroll', 'Kontroll av medisin, BT og vekt'],
    desk: ['ADHD halvårskontroll'],
    notes: [
      [
        'Halvårskontroll. God effekt til klokken 16. Litt redusert matlyst. Sover greit.',
        'BT {btfint}, puls {puls}. Vekt stabil.',
        'ADHD, velbehandlet.',
        'Uendret dose. Resepter for tre måneder. Ny kontroll om seks måneder.',
      ],
    ],
    talk: {
      subject: ['ADHD-medisin', 'Medisin virker for kort'],
      open: [
        'Medisinen går ut av kroppen rundt klokken 14, og da er jeg helt ubrukelig på jobb {jobb}. Går det an å ta en liten dose til midt på dagen?',
      ],
      answer: [
        'Ja, det kan vi prøve. Mål puls og blodtrykk to dager på rad og send meg tallene, så legger jeg inn en liten ettermiddagsdose. Ikke ta den etter klokken 15, ellers går det ut over søvnen.',
      ],
    },
  },
  {
    icpc: ['P20'],
    weight: 3,
    who: { from: 70 },
    reasons: ['Glemmer mer enn før', 'Datter ønsker hukommelsestest'],
    desk: ['Demensutredning, dobbelttime', 'MMS/klokketest'],
    notes: [
      [
        'Pårørende beskriver svekket hukommelse siste året. Betaler regninger dobbelt. Kjører bil lokalt.',
        'MMSE 24/30, klokketest 3. Nevrologisk normal. Blodprøver uten forklaring.',
        'Hukommelsesvansker, mistanke om begynnende demens.',
        'MR caput. Hukommelsesteam i kommunen. Førerkortvurdering ved neste time. Fremtidsfullmakt drøftet.',
      ],
    ],
  },
  {
    icpc: ['A04'],
    weight: 4,
    who: { from: 16 },
    reasons: ['Trøtt hele tiden', 'Sliten, ønsker blodprøver'],
    desk: ['Slapphet, bl.pr.'],
    notes: [
      [
        'Trøtt siste tre måneder. Sover åtte timer. Ingen vekttap eller feber. Mye på jobb {jobb}.',
        'Normal undersøkelse. Hb, ferritin, TSH, B12, HbA1c, kreatinin normale.',
        'Slapphet uten påvist somatisk årsak.',
        'Forklart funn. Søvn, aktivitet og belastning. Kontroll ved behov.',
      ],
    ],
    talk: {
      subject: ['Blodprøver?', 'Svar på blodprøver'],
      open: [
        'Jeg er så trøtt at jeg sovner på bussen. Jeg lurer på om jeg mangler jern eller noe annet. Kan du rekvirere blodprøver før jeg kommer på time?',
        'Jeg ser at det har kommet svar på prøvene mine, og det er en stjerne ved ferritin. Hva betyr det?',
      ],
      ask: [
        [
          'Har du kraftige menstruasjoner, endret avføring eller gått ned i vekt? Hvor mye sover du?',
          'Ingen vekttap og vanlig avføring. Jeg sover sju timer, men våkner like trøtt.',
        ],
      ],
      answer: [
        'Jeg har rekvirert prøver. Bestill en time under Blodprøve her på Helsenorge, og kom helst før klokken 11. Svaret får du av meg her i løpet av en uke etterpå.',
        'Ferritin er jernlageret ditt, og det er lavt, men blodprosenten er fin. Ta jerntabletter annenhver dag i tre måneder, gjerne med et glass appelsinjuice. Ny prøve deretter.',
      ],
    },
  },
]
