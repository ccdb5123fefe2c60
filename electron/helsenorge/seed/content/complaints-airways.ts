import type { Complaint } from './complaint'

export const airways: readonly Complaint[] = [
  {
    icpc: ['R74'],
    urgent: 'also',
    weight: 9,
    who: { from: 12 },
    reasons: ['Forkjølet i {varighet}, blir ikke bedre', 'Vond hals og feber', 'Feber og hoste, trenger vurdering'],
    desk: ['Feber, sår hals', 'Forkjølelse, redusert AT'],
    notes: [
      [
        'Sår hals, rennende nese og hoste i {varighet}. Feber de første dagene, nå bedre. Drikker bra.',
        'God allmenntilstand. Temp {lavtemp}. Svelg: lett rødme, ingen belegg. Trommehinner blanke. Lungelyd ren bilateralt. CRP {lavcrp}.',
        'Viral øvre luftveisinfeksjon.',
        'Symptomatisk behandling. Ta kontakt ved tungpust, ny feber eller manglende bedring innen en uke. Egenmelding dekker fraværet.',
      ],
      [
        'Tett nese, hodepine og slapphet i {varighet}. Familien har hatt det samme.',
        'Afebril. Ikke medtatt. SpO2 98 %. Pulm: normale respirasjonslyder. Halslymfeknuter lett ømme.',
        'Forløp som ved virusinfeksjon.',
        'Ingen indikasjon for antibiotika. Råd om hvile, drikke og saltvannsspray.',
      ],
    ],
    talk: {
      subject: ['Forkjølelse som ikke slipper', 'Sykmelding ved forkjølelse', 'Trenger jeg penicillin?'],
      open: [
        'Jeg har vært forkjølet i {varighet} nå, og det vil ikke gi seg. Feberen er borte, men jeg hoster fortsatt mye om natten og er helt tom for krefter. Bør jeg komme inn, eller er det greit å se det an?',
        'Jeg har hatt vondt i halsen og feber på rundt {temp} i {kort}. Hurtigtest for korona er negativ. Jeg jobber {jobb} og har brukt opp egenmeldingene mine. Kan jeg få noen dager sykmelding?',
        'Har vært skikkelig dårlig i {kort} med feber, hoste og vondt i kroppen. Drikker greit, men spiser lite. Lurer på om jeg trenger penicillin eller om dette går over av seg selv.',
      ],
      ask: [
        [
          'Har du fortsatt feber, og blir du tungpusten når du går i trapper? Og kommer det noe farget slim når du hoster?',
          'Ingen feber siden i går. Litt andpusten i trapper, men ikke mer enn jeg pleier når jeg er forkjølet. Det er litt gult slim om morgenen, ellers ikke noe.',
        ],
        [
          'Hvor mange dager har du vært borte fra jobb, og hva slags arbeid er det du ikke klarer akkurat nå?',
          'Jeg har vært borte siden {ukedag}. Jeg jobber {jobb}, og det er så mye løfting og prating at jeg ikke har stemme til det.',
        ],
      ],
      answer: [
        'Det du beskriver passer godt med en virusinfeksjon, og hosten kan dessverre henge i tre uker selv om du ellers er på bedringens vei. Antibiotika hjelper ikke her. Drikk godt, hev hodeenden i sengen og bruk gjerne honning i te. Ta kontakt igjen hvis du får ny feber, blir tungpusten eller ikke er klart bedre om en uke.',
        'Jeg har skrevet sykmelding fra {ukedag} og en uke frem. Du finner den på nav.no. Er du ikke frisk nok når den går ut, må vi snakkes ved, og da vil jeg gjerne lytte på lungene dine.',
        'Siden du drikker og feberen er på vei ned, trenger du ikke penicillin nå. Ta paracetamol ved behov. Ring legevakten på 116 117 hvis du får vondt for å puste, blir slapp og sløv eller feberen varer mer enn fem dager.',
      ],
    },
  },
  {
    icpc: ['R05'],
    weight: 4,
    who: { from: 18 },
    reasons: ['Hoste som har vart i flere uker', 'Langvarig tørrhoste'],
    desk: ['Langvarig hoste', 'Hoste > 6 uker, rtg?'],
    notes: [
      [
        'Tørrhoste i seks–sju uker etter forkjølelse. Verst om natten. Ikke blod i oppspytt, ikke vekttap. Røyker ikke.',
        'Upåvirket. Resp.frekvens 14, SpO2 98 %. Pulm: ren. Spirometri normal. CRP < 5.',
        'Postinfeksiøs hoste. Ingen røde flagg.',
        'Rtg. thorax hvis ikke bedre om tre uker. Forklart forløpet. Avventer.',
      ],
    ],
    talk: {
      subject: ['Hoste i flere uker', 'Hoste'],
      open: [
        'Jeg ble forkjølet for over en måned siden, og hosten har aldri gått over. Den er tørr og irriterende og vekker meg om natten. Jeg røyker ikke. Er dette noe som bør sjekkes med bilde av lungene?',
        'Hoster fortsatt etter at jeg var syk i forrige måned. Ingen feber, men jeg hoster til jeg får vondt i ribbeina. Har prøvd hostesaft fra apoteket uten hell.',
      ],
      ask: [
        [
          'Har du hatt blod i det du hoster opp, gått ned i vekt eller svettet mye om natten? Bruker du noen blodtrykksmedisin?',
          'Nei, ikke blod og ikke noe vekttap. Jeg svetter ikke noe ekstra. Bruker ingen faste medisiner.',
        ],
      ],
      answer: [
        'En slik hoste etter en virusinfeksjon kan vare i åtte uker uten at det er noe farlig bak. Siden du ellers er i god form, avventer vi to uker til. Er du ikke klart bedre da, henviser jeg til røntgen av lungene og tar en pusteprøve.',
        'Jeg vil gjerne lytte på lungene dine og ta en pusteprøve. Bestill en vanlig konsultasjon her på Helsenorge i løpet av de neste to ukene. Ring oss i stedet hvis du blir tungpusten eller hoster blod.',
      ],
    },
  },
  {
    icpc: ['R75'],
    urgent: 'also',
    weight: 4,
    who: { from: 16 },
    reasons: ['Bihulebetennelse igjen?', 'Trykk i bihulene og gult snørr i {varighet}'],
    desk: ['Bihulebesvær', 'Sinusitt?'],
    notes: [
      [
        'Ansiktssmerter og tett nese i {varighet}, bedring og så forverring. Tannverk i overkjeven {side} side.',
        'Temp {lavtemp}. Bankeøm over {side} maxillarsinus. Purulent sekret i nesegang. CRP {midcrp}.',
        'Akutt bihulebetennelse, moderat.',
        'Nesespray med kortison, saltvannsskylling. Fenoksymetylpenicillin hvis ikke bedring etter ti dager eller ved forverring; resept utstedt med utsatt ekspedering.',
      ],
    ],
    talk: {
      subject: ['Bihuler', 'Mistenker bihulebetennelse'],
      open: [
        'Nå har jeg hatt press i bihulene i {varighet}. Det gjør vondt når jeg bøyer meg, og jeg har vondt i tennene på {side} side. Jeg har brukt Otrivin i en uke. Kan det være bihulebetennelse, og trenger jeg antibiotika?',
        'Tett nese, gult snørr og hodepine som sitter over øynene. Har hatt bihulebetennelse to ganger før og kjenner igjen dette. Hva gjør jeg?',
      ],
      ask: [
        [
          'Hvor lenge er det siden det begynte, og var du på vei til å bli bedre før det snudde? Har du målt temperaturen?',
          'Det begynte for ti–tolv dager siden. Jeg ble litt bedre i helgen, men så kom det tilbake. Temperaturen er 37,8.',
        ],
      ],
      answer: [
        'De fleste blir kvitt dette uten antibiotika i løpet av to uker. Slutt med Otrivin nå (ikke mer enn ti dager), og skyll nesen med saltvann morgen og kveld. Jeg har lagt inn resept på kortisonspray. Er du ikke bedre {ukedag}, ringer du oss, så vurderer vi penicillin.',
        'Siden det har snudd og blitt verre etter først å ha bedret seg, har jeg lagt inn en resept på penicillin som du kan hente. Ta hele kuren. Kontakt oss hvis du hovner opp rundt øyet eller får høy feber.',
      ],
    },
  },
  {
    icpc: ['R97'],
    weight: 5,
    who: { from: 8, illness: 'allergy', months: [3, 4, 5, 6, 7, 8] },
    reasons: ['Pollenallergi, medisinene hjelper ikke nok', 'Kontroll allergi'],
    desk: ['Pollenallergi', 'Allergi, fornye med.'],
    notes: [
      [
        'Kløende øyne, nysing og tett nese på tross av cetirizin. Kjent allergi mot bjørk og gress.',
        'Konjunktival injeksjon. Blek, hoven neseslimhinne. Pulm: ingen obstruksjon.',
        'Sesongallergisk rinitt og konjunktivitt, ikke godt nok behandlet.',
        'Legger til kortisonspray og øyedråper. Dobler antihistamin på dårlige dager. Vurderer allergivaksinasjon til høsten.',
      ],
    ],
    talk: {
      subject: ['Pollen', 'Allergien er verre enn vanlig'],
      open: [
        'Pollensesongen er helt forferdelig i år. Jeg tar allergitablett hver dag, men øynene renner og jeg sover dårlig fordi nesen er tett. Finnes det noe sterkere?',
        'Har brukt opp nesesprayen og merker at jeg blir tett i brystet når jeg jogger ute nå. Kan det være pollenallergien som har gått ned i lungene?',
      ],
      ask: [
        [
          'Hvilken tablett og hvilken spray bruker du, og bruker du dem hver dag? Piper det i brystet?',
          'Cetirizin 10 mg hver morgen. Spray bare når det er ille. Det piper litt når jeg anstrenger meg, ellers ikke.',
        ],
      ],
      answer: [
        'Bruk nesesprayen fast hver dag, den virker først etter en ukes tid. Jeg har lagt inn øyedråper og ny spray på resept. Du kan ta to allergitabletter på de verste dagene. Er du like plaget om to uker, tar vi en prat om allergivaksinasjon.',
        'Når det piper i brystet, vil jeg at du tar en pusteprøve hos oss. Bestill en time i løpet av uken. Inntil da har jeg lagt inn en inhalasjonsmedisin som du kan ta før trening.',
      ],
    },
  },
  {
    icpc: ['R96'],
    weight: 10,
    who: { from: 6, illness: 'asthma' },
    reasons: ['Astmakontroll', 'Tettere i pusten enn vanlig', 'Årskontroll astma og nye resepter'],
    desk: ['Astma årskontroll m/spirometri', 'Astmakontroll'],
    notes: [
      [
        'Årskontroll astma. Bruker forebyggende daglig. Anfallsmedisin én–to ganger i uken. Ingen nattlige symptomer.',
        'Upåvirket. Pulm: ren. Spirometri: FEV1 {fev} % av forventet, ingen sikker reversibilitet.',
        'Astma, god kontroll.',
        'Uendret behandling. Inhalasjonsteknikk gjennomgått. Influensavaksine anbefalt. Kontroll om ett år.',
      ],
      [
        'Økt hoste og piping siste {varighet} etter forkjølelse. Bruker salbutamol daglig.',
        'Lett forlenget ekspirium, spredte pipelyder. SpO2 97 %. PEF 78 % av beste.',
        'Astmaforverring, mild.',
        'Dobler inhalasjonssteroid i to uker. Egenbehandlingsplan gjennomgått. Ringer ved manglende effekt etter tre dager.',
      ],
    ],
    talk: {
      subject: ['Astma', 'Mer tungpusten enn vanlig'],
      open: [
        'Jeg har astma og bruker fast medisin. Etter at jeg ble forkjølet, må jeg ta anfallsmedisin tre–fire ganger om dagen. Er det noe jeg kan øke selv?',
        'Astmaen min har vært fin lenge. Kan jeg prøve å trappe ned på den forebyggende medisinen, eller bør jeg fortsette gjennom vinteren?',
      ],
      ask: [
        [
          'Våkner du om natten av pusten? Og hvor lenge varer effekten når du tar anfallsmedisinen?',
          'Våknet to netter denne uken. Det hjelper i tre–fire timer, så kommer hosten tilbake.',
        ],
      ],
      answer: [
        'Dobbel dose av den forebyggende medisinen i to uker, og anfallsmedisin ved behov. Går det ikke bedre på tre dager, vil jeg se deg samme dag: ring oss da. Ring 113 hvis du ikke får snakket i hele setninger.',
        'Fint at det går bra! Vent med å trappe ned til du har vært uten plager i tre måneder og forkjølelsestiden er over. Da halverer vi dosen og tar en pusteprøve etter seks uker.',
      ],
    },
  },
  {
    icpc: ['R95'],
    urgent: 'also',
    weight: 12,
    who: { from: 45, illness: 'copd' },
    reasons: ['Kontroll av lungene', 'Mer slim og tyngre pust'],
    desk: ['KOLS-kontroll', 'KOLS-forverring'],
    notes: [
      [
        'KOLS-kontroll. Går tur daglig, stopper i bakker. Én forverring siste år. Røykfri siden i fjor.',
        'SpO2 94 %. Pulm: svekket respirasjonslyd, ingen knatrelyder. FEV1 {kolsfev} %. CAT-skår 14.',
        'KOLS, moderat, stabil.',
        'Uendret inhalasjon. Henvist lungerehabilitering i kommunen. Pneumokokk- og influensavaksine.',
      ],
    ],
    talk: {
      subject: ['KOLS, mer slim enn vanlig', 'Lungene'],
      open: [
        'Det er mer slim enn vanlig, og det har skiftet farge til grønt. Jeg er tyngre i pusten på vei til postkassen. Jeg har en kur hjemme fra i fjor, skal jeg begynne på den?',
        'Jeg lurer på om jeg kan få resept på en reservekur før jeg reiser til datteren min på fjellet. Sist ble jeg dårlig der oppe.',
      ],
      ask: [
        [
          'Har du feber, og hvordan er pusten når du sitter i ro? Har du måleren for oksygen hjemme?',
          'Ingen feber. I ro går det greit. Måleren viser 92–93, den pleier å vise 94.',
        ],
      ],
      answer: [
        'Start kuren i dag slik det står i behandlingsplanen din, og ta anfallsmedisinen hver fjerde time. Jeg har satt opp en telefon til deg i morgen. Synker måleren under 90, eller blir du tungpusten i ro, ringer du 113.',
        'Det er en god tanke. Resepten på reservekuren ligger klar. Følg planen: begynn bare hvis du har mer slim, farget slim og tyngre pust samtidig, og gi oss beskjed samme dag.',
      ],
    },
  },
  {
    icpc: ['R78'],
    urgent: 'only',
    weight: 3,
    who: { from: 20 },
    reasons: ['Hoste og tett i brystet', 'Mulig bronkitt'],
    desk: ['Bronkitt?', 'Hoste, slapp, CRP'],
    notes: [
      [
        'Produktiv hoste i {varighet}, lett feber. Litt tungpusten ved anstrengelse.',
        'Temp {lavtemp}. SpO2 97 %. Spredte slimlyder som endrer seg ved hosting. CRP {midcrp}.',
        'Akutt bronkitt, sannsynlig viral.',
        'Avventer. Ny CRP ved feber > 38,5 eller forverring. Sykmeldt {grad} i fem dager.',
      ],
    ],
  },
  {
    icpc: ['R81'],
    urgent: 'only',
    weight: 1.5,
    who: { from: 25 },
    reasons: ['Feber og stikkende smerte når jeg puster'],
    desk: ['Feber, hoste, dårlig AT. ØH'],
    notes: [
      [
        'Brått syk med feber {temp}, frostanfall, hoste og stikk i {side} side.',
        'Medtatt. RF 20, SpO2 95 %. Knatrelyder basalt {side} side. CRP {hoycrp}.',
        'Pneumoni, CRB-65 = 0.',
        'Fenoksymetylpenicillin 1,3 g x 4 i 7 dager. Kontroll om to dager. Rtg. thorax om seks uker.',
      ],
    ],
  },
  {
    icpc: ['R76'],
    urgent: 'only',
    weight: 2,
    who: { from: 5, to: 45 },
    reasons: ['Veldig vondt i halsen, hvite prikker', 'Halsbetennelse? Ønsker strep-test'],
    desk: ['Vond hals, strep A'],
    notes: [
      [
        'Sterke halssmerter og feber {temp} i {kort}. Ikke hoste.',
        'Hovne tonsiller med belegg. Ømme halslymfeknuter. Strep A positiv. Åpner munnen fritt.',
        'Streptokokktonsillitt.',
        'Fenoksymetylpenicillin i fem dager. Smitteråd. Kontakt ved svelgvansker eller gapesperre.',
      ],
    ],
  },
]
