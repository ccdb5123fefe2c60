import type { Complaint } from './complaint'

export const chronic: readonly Complaint[] = [
  {
    icpc: ['K86'],
    weight: 14,
    who: { from: 30, illness: 'hypertension' },
    reasons: ['Blodtrykkskontroll', 'Årskontroll blodtrykk og blodprøver', 'Høyt blodtrykk hjemme'],
    desk: ['BT-kontroll', 'Kontroll BT og bl.pr.'],
    notes: [
      [
        'Årskontroll hypertensjon. Måler hjemme, snitt {btfint}. Ingen svimmelhet. Går tur fire dager i uken.',
        'BT {btfint} sittende etter hvile. Puls {puls} regelmessig. Kreatinin og elektrolytter normale, U-ACR < 3.',
        'Velregulert hypertensjon.',
        'Uendret behandling. Ny kontroll om ett år med prøver en uke før.',
      ],
      [
        'Hjemmemålinger over mål siste måneder. Har gått opp {kilo} kg. Noe alkohol i helgene.',
        'BT {bt}, gjentatt {bt2}. Cor: ren. Ingen ødemer.',
        'Hypertensjon, ikke i mål.',
        'Øker dosen. Kostråd, salt. Hjemmemålinger i sju dager og e-konsultasjon om fire uker.',
      ],
    ],
    talk: {
      subject: ['Målinger av blodtrykk', 'Blodtrykksmedisin', 'Blodtrykk hjemme'],
      open: [
        'Her er målingene mine fra den siste uken slik vi avtalte, morgen og kveld. Snittet ble {bt}. Det var litt høyere de dagene jeg var på jobb. Skal jeg øke dosen?',
        'Etter at jeg begynte på ny blodtrykksmedisin har jeg fått hovne ankler om kvelden. Trykket er fint, rundt {btfint}. Er det en bivirkning, og er det farlig?',
        'Blodtrykket mitt er ofte {bt} når jeg måler hjemme, men var fint hos dere sist. Hva skal jeg stole på? Jeg kjenner ingenting.',
      ],
      ask: [
        [
          'Hvor mange av målingene lå over 140, og sitter du stille i fem minutter først? Bruker du naproksen eller lakris?',
          'De fleste kveldsmålingene var over 140. Jeg sitter stille først. Bruker ikke smertestillende, men litt lakris, ja.',
        ],
      ],
      answer: [
        'Takk for grundige målinger! Snittet er litt over målet vårt. Vi øker til dobbel dose fra i morgen. Mål på nytt i en uke om fire uker og send meg snittet her. Jeg har lagt ny resept.',
        'Hovne ankler er en vanlig og ufarlig bivirkning. Vi bytter til en annen type: ta den nye fra i morgen og slutt med den gamle samme dag. Mål trykket to ganger i uken og skriv til meg om tre uker.',
        'Stol mest på hjemmemålingene når apparatet sitter riktig på overarmen. Bestill en 24-timersmåling hos laboratoriet, så får vi et sikkert svar. Kutt gjerne ut lakrisen så lenge.',
      ],
      picture: 'list',
    },
  },
  {
    icpc: ['T90'],
    weight: 16,
    who: { from: 35, illness: 'diabetes' },
    reasons: ['Diabeteskontroll', 'Årskontroll diabetes', 'Høyt langtidssukker, ny plan'],
    desk: ['Diabetes årskontroll', 'DM2-kontroll + fot'],
    notes: [
      [
        'Årskontroll diabetes type 2. Ingen følinger. Kost noe bedre siden sist. Øyekontroll i vår uten anmerkning.',
        'HbA1c {hba1c} mmol/mol. BT {btfint}. BMI {bmi}. Føtter: puls og monofilament normalt. U-ACR < 3.',
        'Diabetes type 2, tilfredsstillende regulert.',
        'Uendret medisin. Nytt mål HbA1c 53. Kontroll hos sykepleier om tre måneder, hos lege om seks.',
      ],
      [
        'HbA1c stiger. Glemmer kveldsdosen. Ønsker hjelp til vektnedgang.',
        'HbA1c {hoyhba1c} mmol/mol. BMI {bmi}. Kreatinin normal. Nyre: U-ACR 4,2.',
        'Diabetes type 2, ikke i mål.',
        'Legger til SGLT2-hemmer. Informert om underlivsinfeksjon og sykdomsråd. Startkurs i kommunen.',
      ],
    ],
    talk: {
      subject: ['Svar på langtidssukker', 'Diabetesmedisin', 'Blodsukker'],
      open: [
        'Jeg tok blodprøver hos dere {ukedag} og ser at langtidssukkeret er {hba1c}. Er det bra nok, eller skal vi endre noe på medisinene?',
        'Magen er veldig urolig etter at dosen metformin ble økt. Løs avføring hver dag i {varighet}. Må jeg gå ned igjen?',
        'Morgensukkeret har ligget på 9–10 i det siste, selv om jeg ikke spiser om kvelden. Hva kan det komme av?',
      ],
      askAt: [1],
      ask: [
        [
          'Tar du metformin sammen med maten, og er det vanlige tabletter eller depottabletter?',
          'Jeg tar dem til frokost og middag, vanlige tabletter på 1000.',
        ],
      ],
      answer: [
        '{hba1c} er et godt resultat, du er innenfor målet vi satte. Fortsett som nå. Husk øyekontroll en gang i året og vis føttene til sykepleieren vår ved neste kontroll.',
        'Gå ned til halv dose i to uker. Magen roer seg som oftest, og så øker vi forsiktig igjen. Jeg har også lagt inn en depotutgave som er snillere mot magen. Gi beskjed om to uker.',
        'Leveren slipper ut sukker om morgenen, så det er vanlig. Jeg ser mest på langtidssukkeret. Ta en ny prøve om seks uker. En kveldstur på tjue minutter hjelper ofte mer enn du skulle tro.',
      ],
    },
  },
  {
    icpc: ['T93'],
    weight: 5,
    who: { from: 40, illness: 'cholesterol' },
    reasons: ['Kolesterolkontroll', 'Svar på kolesterolprøver'],
    desk: ['Kolesterol, kontroll'],
    notes: [
      [
        'Kontroll av lipider etter oppstart av statin. Ingen muskelplager.',
        'LDL {ldl} mmol/l (4,6 før start). ALAT normal. BT {btfint}.',
        'Hyperkolesterolemi, god effekt.',
        'Fortsetter. Ny prøve om ett år.',
      ],
    ],
    talk: {
      subject: ['Muskelsmerter av kolesterolmedisin?', 'Kolesterol'],
      open: [
        'Jeg har fått vondt i lårmusklene etter at jeg begynte med kolesteroltabletter. Jeg har lest at det kan være bivirkninger. Skal jeg slutte?',
        'Hva er egentlig målet mitt for LDL? Jeg ser at den er {ldl} nå.',
      ],
      ask: [
        [
          'Kom smertene i løpet av de første ukene, og er det på begge sider? Har du trent mer enn vanlig?',
          'Ja, det kom etter et par uker, og det er på begge sider. Jeg har ikke trent noe spesielt.',
        ],
      ],
      answer: [
        'Ta en pause i tre uker. Blir smertene borte, prøver vi en annen type i lavere dose. Ta en blodprøve (CK) hos laboratoriet nå, før pausen får virke. Ring hvis urinen blir mørk.',
        'Ut fra risikoen din er målet under 2,6. Du ligger altså fint an. Fortsett med samme dose.',
      ],
    },
  },
  {
    icpc: ['K76'],
    weight: 8,
    who: { from: 45, illness: 'heartDisease' },
    reasons: ['Hjertekontroll', 'Årskontroll etter hjerteinfarkt'],
    desk: ['Kontroll etter PCI', 'Koronarsykdom, årskontroll'],
    notes: [
      [
        'Årskontroll etter utblokking. Ingen brystsmerter ved trapper. Har sluttet å røyke.',
        'BT {btfint}. Puls {puls}. LDL {ldl}. EKG sinusrytme uten nye forandringer.',
        'Koronarsykdom, stabil.',
        'Uendret medisin. LDL-mål < 1,4: øker statin. Trening i hjertegruppe.',
      ],
    ],
    talk: {
      subject: ['Spørsmål etter utblokking', 'Hjertemedisinene'],
      open: [
        'Kardiologen sa at jeg kunne slutte med den ene blodfortynnende etter et år. Nå er det gått et år. Kan jeg bare slutte, eller må jeg trappe ned?',
        'Jeg skal trekke en tann. Må jeg slutte med Albyl-E før det?',
      ],
      answer: [
        'Jeg har lest epikrisen: du kan slutte med den ene (klopidogrel) uten nedtrapping, men acetylsalisylsyre skal du ta livet ut. Jeg har rettet medisinlisten din.',
        'Nei, fortsett som vanlig. Si fra til tannlegen hva du bruker. Det blør litt lenger, men det er tryggere enn å stoppe.',
      ],
    },
  },
  {
    icpc: ['K78'],
    weight: 8,
    who: { from: 50, illness: 'atrialFibrillation' },
    reasons: ['Kontroll atrieflimmer', 'Hjertebank igjen'],
    desk: ['AF-kontroll, bl.pr.', 'Atrieflimmer, EKG'],
    notes: [
      [
        'Årskontroll atrieflimmer. Lite plaget av hjertebank. Ingen blødninger.',
        'Uregelmessig puls {puls}. BT {btfint}. Hb og kreatinin stabile. EKG: atrieflimmer, frekvens {puls}.',
        'Permanent atrieflimmer, frekvenskontrollert. CHA2DS2-VASc 3.',
        'Fortsetter DOAK, riktig dose etter alder, vekt og nyrefunksjon. Prøver hvert halvår.',
      ],
    ],
    talk: {
      subject: ['Blodfortynnende', 'Hjerteflimmer'],
      open: [
        'Jeg glemte blodfortynnende i går kveld og oppdaget det først i dag. Skal jeg ta to nå?',
        'Det er mer flimmer enn vanlig denne uken, klokka mi sier puls 110 i hvile. Jeg er ikke svimmel. Må jeg inn?',
      ],
      askAt: [1],
      ask: [
        [
          'Har du brystsmerter eller er du tungpusten? Hvor lenge varer det av gangen?',
          'Ingen smerter. Det varer en time eller to og gir seg når jeg hviler.',
        ],
      ],
      answer: [
        'Ikke ta dobbel dose. Ta den vanlige nå hvis det er mer enn seks timer til neste, ellers hopp over og fortsett som før.',
        'Jeg vil ta et EKG i løpet av to dager. Sekretæren ringer deg om tid. Får du brystsmerter, besvimer eller blir tungpusten i ro, ringer du 113.',
      ],
    },
  },
  {
    icpc: ['K77'],
    urgent: 'also',
    weight: 10,
    who: { from: 60, illness: 'heartFailure' },
    reasons: ['Hjertesvikt, vekten går opp', 'Kontroll av hjertesvikt'],
    desk: ['Hjertesvikt, vektøkning', 'Hjertesvikt, bl.pr. + kontroll'],
    notes: [
      [
        'Hjertesvikt med EF 38 %. Vekt opp {kilo} kg på en uke, mer hoven i leggene. Sover med to puter.',
        'BT 118/70. Puls {puls}. Pittingødem til midt på legg. Pulm: fine knatrelyder basalt. ProBNP stigende.',
        'Lett forverring av hjertesvikt.',
        'Øker furosemid til 80 mg i fem dager. Elektrolytter om en uke. Daglig veiing.',
      ],
    ],
    talk: {
      subject: ['Vekten har økt', 'Vanndrivende'],
      open: [
        'Vekten har gått opp {kilo} kg siden {ukedag}, og sokkene lager dype merker. Sykepleieren sa jeg skulle si fra ved to kilo. Hva gjør jeg med de vanndrivende?',
      ],
      ask: [
        [
          'Får du puste når du ligger flatt? Har du spist mer salt enn vanlig eller glemt tabletter?',
          'Jeg sover med to puter som før. Vi var i selskap i helgen, så det ble nok mer salt.',
        ],
      ],
      answer: [
        'Ta to vanndrivende hver morgen i tre dager, deretter én som før. Vei deg daglig og skriv vekten hit {ukedag}. Blir du tungpusten i ro, ringer du 113.',
      ],
    },
  },
  {
    icpc: ['T86'],
    weight: 8,
    who: { from: 20, illness: 'hypothyroidism' },
    reasons: ['Stoffskiftekontroll', 'Sliten, lurer på stoffskiftet'],
    desk: ['Stoffskifte, kontroll'],
    notes: [
      [
        'Kontroll hypotyreose. Noe sliten, ellers uendret. Tar tabletten fastende.',
        'TSH {tsh}, fritt T4 16. Puls {puls}. Thyreoidea ikke forstørret.',
        'Hypotyreose, adekvat substituert.',
        'Uendret dose. Ny kontroll om ett år.',
      ],
    ],
    talk: {
      subject: ['Svar på stoffskifteprøver', 'Levaxin-dosen'],
      open: [
        'Jeg har tatt nye stoffskifteprøver. TSH er {tsh}. Jeg er fortsatt trøtt og fryser mye. Kan vi øke dosen litt?',
        'Det er tomt for styrken min på apoteket. De har bare 25 mikrogram. Kan jeg ta flere av dem i stedet?',
      ],
      answer: [
        'TSH er midt i det normale, så dosen er riktig. Trøttheten har nok en annen forklaring. Jeg har bestilt jern, B12 og vitamin D: ta blodprøve når det passer, så hører du fra meg.',
        'Ja, tre tabletter à 25 er det samme som én på 75. Jeg har lagt inn resept på dem så du slipper betale ekstra.',
      ],
    },
  },
  {
    icpc: ['D84'],
    weight: 4,
    who: { from: 30, illness: 'reflux' },
    reasons: ['Sure oppstøt', 'Halsbrann tross medisin'],
    desk: ['Reflux, kontroll'],
    notes: [
      [
        'Sure oppstøt daglig, bedre med pantoprazol. Ingen svelgvansker eller vekttap.',
        'Abdomen bløt, lett øm i epigastriet. Hb normal.',
        'Gastroøsofageal refluks.',
        'Nedtrapping til behovsmedisin. Kostråd, hevet hodeende. Gastroskopi ved alarmsymptomer.',
      ],
    ],
    talk: {
      subject: ['Syrehemmende', 'Halsbrann'],
      open: [
        'Jeg har brukt syrehemmende i to år. Når jeg prøver å slutte, kommer halsbrannen tilbake med full styrke. Er det farlig å gå på det så lenge?',
        'Sure oppstøt hver kveld selv om jeg tar tabletten om morgenen. Kan jeg ta en til?',
      ],
      answer: [
        'At det blir verre når du slutter brått, er en kjent reboundeffekt. Trapp ned: annenhver dag i to uker, så bare ved behov. Bruk syrenøytraliserende fra apoteket i mellomtiden.',
        'Prøv heller å flytte tabletten til en halv time før middag, spis siste måltid tre timer før sengetid og hev hodeenden. Gi det tre uker. Ved svelgvansker, vekttap eller svart avføring må du ta kontakt.',
      ],
    },
  },
  {
    icpc: ['Y85'],
    weight: 5,
    who: { from: 50, illness: 'prostate' },
    reasons: ['Står opp mange ganger om natten', 'Prostata, kontroll av PSA'],
    desk: ['LUTS, PSA', 'Prostata kontroll'],
    notes: [
      [
        'Slapp stråle og nattlig vannlating x 3. Bedre etter tamsulosin. Ikke blod.',
        'Prostata jevnt forstørret, glatt. PSA {psa}. Urinstiks uten utslag. Resturin 60 ml.',
        'Godartet prostataforstørrelse.',
        'Fortsetter. PSA om ett år.',
      ],
    ],
    talk: {
      subject: ['PSA-svar', 'Svimmel av prostatamedisin'],
      open: [
        'Jeg ser at PSA er {psa}. I fjor var den litt lavere. Bør jeg være bekymret?',
        'Etter at jeg begynte på medisin for prostata, blir jeg svimmel når jeg reiser meg. Kan jeg ta den om kvelden?',
      ],
      answer: [
        'PSA varierer noe og er innenfor det normale for alderen din. Vi tar den på nytt om tre måneder, så ser vi om det er en reell stigning. Ikke sykle dagen før prøven.',
        'Ja, ta den ved sengetid, og reis deg sakte. Mål gjerne blodtrykket stående. Blir det ikke bedre på to uker, bytter vi.',
      ],
    },
  },
  {
    icpc: ['N89'],
    weight: 8,
    who: { from: 15, to: 65, illness: 'migraine' },
    reasons: ['Hyppige migreneanfall', 'Migrene, ønsker forebyggende'],
    desk: ['Migrene', 'Migrene, evaluering'],
    notes: [
      [
        'Migrene fire–fem dager i måneden. Triptan hjelper, men kommer tilbake neste dag. Fører dagbok.',
        'Nevrologisk status normal. BT {btfint}.',
        'Migrene uten aura.',
        'Starter forebyggende i lav dose. Høyst ti triptandager i måneden. Kontroll om tre måneder.',
      ],
    ],
    talk: {
      subject: ['Migrene', 'Migrenemedisinen virker ikke lenger'],
      open: [
        'Migrenen har blitt hyppigere, nå har jeg hatt seks anfall på en måned. Tabletten hjelper, men jeg må ofte ta en til. Er det tid for forebyggende?',
        'Jeg får sterk kvalme under anfallene og kaster opp tabletten. Finnes migrenemedisinen i en annen form?',
      ],
      ask: [
        [
          'Hvor mange dager i måneden tar du triptan og andre smertestillende til sammen? Har du synsforstyrrelser før anfallene?',
          'Rundt ti dager til sammen. Ingen synsforstyrrelser, men jeg tåler ikke lys.',
        ],
      ],
      answer: [
        'Med så mange dager er forebyggende medisin riktig. Jeg har lagt inn kandesartan: start med halv tablett i en uke, så en hel. Før hodepinedagbok, og bestill time om åtte uker.',
        'Det finnes både som nesespray og som smeltetablett. Jeg har lagt inn nesespray, sammen med en kvalmestillende. Ta den så tidlig du kan i anfallet.',
      ],
    },
  },
]
