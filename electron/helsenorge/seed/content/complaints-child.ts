import type { Complaint } from './complaint'

/** Children: a parent writes and books (S96, S120). */
export const children: readonly Complaint[] = [
  {
    icpc: ['A03'],
    urgent: 'only',
    weight: 6,
    who: { from: 1, to: 8 },
    reasons: ['Feber i {kort}', '{Barn} har høy feber'],
    desk: ['Barn, feber', 'Barn, febril, ØH'],
    notes: [
      [
        'Feber opp mot {temp} i {kort}. Drikker noe, tisser. Litt snørrete. Mor har gitt paracetamol.',
        'Våken, smiler. Temp {lavtemp}. Ører, svelg og lunger upåfallende. Ikke nakkestiv, ingen petekkier. CRP {lavcrp}.',
        'Feber, antatt virus.',
        'Febernedsettende ved behov. Ny vurdering ved sløvhet, lite drikke eller feber > 5 dager.',
      ],
    ],
    talk: {
      subject: ['{Barn} har feber', 'Feber hos barn'],
      open: [
        '{Barnet} på {alder} har hatt feber på {temp} i {kort}. {Hun} drikker greit og leker litt når feberen er nede. Når bør vi komme inn?',
        '{Barn} har hatt feber av og på hele uken. I barnehagen er det mye sykdom. Vi gir Paracet stikkpiller. Er det greit å se det an over helgen?',
      ],
      ask: [
        [
          'Hvor mye drikker {hun}, og hvor mange bleier eller dobesøk er det på et døgn? Har {hun} utslett?',
          'Det er fire–fem våte bleier, og {hun} drikker melk og vann. Ikke noe utslett.',
        ],
      ],
      answer: [
        'Så lenge {hun} drikker, leker litt når feberen er nede, og ikke har utslett, kan dere se det an. Kom hvis feberen varer mer enn fem dager. Ring 116 117 eller 113 hvis {hun} blir sløv, vanskelig å få kontakt med eller tung i pusten.',
        'Ja, det er greit. Paracetamol etter vekt, høyst fire ganger i døgnet. Ring oss mandag hvis feberen fortsatt er der.',
      ],
    },
  },
  {
    icpc: ['H71'],
    urgent: 'only',
    weight: 5,
    who: { from: 1, to: 10 },
    reasons: ['Vondt i øret', 'Ørebetennelse?'],
    desk: ['Barn, øreverk'],
    notes: [
      [
        'Øreverk {side} side i natt, feber. Forkjølet fra før.',
        '{Side} trommehinne rød og utbuktende. {Side} mastoid uømt.',
        'Akutt mellomørebetennelse.',
        'Avventer, smertelindring. Fenoksymetylpenicillin hvis ikke bedre etter to døgn.',
      ],
    ],
    talk: {
      subject: ['Vondt i øret', 'Øret renner'],
      open: [
        '{Barnet} våknet i natt og gråt av vondt i {side} øre. Nå sover {hun} etter Paracet. Må vi inn i dag, eller kan det gå over av seg selv?',
        'Det har begynt å renne gult fra {side} øre på {barn}. Smertene ble bedre etterpå. {Hun} har hatt rør før. Trenger {hun} dråper?',
      ],
      ask: [['Har {hun} feber, og er det hevelse eller rødhet bak øret?', 'Litt feber, 38,2. Ingenting bak øret.']],
      answer: [
        'De fleste ørebetennelser hos barn over ett år går over uten antibiotika. Gi smertestillende fast i to døgn, og la {henne} ligge høyt. Er {hun} ikke klart bedre da, undersøker vi øret.',
        'Når det renner, er trykket ute. Tørk ytre del, ingen bading. Siden {hun} har hatt rør, har jeg lagt inn dråper: fire dråper to ganger daglig i en uke.',
      ],
    },
  },
  {
    icpc: ['S84'],
    urgent: 'only',
    weight: 2.5,
    who: { from: 1, to: 10 },
    reasons: ['Brennkopper'],
    desk: ['Brennkopper?'],
    notes: [
      [
        'Sår rundt nese og munn, sprer seg.',
        'Gule skorper perinasalt og på hake.',
        'Brennkopper.',
        'Vask, fusidinsyrekrem i sju dager. Hjemme fra barnehage til sårene har tørket.',
      ],
    ],
    talk: {
      subject: ['Brennkopper?', 'Sår rundt munnen'],
      open: [
        '{Barn} har fått gule skorper under nesa, og i dag er det kommet noen nye på haken. Barnehagen mener det er brennkopper. Legger ved bilde.',
      ],
      answer: [
        'Det stemmer, dette er brennkopper. Vask med såpevann to ganger om dagen, smør med kremen jeg har lagt inn, eget håndkle, og korte negler. {Hun} kan gå i barnehagen når sårene har tørket. Bre det seg, så skriv igjen.',
      ],
      picture: 'rash',
    },
  },
  {
    icpc: ['S87'],
    weight: 4,
    who: { from: 1, to: 12 },
    reasons: ['Eksem i knehasene', 'Tørr hud og kløe'],
    desk: ['Barn, eksem'],
    notes: [
      [
        'Kløende eksem i albuer og knehaser, verre om vinteren. Forstyrret søvn.',
        'Tørr hud, rødhet og kloremerker i bøyefurer.',
        'Atopisk eksem.',
        'Fet fuktkrem daglig, hydrokortison i to uker. Bad uten såpe. Informasjon om opptrapping.',
      ],
    ],
    talk: {
      subject: ['Eksem hos {barn}', 'Eksem'],
      open: [
        '{Barnet} klør seg til blods i knehasene om natten. Vi smører med fuktkrem to ganger om dagen. Er det trygt å bruke kortison på et barn på {alder}?',
      ],
      answer: [
        'Ja, det er trygt når det brukes i korte perioder. Smør tynt en gang om dagen i sju–ti dager, til huden er glatt, og så to kvelder i uken. Fuktkrem fire ganger daglig. Vis gjerne bilde om to uker.',
      ],
      picture: 'rash',
    },
  },
  {
    icpc: ['D12'],
    weight: 2.5,
    who: { from: 3, to: 11 },
    reasons: ['Vondt i magen og treg mage'],
    desk: ['Barn, obstipasjon'],
    notes: [
      [
        'Hard avføring hver fjerde dag, holder seg. Litt lekkasje.',
        'Bløt mage, palpabel avføring.',
        'Forstoppelse hos barn.',
        'Makrogol etter vekt i tre måneder. Dotrening etter måltid.',
      ],
    ],
    talk: {
      subject: ['{Barn} har vondt i magen', 'Treg mage hos barn'],
      open: [
        '{Barnet} har vondt i magen nesten hver kveld og gruer seg til å gå på do. Det er hardt og kommer sjelden. Hva kan vi gi?',
      ],
      answer: [
        'Det er svært vanlig i den alderen. Gi makrogol hver dag i minst to måneder, resept ligger klar, og la {henne} sitte på do ti minutter etter middag med skammel under føttene. Ikke slutt når det løsner, da kommer det tilbake.',
      ],
    },
  },
  {
    icpc: ['A72'],
    urgent: 'only',
    weight: 2,
    who: { from: 1, to: 9 },
    reasons: ['Vannkopper'],
    desk: ['Vannkopper, råd'],
    notes: [
      [
        'Kløende blemmer siden i går. Feber 38,3.',
        'Vesikler i ulike stadier på trunkus. Ikke infisert.',
        'Vannkopper.',
        'Kløestillende, korte negler. Hjemme til alle blemmer har skorpe.',
      ],
    ],
    talk: {
      subject: ['Vannkopper'],
      open: [
        '{Barn} har fått vannkopper, og vi skal på besøk til en gravid venninne i helgen. Hvor lenge smitter det?',
      ],
      answer: [
        'Det smitter fra to dager før utslettet til alle blemmene har skorpe, som regel fem–sju dager. Utsett besøket. Har venninnen allerede vært sammen med dere denne uken og ikke hatt vannkopper, bør hun ringe sin egen lege i dag.',
      ],
    },
  },
  {
    icpc: ['S03'],
    weight: 1.5,
    who: { from: 5, to: 15 },
    reasons: ['Vorter på foten'],
    desk: ['Vorter'],
    notes: [
      [
        'Fotvorter i et halvt år. Vondt å gå.',
        'To vorter under {side} forfot.',
        'Vorter.',
        'Filing og salisylsyre i tolv uker. Går over av seg selv.',
      ],
    ],
  },
  {
    icpc: ['R77'],
    urgent: 'only',
    weight: 2,
    who: { from: 1, to: 5 },
    reasons: ['Bjeffende hoste i natt'],
    desk: ['Falsk krupp?'],
    notes: [
      [
        'Bjeffende hoste i natt, bedre ute i kald luft.',
        'Ingen stridor i ro. SpO2 99 %.',
        'Falsk krupp, mild.',
        'Én dose deksametason. Råd om kald luft og hevet hodeende.',
      ],
    ],
  },
  {
    icpc: ['P22'],
    weight: 2,
    who: { from: 4, to: 15 },
    reasons: ['Bekymring for konsentrasjon på skolen', 'Vil ikke på skolen, vondt i magen'],
    desk: ['Samtale, skolevegring', 'Henv. BUP?'],
    notes: [
      [
        'Foreldre og skole beskriver uro og konsentrasjonsvansker. Søvn greit. Trives med venner.',
        'God kontakt, rastløs. Syn og hørsel normal.',
        'Konsentrasjonsvansker hos barn.',
        'PPT kobles på. Skjema til skolen. Ny time om seks uker, eventuelt henvisning BUP.',
      ],
    ],
    talk: {
      subject: ['Skolen', '{Barn} sliter på skolen'],
      open: [
        'Læreren til {barn} har bedt oss ta kontakt. {Hun} har vansker med å sitte i ro og følge med. Hva er veien videre, trenger vi henvisning?',
      ],
      ask: [
        [
          'Har det vært slik også hjemme og i fritiden, og fra før skolestart? Har noen i familien ADHD?',
          'Hjemme også, ja. Far til {barn} fikk diagnosen som voksen.',
        ],
      ],
      answer: [
        'Be skolen skrive en kort rapport og koble på PPT. Ta den med, og bestill dobbelttime ved å ringe oss, så skriver vi henvisningen sammen. Dere får også et skjema hjem i forkant.',
      ],
    },
  },
  {
    icpc: ['R74'],
    urgent: 'also',
    weight: 6,
    who: { to: 12 },
    reasons: ['Hoste og snørr i {varighet}', 'Hoster om natten'],
    desk: ['Barn, forkjølet'],
    notes: [
      [
        'Snørr og hoste i {varighet}, feberfri nå. Spiser litt mindre.',
        'God AT. Trommehinner blanke. Lunger: overførte slimlyder. SpO2 99 %.',
        'Luftveisinfeksjon, viral.',
        'Saltvann i nesen. Kan gå i barnehagen når allmenntilstanden er god.',
      ],
    ],
    talk: {
      subject: ['Hoste som ikke gir seg', '{Barn} hoster'],
      open: [
        '{Barnet} på {alder} har hostet i {varighet}, mest om natten. Ingen feber lenger. {Hun} sover urolig, og vi med. Er det noe som hjelper?',
      ],
      ask: [
        [
          'Piper det i brystet, eller trekker {hun} inn mellom ribbeina når {hun} puster? Er det astma i familien?',
          'Nei, det høres bare slimete ut. Jeg hadde astma som barn.',
        ],
      ],
      answer: [
        'Det er vanlig at barn hoster i tre uker. Hev madrassen litt, saltvann i nesen før leggetid, og en skje honning til barn over ett år. Begynner det å pipe, eller blir {hun} tung i pusten, ringer dere oss samme dag.',
      ],
    },
  },
  {
    icpc: ['A97'],
    weight: 1.5,
    who: { from: 3, to: 16 },
    reasons: ['Legeerklæring til skolen', 'Attest for allergi'],
    desk: ['Attest, barn'],
    notes: [
      [
        'Trenger erklæring om matallergi til barnehage.',
        'Kjent nøtteallergi, adrenalinpenn oppdatert.',
        'Administrativ kontakt.',
        'Erklæring skrevet og gitt til foresatt.',
      ],
    ],
  },
  {
    icpc: ['A98'],
    weight: 8,
    who: { to: 1 },
    reasons: ['Kontroll av spedbarn', 'Lurer på vektøkningen'],
    desk: ['Spedbarnskontroll', 'Kontroll vekt'],
    notes: [
      [
        'Kontroll av spedbarn. Dier godt, våte bleier, sover i to–tre timers økter.',
        'God tonus, følger med blikket. Fontanelle flat. Hofter stabile. Vekt følger kurven.',
        'Friskt barn.',
        'Videre kontroller på helsestasjonen. D-dråper.',
      ],
    ],
  },
]
