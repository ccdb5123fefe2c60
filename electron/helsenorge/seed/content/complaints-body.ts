import type { Complaint } from './complaint'

export const body: readonly Complaint[] = [
  {
    icpc: ['L03'],
    urgent: 'also',
    weight: 8,
    who: { from: 18 },
    reasons: ['Vondt i korsryggen', 'Kink i ryggen, klarer ikke jobbe', 'Ryggvondt som ikke gir seg'],
    desk: ['Akutt rygg', 'Rygg, sykmelding'],
    notes: [
      [
        'Akutt korsryggsmerte etter løft for {kort} siden. Ingen utstråling, normal vannlating og avføring. Jobber {jobb}.',
        'Avverget gange. Redusert fleksjon. Lasègue negativ bilateralt, normal kraft og sensibilitet.',
        'Uspesifikk korsryggsmerte, ingen røde flagg.',
        'Oppfordres til aktivitet. Naproksen i fem dager, paracetamol. Sykmeldt {grad} i én uke. Fysioterapi ved manglende bedring.',
      ],
      [
        'Tilbakevendende korsryggsmerter i flere måneder. Stillesittende arbeid. Sover greit.',
        'Palpasjonsøm paravertebralt. Bevegelighet fri ytterst, noe stivhet. Nevrologisk normal.',
        'Langvarige uspesifikke ryggsmerter.',
        'Informasjon om gradvis opptrening. Henvist fysioterapeut. Ikke behov for bildediagnostikk.',
      ],
    ],
    talk: {
      subject: ['Kink i ryggen', 'Vondt i ryggen igjen', 'Rygg og sykmelding'],
      open: [
        'Jeg løftet noe tungt for {kort} siden, og siden har jeg hatt skikkelig vondt i korsryggen. Jeg klarer nesten ikke å ta på meg sokker. Jeg jobber {jobb} og kan ikke være på jobb slik. Hva anbefaler du?',
        'Ryggen er vond igjen, det er tredje gang i år. Det stråler ikke ned i beina. Jeg lurer på om jeg burde ta MR denne gangen?',
        'Sykmeldingen min for ryggen går ut {ukedag}. Jeg er bedre, men klarer ikke full dag ennå. Kan vi forlenge med {grad} i to uker?',
      ],
      askAt: [0, 2],
      ask: [
        [
          'Har du nummenhet i skrittet, problemer med å late vannet eller svakhet i et bein? Og hva har du tatt av smertestillende?',
          'Nei, ingenting av det. Jeg har bare tatt Paracet, to om gangen, men det hjelper lite.',
        ],
        [
          'Hvilke oppgaver på jobben får du til nå, og har du snakket med lederen din om tilrettelegging?',
          'Jeg klarer lette oppgaver og kan sitte og stå om hverandre. Lederen min sier det går fint å starte med halve dager.',
        ],
      ],
      answer: [
        'Dette høres ut som et vanlig, men vondt, hekseskudd. Det beste er å holde seg i gang så godt du kan. Ta paracetamol fast i noen dager, og naproksen i tillegg hvis magen tåler det. De aller fleste er klart bedre etter én til to uker. Ring oss med en gang hvis du får nummenhet i skrittet eller ikke får til å late vannet.',
        'MR hjelper oss sjelden når smertene ikke stråler og kraften er god: bildene viser nesten alltid noe, også hos friske. Jeg har heller henvist deg til fysioterapeut, se henvisningen under Dokumenter. Er du ikke bedre om seks uker, undersøker jeg deg på nytt.',
        'Sykmeldingen er forlenget med {grad} i to uker fra {ukedag}. Fint at du og lederen har fått til lette oppgaver. Jeg regner med at du er tilbake for fullt etter det; hvis ikke, setter vi opp en time.',
      ],
    },
  },
  {
    icpc: ['L86'],
    weight: 3,
    who: { from: 28, to: 80 },
    reasons: ['Isjias, stråling ned i {side} bein', 'Smerter fra ryggen og ned i beinet'],
    desk: ['Isjias, kontroll', 'Prolaps? US'],
    notes: [
      [
        'Smerter fra korsrygg til {side} legg i {varighet}. Prikking på utsiden av foten. Kontroll over blære og tarm.',
        'Lasègue positiv ved 45° {side} side. Kraft i stortå 5/5. Nedsatt sensibilitet lateralt på foten.',
        'Nerverotsaffeksjon S1 {side} side, uten parese.',
        'Smertelindring etter plan. MR lumbal hvis ikke bedre etter seks uker. Informert om cauda equina-symptomer.',
      ],
    ],
    talk: {
      subject: ['Isjias', 'Svar på MR'],
      open: [
        'Smertene i ryggen har nå flyttet seg ned i {side} bein, helt ned til foten. Det prikker i lilletåa. Jeg får sove, men bare med kne over en pute. Er det noe mer jeg kan gjøre enn å vente?',
        'Har fått svar på MR-en i posten om «prolaps L5/S1». Kan du forklare hva det betyr for meg, og om jeg må opereres?',
      ],
      ask: [
        [
          'Klarer du å gå på tå og på hæler? Kjenner du deg annerledes i underlivet når du tørker deg?',
          'Jeg klarer både tå og hæl. Alt er normalt der nede.',
        ],
      ],
      answer: [
        'Godt at kraften er i behold. De fleste slike nerverotsmerter går tilbake av seg selv i løpet av seks til åtte uker. Gå korte turer flere ganger om dagen, unngå lange økter i stol, og ta smertestillende fast en uke til. Kraftsvikt, nummenhet i skrittet eller vansker med vannlating er øyeblikkelig hjelp.',
        'Prolaps betyr at en skive i ryggen buler og trykker på en nerve. Det passer med det du kjenner. Siden du er på bedringens vei og har full kraft, trenger du ikke operasjon. Vi tar en vurdering i time om fire uker.',
      ],
    },
  },
  {
    icpc: ['L92'],
    weight: 4,
    who: { from: 30 },
    reasons: ['Vondt i {side} skulder', 'Får ikke løftet armen', 'Skuldersmerter om natten'],
    desk: ['Skulder {side}', 'Skulder, injeksjon?'],
    notes: [
      [
        'Smerter i {side} skulder i tre måneder, verst ved løft over hodet og når en ligger på siden.',
        'Smertebue 60–120°. Isometrisk abduksjon smertefull, god kraft. Passiv bevegelighet fri.',
        'Subakromialt smertesyndrom {side} skulder.',
        'Øvelser hos fysioterapeut i tolv uker. Naproksen i kort kur. Vurderer injeksjon ved manglende effekt.',
      ],
    ],
    talk: {
      subject: ['Skuldersmerter', 'Skulderen igjen'],
      open: [
        'Jeg har vondt i {side} skulder, særlig når jeg strekker meg etter noe i hylla eller ligger på den. Det har vart i et par måneder. Jeg bestilte time hos fysioterapeut, men det er tre måneders ventetid. Kan jeg få en sprøyte?',
        'Jeg fikk sprøyte i skulderen hos deg tidligere i år, og den hjalp kjempegodt i noen måneder. Nå er smertene tilbake. Kan jeg få en til?',
      ],
      ask: [
        [
          'Klarer du å løfte armen rett opp når du ligger på ryggen? Har du falt eller slått den?',
          'Liggende går det hvis jeg hjelper til med den andre armen. Jeg har ikke falt.',
        ],
      ],
      answer: [
        'Jeg foreslår at du bestiller en vanlig time, så undersøker jeg skulderen og vi ser om en injeksjon er riktig. I mellomtiden: unngå arbeid over skulderhøyde, og gjør pendeløvelser to ganger om dagen.',
        'Vi gir helst ikke mer enn to injeksjoner i samme skulder i året. Det er opptreningen som gir varig virkning. Jeg har henvist deg til ultralyd, og så tar vi en plan når svaret er her.',
      ],
    },
  },
  {
    icpc: ['L15'],
    weight: 4,
    who: { from: 14 },
    reasons: ['Kneet er hovent og vondt', 'Vondt i {side} kne etter trening'],
    desk: ['Kne {side}', 'Knesmerter, henv. MR?'],
    notes: [
      [
        'Smerter på innsiden av {side} kne i {varighet}. Ingen låsning. Ikke traume.',
        'Lett hydrops. Stabile ligamenter. Øm over mediale leddspalte. McMurray negativ.',
        'Knesmerter, sannsynlig overbelastning.',
        'Avlastning, styrketrening for lår. Rtg. stående ved vedvarende plager.',
      ],
    ],
    talk: {
      subject: ['Vondt kne', 'Hovent kne'],
      open: [
        'Jeg har fått vondt i {side} kne etter at jeg begynte å løpe igjen. Det er litt hovent på kvelden. Bør jeg ta bilder, eller er det bare å ta det med ro?',
        'Jeg vred kneet på ski i helgen. Det hovnet opp samme kveld, og det føles ustødig i trapper. Er det legevakt eller kan jeg komme til deg?',
      ],
      askAt: [1],
      ask: [
        [
          'Kunne du gå på beinet rett etterpå? Låser kneet seg, eller svikter det under deg?',
          'Jeg kunne gå, men haltet. Det låser seg ikke, men jeg er redd for å gå ned trapper.',
        ],
      ],
      answer: [
        'Ta det rolig med løping i to uker, sykkel og svømming går fint. Gjør knebøy ned på en stol, tre runder daglig. Blir det ikke bedre på fire uker, undersøker jeg det.',
        'Siden det hovnet opp med en gang og føles ustabilt, vil jeg undersøke det denne uken. Ring oss i morgen kl. 8, så finner vi en øyeblikkelig hjelp-time. Bruk krykker og is til da.',
      ],
    },
  },
  {
    icpc: ['L90'],
    weight: 3,
    who: { from: 55 },
    reasons: ['Slitasje i kneet, blir verre', 'Snakke om kneprotese'],
    desk: ['Gonartrose, kontroll'],
    notes: [
      [
        'Kjent artrose i {side} kne. Gangdistanse ned mot 500 m. Våkner av smerter.',
        'Varusstilling, krepitasjon, fleksjon 110°. Ingen hydrops.',
        'Kneartrose, økende plager.',
        'AktivA-kurs hos fysioterapeut. Paracetamol fast. Henvist ortoped for vurdering av protese.',
      ],
    ],
    talk: {
      subject: ['Slitasje i kneet', 'Ventetid hos ortoped'],
      open: [
        'Kneet blir bare verre. Nå må jeg ta heisen i bygget vårt, og jeg våkner om natten. Jeg vil gjerne henvises for vurdering av protese nå.',
        'Jeg har fått time til ortoped først om åtte måneder. Går det an å spørre om det finnes kortere ventetid et annet sted?',
      ],
      answer: [
        'Det er forståelig. Jeg har sendt henvisning i dag og beskrevet at du våkner av smertene. Du kan velge behandlingssted selv; ring Velg behandlingssted på 23 32 70 00 for ventetidene. Fortsett med treningen, det gir bedre resultat også etter en operasjon.',
        'Du har rett til å velge et annet sykehus. Si fra hvor du vil ha henvisningen sendt, så gjør jeg det samme dag. Inntil da kan du ta paracetamol fast, 1 g tre ganger om dagen.',
      ],
    },
  },
  {
    icpc: ['L77'],
    urgent: 'only',
    weight: 2.5,
    who: { from: 10, to: 60 },
    reasons: ['Tråkket over, {side} ankel', 'Hoven ankel etter overtråkk'],
    desk: ['Overtråkk {side} ankel'],
    notes: [
      [
        'Overtråkk på fotballtrening for {kort} siden. Kunne støtte etterpå.',
        'Hevelse foran laterale malleol. Ingen ømhet over bein (Ottawa negativ). Stabil.',
        'Ankelforstuing {side} side.',
        'Kompresjon, tidlig belastning, balansetrening i seks uker. Ikke røntgen.',
      ],
    ],
    talk: {
      subject: ['Overtråkk'],
      open: [
        'Jeg tråkket over på {side} fot for {kort} siden. Ankelen er tykk og blå på utsiden, men jeg klarer å gå på den. Trenger jeg røntgen?',
      ],
      ask: [
        [
          'Trykk bak på knokene på begge sider av ankelen og på innsiden og utsiden av foten. Er det veldig ømt rett på beinet?',
          'Mest ømt foran og under knoken på utsiden. Ikke så vondt bak på selve beinet.',
        ],
      ],
      answer: [
        'Når du kan gå på den og ikke er øm på selve beinet, er det ikke brudd. Elastisk bind og høyt bein de to første dagene, gå så normalt du klarer, og start med balanse på ett bein mens du pusser tenner. Regn med fire–seks uker før du kan spille igjen.',
      ],
    },
  },
  {
    icpc: ['L83'],
    weight: 4,
    who: { from: 20, to: 75 },
    reasons: ['Stiv nakke og hodepine', 'Nakkesmerter, ut i {side} arm'],
    desk: ['Nakke', 'Nakke, henv. fysio'],
    notes: [
      [
        'Stivhet og smerter i nakke og skulderbuer. Kontorarbeid med mye skjerm. Spenningshodepine på ettermiddagen.',
        'Ømme nakkemuskler. Rotasjon 70° begge veier. Spurling negativ. Reflekser symmetriske.',
        'Myalgisk nakkesmerte.',
        'Arbeidsplassvurdering via arbeidsgiver. Øvelser. Fysioterapi.',
      ],
    ],
    talk: {
      subject: ['Nakken', 'Nakkesmerter'],
      open: [
        'Jeg har hatt stiv og vond nakke i {varighet}, og hodepine hver ettermiddag. Sitter mye foran skjerm. Kan jeg få henvisning til fysioterapeut, og trenger jeg det egentlig?',
      ],
      ask: [
        [
          'Stråler det ned i armen, eller kjenner du deg klossete i fingrene? Hvor ofte bruker du smertestillende?',
          'Nei, det stråler ikke. Jeg tar kanskje to Ibux i uken.',
        ],
      ],
      answer: [
        'Du kan gå direkte til fysioterapeut uten henvisning. Be arbeidsgiveren om å få justert skjerm og stol, og legg inn fem minutter bevegelse hver time. Ring oss hvis smertene begynner å stråle ned i armen eller du får nummenhet.',
      ],
    },
  },
  {
    icpc: ['L93'],
    weight: 1.5,
    who: { from: 30, to: 65 },
    reasons: ['Tennisalbue', 'Vondt i {side} albue når jeg løfter'],
    desk: ['Albue {side}'],
    notes: [
      [
        'Smerter på utsiden av {side} albue ved grep og løft i {varighet}.',
        'Øm over laterale epikondyl. Smerte ved ekstensjon av håndledd mot motstand.',
        'Tennisalbue.',
        'Avlasting, eksentrisk trening. Informert om at det ofte varer et halvt år.',
      ],
    ],
  },
  {
    icpc: ['T92'],
    urgent: 'also',
    weight: 6,
    who: { from: 35, illness: 'gout' },
    reasons: ['Urinsyregikt, kontroll av prøver', 'Nytt anfall i stortåa'],
    desk: ['Urinsyregikt', 'Podagra'],
    notes: [
      [
        'Sterke smerter i {side} stortå siden i natt. To anfall siste halvår.',
        'Rødt, varmt og hovent grunnledd. Afebril. Urinsyre {urat}.',
        'Urinsyregikt, akutt anfall.',
        'Naproksen i fem dager. Fortsetter allopurinol uendret. Ny urinsyre om fire uker, mål < 360.',
      ],
    ],
    talk: {
      subject: ['Urinsyregikt'],
      open: [
        'I natt kom det et nytt anfall i {side} stortå. Jeg tar allopurinol fast. Skal jeg slutte med den mens anfallet står på, og hva tar jeg mot smertene?',
      ],
      answer: [
        'Fortsett med allopurinol, ikke stopp. Ta naproksen 500 mg morgen og kveld i fem dager, med mat. Drikk godt, og hold foten høyt. Ta urinsyreprøve hos laboratoriet vårt om fire uker, time finner du under Blodprøve.',
      ],
    },
  },
  {
    icpc: ['L95'],
    weight: 5,
    who: { from: 60, illness: 'osteoporosis' },
    reasons: ['Svar på beintetthetsmåling', 'Kontroll beinskjørhet'],
    desk: ['Osteoporose, kontroll'],
    notes: [
      [
        'Kontroll etter beintetthetsmåling. Brudd i håndledd i fjor. Tar alendronat som avtalt.',
        'T-skår lårhals −2,8. Vitamin D {vitd} nmol/l. Nyrefunksjon normal.',
        'Osteoporose, behandles.',
        'Fortsetter alendronat til fem år. Styrketrening og balanse. Fallforebygging i hjemmet.',
      ],
    ],
    talk: {
      subject: ['Tabletter mot beinskjørhet'],
      open: [
        'Jeg får halsbrann av uketabletten mot beinskjørhet, selv om jeg tar den med et stort glass vann. Finnes det noe annet?',
      ],
      answer: [
        'Ja, det finnes et drypp som gis en gang i året. Slutt med tablettene nå, så bestiller du en time hos meg, og vi tar blodprøver først. Fortsett med kalk og vitamin D.',
      ],
    },
  },
  {
    icpc: ['L18', 'A04'],
    weight: 2,
    who: { from: 25, to: 70 },
    reasons: ['Vondt i muskler og ledd, sliten', 'Vondt overalt'],
    desk: ['Muskelsmerter, utredning'],
    notes: [
      [
        'Utbredte muskelsmerter, dårlig søvn og energiløshet siste året.',
        'Ingen leddhevelser. Kraft normal. CRP, CK, TSH og vitamin D normale.',
        'Utbredte muskelsmerter. Ingen tegn til betennelsessykdom.',
        'Pasientskole om smerte. Gradert aktivitet. Kontroll om seks uker.',
      ],
    ],
  },
]
