import type { Complaint } from './complaint'

export const belly: readonly Complaint[] = [
  {
    icpc: ['U71'],
    urgent: 'only',
    weight: 5,
    who: { from: 16, sex: 'female' },
    reasons: ['Urinveisinfeksjon', 'Svie når jeg tisser'],
    desk: ['UVI?', 'UVI, urinprøve'],
    notes: [
      [
        'Svie og hyppig vannlating i {kort}. Ingen feber eller flankesmerter. Ikke gravid.',
        'Urinstiks: leukocytter 3+, nitritt positiv. Ingen bankeømhet over nyrene.',
        'Ukomplisert blærekatarr.',
        'Pivmecillinam i tre dager. Kontakt ved feber eller manglende bedring.',
      ],
    ],
    talk: {
      subject: ['Urinveisinfeksjon', 'Stadig urinveisinfeksjon'],
      open: [
        'Jeg kjenner igjen symptomene på urinveisinfeksjon: svie, må tisse hele tiden, men det kommer bare noen dråper. Startet i går. Ingen feber. Kan jeg få antibiotika uten å komme innom?',
        'Tredje urinveisinfeksjon på et halvt år. Finnes det noe jeg kan gjøre for å slippe dette?',
      ],
      ask: [
        [
          'Har du feber, vondt i ryggen på den ene siden, eller kan du være gravid? Tåler du alle antibiotika?',
          'Ingen feber, ikke vondt i ryggen og ikke gravid. Jeg tåler alt så vidt jeg vet.',
        ],
      ],
      answer: [
        'Med så typiske plager kan du få behandling uten prøve. Resept på en tredagers kur ligger klar. Drikk som vanlig. Får du feber eller vondt over nyrene, eller er du ikke bra etter tre dager, vil jeg ha urinprøve samme dag.',
        'Lever en urinprøve før neste kur, så vi vet hva som virker. For å forebygge: tiss etter samleie, ikke hold deg, og prøv metenamin, som ikke er antibiotika. Resepten ligger klar.',
      ],
    },
  },
  {
    icpc: ['D12'],
    weight: 2,
    who: { from: 20 },
    reasons: ['Treg mage', 'Forstoppelse og magesmerter'],
    desk: ['Obstipasjon'],
    notes: [
      [
        'Avføring én–to ganger i uken, hard. Lett oppblåst. Ikke blod.',
        'Abdomen bløt, noe avføring palpabel i venstre fossa. Hb og TSH normale.',
        'Funksjonell obstipasjon.',
        'Fiber, væske, makrogol daglig i fire uker.',
      ],
    ],
    talk: {
      subject: ['Treg mage', 'Forstoppelse'],
      open: [
        'Etter at jeg begynte med smertestillende har magen stoppet helt opp. Sist jeg var på do skikkelig var {ukedag}. Har prøvd svisker. Hva kan jeg ta?',
      ],
      ask: [
        ['Kaster du opp, eller har du sterke takvise smerter? Kommer det luft?', 'Nei, ikke kvalm. Det kommer luft.'],
      ],
      answer: [
        'Ta makrogol, én pose morgen og kveld til det løsner, deretter én daglig så lenge du bruker de smertestillende. Drikk ekstra. Resept på blå ligger klar. Ring samme dag ved oppkast eller sterke smerter.',
      ],
    },
  },
  {
    icpc: ['D93'],
    weight: 3,
    who: { from: 16, to: 65 },
    reasons: ['Urolig mage', 'Oppblåst og vondt i magen'],
    desk: ['IBS', 'Mage, utredning'],
    notes: [
      [
        'Vekslende avføring og magesmerter i over et år, verre ved stress. Ikke vekttap eller blod.',
        'Abdomen bløt. Kalprotektin < 50, transglutaminase negativ, Hb normal.',
        'Irritabel tarm.',
        'Forklart tilstanden. Lavfodmap i seks uker med klinisk ernæringsfysiolog. Kontroll deretter.',
      ],
    ],
    talk: {
      subject: ['Magen', 'Svar på avføringsprøve'],
      open: [
        'Magen er like urolig. Jeg er oppblåst som en ballong hver ettermiddag og må på do tre–fire ganger. Har prøvd å kutte melk. Hva er neste steg?',
        'Jeg leverte avføringsprøve i forrige uke. Er det kommet svar?',
      ],
      ask: [
        [
          'Våkner du om natten for å gå på do? Har det vært blod eller slim, eller har du gått ned i vekt?',
          'Nei, bare på dagtid. Ikke blod, og vekten er den samme.',
        ],
      ],
      answer: [
        'Prøvene er fine og utelukker betennelse og cøliaki. Det passer best med irritabel tarm. Jeg har henvist til ernæringsfysiolog for en kost med lite FODMAP, gratis via sykehuset. Prøv peppermyntekapsler så lenge.',
        'Svaret kom i går: kalprotektin er normal, altså ingen tegn til tarmbetennelse. Du trenger ikke koloskopi.',
      ],
    },
  },
  {
    icpc: ['D73'],
    urgent: 'only',
    weight: 2.5,
    who: { from: 3 },
    reasons: ['Diaré etter reise', 'Oppkast og diaré'],
    desk: ['Gastroenteritt'],
    notes: [
      [
        'Vandig diaré i {kort} etter ferie. Drikker, tisser som vanlig. Ingen blod.',
        'God AT, ikke dehydrert. Abdomen lett diffust øm. CRP {lavcrp}.',
        'Gastroenteritt, antatt viral.',
        'Væske, WHO-blanding. Avføringsprøve hvis ikke bedre etter sju dager. Fravær til 48 timer symptomfri.',
      ],
    ],
    talk: {
      subject: ['Diaré', 'Omgangssyke'],
      open: [
        'Vi kom hjem fra ferie {ukedag}, og siden har jeg hatt diaré åtte–ti ganger om dagen. Drikker det jeg kan. Jobber {jobb}. Når kan jeg gå på jobb igjen?',
      ],
      ask: [
        [
          'Er det blod i, har du feber over 38,5, eller er du svimmel når du reiser deg?',
          'Ikke blod. Litt feber den første dagen, men den er borte nå. Bare slapp.',
        ],
      ],
      answer: [
        'Drikk litt og ofte, gjerne saft og buljong eller oral rehydreringsvæske. Du kan gå på jobb 48 timer etter siste diaré. Varer det over en uke, leverer du avføringsprøve hos oss. Jeg har skrevet sykmelding for tre dager.',
      ],
    },
  },
  {
    icpc: ['D01'],
    urgent: 'also',
    weight: 2,
    who: { from: 16 },
    reasons: ['Magesmerter i flere uker'],
    desk: ['Magesmerter'],
    notes: [
      [
        'Vondt i øvre del av magen etter fet mat, i anfall på en time. Ikke gulsott.',
        'Lett øm under høyre ribbebue. Leverprøver normale, CRP {lavcrp}.',
        'Mistanke om gallestein.',
        'Henvist ultralyd. Fettfattig kost. Øyeblikkelig hjelp ved feber eller gulsott.',
      ],
    ],
  },
  {
    icpc: ['W11'],
    weight: 5,
    who: { from: 16, to: 45, sex: 'female', illness: 'contraception' },
    reasons: ['Prevensjon, ønsker å bytte', 'Spiral, innsetting', 'Ny resept på p-piller'],
    desk: ['Prevensjon', 'Spiralinnsetting, dobbelttime'],
    notes: [
      [
        'Ønsker å bytte fra p-piller til hormonspiral. Ikke migrene med aura, ingen blodpropp i familien.',
        'BT {btfint}. Gyn: normale forhold. Klamydiatest tatt.',
        'Prevensjonsveiledning.',
        'Hormonspiral innsatt uten komplikasjoner, sonde 7 cm. Kontroll ved behov.',
      ],
    ],
    talk: {
      subject: ['P-piller', 'Glemt p-pille', 'Spørsmål om spiral'],
      open: [
        'Jeg blør innimellom på minipillene, og det har vart i tre måneder. Er det vanlig, eller bør jeg bytte?',
        'Jeg glemte to p-piller i helgen, midt på brettet. Hva gjør jeg nå, og må jeg ta angrepille?',
        'Jeg vurderer hormonspiral i stedet for p-piller. Gjør det vondt, og hvor lang tid er det å vente på time?',
      ],
      answer: [
        'Blødninger er vanlig de første månedene på minipille. Varer det over tre måneder, bytter vi: jeg har lagt inn en annen type. Ta en klamydiatest i mellomtiden, du kan bestille den gratis i posten.',
        'Ta den siste du glemte med en gang, og fortsett som vanlig, men bruk kondom i sju dager. Siden det er midt på brettet og du har tatt de sju før, trenger du ikke angrepille.',
        'De fleste kjenner et kort, krampelignende stikk. Ta 1 g paracetamol en time før. Ring sekretæren for dobbelttime, det er to–tre ukers ventetid.',
      ],
    },
  },
  {
    icpc: ['W78'],
    weight: 5,
    who: { from: 21, to: 43, sex: 'female' },
    reasons: ['Svangerskapskontroll', 'Gravid, første kontroll', 'Svangerskapskontroll uke 32'],
    desk: ['Svangerskapskontroll', 'Første svangerskapskontroll, dobbelttime'],
    notes: [
      [
        'Svangerskapskontroll uke {uke}. Kjenner liv. Noe bekkensmerter.',
        'BT {btfint}. Urin uten utslag. SF-mål på kurven. Fosterlyd 142.',
        'Normalt svangerskap.',
        'Neste kontroll hos jordmor om fire uker. Bekkenvett.',
      ],
    ],
    talk: {
      subject: ['Kvalm og gravid', 'Bekkensmerter'],
      open: [
        'Jeg er åtte uker på vei og så kvalm at jeg nesten ikke får i meg mat. Det jeg drikker, beholder jeg. Kan jeg ta noe mot kvalmen?',
        'Jeg er i uke {uke} og har vondt i bekkenet når jeg går. Jobber {jobb}. Kan vi se på en gradert sykmelding?',
      ],
      ask: [
        [
          'Har du gått ned i vekt, og tisser du like ofte som før?',
          'Ned to kilo. Tisser som normalt, men mørkere om morgenen.',
        ],
      ],
      answer: [
        'Gratulerer! Små måltider annenhver time, og noe tørt før du står opp. Jeg har lagt inn en kvalmestillende som er trygg for gravide. Får du ikke beholdt drikke, eller går du ned mer enn tre kilo, må du ringe oss samme dag.',
        'Ja, vi starter med {grad} i to uker, og så ser vi det an ved neste kontroll. Spør arbeidsgiver om tilrettelegging først; da kan du ofte jobbe lenger. Bekkenbelte får du hos jordmor.',
      ],
    },
  },
  {
    icpc: ['X11'],
    weight: 6,
    who: { from: 44, to: 64, sex: 'female' },
    reasons: ['Overgangsplager', 'Hetetokter, ønsker behandling'],
    desk: ['Overgangsalder, samtale'],
    notes: [
      [
        'Hetetokter og nattesvette, dårlig søvn. Siste menstruasjon for ti måneder siden. Ikke brystkreft i familien.',
        'BT {btfint}. BMI {bmi}. Mammografi i fjor normal.',
        'Klimakterielle plager.',
        'Starter østradiolplaster med progesteron. Kontroll om tre måneder.',
      ],
    ],
    talk: {
      subject: ['Hormonplaster', 'Overgangsalder'],
      open: [
        'Hetetoktene er nesten borte med plasteret, men jeg har begynt å blø litt igjen. Er det normalt de første månedene?',
        'Jeg er {alder} og sover ikke på grunn av hetetokter. Venninnen min bruker hormoner. Kan det være noe for meg?',
      ],
      askAt: [1],
      ask: [
        [
          'Når hadde du siste menstruasjon? Røyker du, og har du hatt blodpropp eller brystkreft i nær familie?',
          'Siste mens var i vår. Jeg røyker ikke, og det er ingen i familien.',
        ],
      ],
      answer: [
        'Småblødninger de tre første månedene er vanlig. Fortsetter det etter det, eller blir det kraftig, må vi ta ultralyd. Fortsett som nå.',
        'Ut fra svarene dine kan du trygt prøve. Jeg vil måle blodtrykket først: bestill kort konsultasjon, så starter vi samme dag.',
      ],
    },
  },
  {
    icpc: ['X84'],
    weight: 1.5,
    who: { from: 16, sex: 'female' },
    reasons: ['Underlivsplager', 'Kløe og utflod'],
    desk: ['Gyn. us.'],
    notes: [
      [
        'Kløe og utflod i {kort}. Nylig antibiotikakur.',
        'Hvitt belegg, rødme. Mikroskopi: hyfer.',
        'Soppinfeksjon i skjeden.',
        'Klotrimazol vagitorie. Prøver for klamydia tatt, svar på melding.',
      ],
    ],
  },
  {
    icpc: ['U04'],
    weight: 1.5,
    who: { from: 40, sex: 'female' },
    reasons: ['Urinlekkasje ved trening'],
    desk: ['Urininkontinens'],
    notes: [
      [
        'Lekkasje ved hosting og hopping siden siste fødsel. Bruker bind.',
        'Gyn: lett fremfall fremre vegg. Knip svakt.',
        'Stressinkontinens.',
        'Bekkenbunnstrening hos fysioterapeut tre måneder. Blå resept på bind.',
      ],
    ],
  },
  {
    icpc: ['B80'],
    weight: 3,
    who: { from: 15, to: 55, sex: 'female' },
    reasons: ['Lavt jernlager', 'Kontroll av blodprosent'],
    desk: ['Jernmangel, kontroll'],
    notes: [
      [
        'Slapp, kraftige menstruasjoner. Tar jern daglig, men får vondt i magen.',
        'Hb 10,9. Ferritin 7. Negativ F-Hb.',
        'Jernmangelanemi ved kraftige blødninger.',
        'Jern annenhver dag. Hormonspiral drøftet. Ny prøve om to måneder.',
      ],
    ],
    talk: {
      subject: ['Jerntabletter', 'Lav blodprosent'],
      open: [
        'Jeg blir så dårlig i magen av jerntablettene at jeg har sluttet. Hva med jern i blodet direkte? Har hørt om andre som har fått det.',
      ],
      answer: [
        'Prøv først annenhver dag til kvelden, da tas det faktisk opp bedre. Går ikke det, setter vi intravenøst jern hos oss. Ta ny blodprøve om fire uker, så bestemmer vi oss.',
      ],
    },
  },
  {
    icpc: ['B81'],
    weight: 6,
    who: { from: 20, illness: 'b12Deficiency' },
    reasons: ['B12, kontroll'],
    desk: ['B12-mangel, kontroll'],
    notes: [
      [
        'Får B12-injeksjon hver tredje måned. Nummenhet i føttene er borte.',
        'Hb 13,4. B12 og MMA normale.',
        'B12-mangel, velbehandlet.',
        'Fortsetter. Injeksjon hos sekretær.',
      ],
    ],
    talk: {
      subject: ['B12-sprøyter'],
      open: [
        'Jeg merker at jeg blir sliten og nummen i fingrene de to siste ukene før neste B12-sprøyte. Kan vi sette dem litt tettere?',
      ],
      answer: [
        'Ja, vi går til hver tiende uke. Bestill selv under Vitamin B12-injeksjon. Ta med preparatet, resepten er oppdatert.',
      ],
    },
  },
]
