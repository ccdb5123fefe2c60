import type { Complaint } from './complaint'

export const general: readonly Complaint[] = [
  {
    icpc: ['A97'],
    weight: 6,
    who: { from: 18 },
    reasons: ['Førerkortattest', 'Legeerklæring til NAV', 'Helseattest for utdanning'],
    desk: ['Førerkortattest', 'Attest', 'NAV-skjema'],
    notes: [
      [
        'Ønsker helseattest for førerrett. Ingen anfall, ingen søvnsykdom. Alkohol sjelden.',
        'Syn 1,0 bilateralt med briller. Synsfelt fritt. BT {btfint}. Ingen kognitive vansker.',
        'Helsekrav oppfylt.',
        'Attest utstedt, varighet tre år.',
      ],
    ],
  },
  {
    icpc: ['A98'],
    weight: 3,
    who: { from: 30 },
    reasons: ['Helsesjekk', 'Reisevaksiner'],
    desk: ['Helsekontroll', 'Reiseråd'],
    notes: [
      [
        'Ønsker vurdering av hjerterisiko. Far hadde hjerteinfarkt 58 år gammel. Trener to ganger i uken.',
        'BT {btfint}. BMI {bmi}. LDL {ldl}. HbA1c 37.',
        'Lav til moderat risiko (NORRISK 2).',
        'Kostråd. Ikke medisin. Ny vurdering om fem år.',
      ],
    ],
    talk: {
      subject: ['Reisevaksiner', 'Vaksiner før reise'],
      open: [
        'Vi skal til Thailand i tre uker med familien. Hvilke vaksiner trenger jeg, og er det for sent å ta dem nå når vi reiser om fem uker?',
      ],
      answer: [
        'Fem uker er god tid. Dere bør ha hepatitt A og oppfrisket stivkrampe/polio. Bestill time for reisevaksine hos helsesekretæren og ta med vaksinasjonskort, det ligger også her på Helsenorge under Vaksiner.',
      ],
    },
  },
  {
    icpc: ['N01'],
    weight: 3.5,
    who: { from: 14 },
    reasons: ['Hodepine nesten hver dag', 'Mye hodepine i det siste'],
    desk: ['Hodepine'],
    notes: [
      [
        'Trykkende hodepine flere ganger i uken. Tar paracetamol ofte. Ingen oppkast, ikke natt.',
        'Nevrologisk orienterende normal. BT {btfint}. Øm nakkemuskulatur.',
        'Spenningshodepine, mulig medikamentoverforbruk.',
        'Hodepinedagbok. Smertestillende høyst to dager i uken. Kontroll om fire uker.',
      ],
    ],
    talk: {
      subject: ['Hodepine'],
      open: [
        'Jeg har hatt hodepine nesten hver dag i {varighet}. Det kjennes som et bånd rundt hodet. Paracet tar toppen, men det kommer tilbake. Trenger jeg undersøkelse av hodet?',
        'Våkner med hodepine og må ta Ibux for å komme i gang. Slik har det vært siden sommeren. Kan synet ha noe å si?',
      ],
      ask: [
        [
          'Kom den brått? Er den verst om morgenen, har du kastet opp, eller ser du dobbelt? Hvor mange dager i uken tar du noe for den?',
          'Den kom gradvis. Ikke oppkast eller syn. Jeg tar noe fire–fem dager i uken.',
        ],
      ],
      answer: [
        'Når smertestillende brukes så ofte, holder de selv hodepinen i gang. Slutt helt i to uker. Det blir verre i noen dager, så bedre. Skriv dagbok, og bestill time om fire uker. Brå, kraftig hodepine eller lammelser: ring 113.',
        'Ta en synsprøve hos optiker først, og sett deg et mål om skjermfri siste time før leggetid. Ikke mer enn to dager med Ibux i uken. Er det like ille om tre uker, undersøker jeg deg.',
      ],
    },
  },
  {
    icpc: ['N17'],
    urgent: 'also',
    weight: 3,
    who: { from: 30 },
    reasons: ['Svimmel når jeg snur meg i sengen', 'Svimmelhet'],
    desk: ['Svimmelhet', 'Svimmel, krystaller?'],
    notes: [
      [
        'Korte anfall med svimmelhet når {hun} snur seg i sengen. Hørsel uendret.',
        'Dix-Hallpike positiv {side} side. Ingen nystagmus i ro. Gangen stø.',
        'Krystallsyke.',
        'Epleys manøver utført med effekt. Øvelser hjemme.',
      ],
      [
        'Ustø ved oppreising, verst om morgenen. Drikker lite.',
        'BT liggende 132/78, stående 108/70. EKG normalt.',
        'Ortostatisk svimmelhet.',
        'Råd om væske og rolig oppreising. Blodtrykksmedisin halvert.',
      ],
    ],
    talk: {
      subject: ['Svimmel'],
      open: [
        'Rommet går rundt i et halvt minutt når jeg snur meg mot {side} i sengen. Ellers er jeg fin. Det begynte for {kort} siden. Er det krystaller i øret?',
      ],
      ask: [
        [
          'Hører du dårligere, eller har du fått nummenhet, talevansker eller sterk hodepine samtidig?',
          'Nei, ikke noe av det.',
        ],
      ],
      answer: [
        'Det er en klassisk beskrivelse av krystallsyke. Bestill kort konsultasjon, så gjør vi en manøver som ofte hjelper med det samme. Fram til da: reis deg rolig, og ikke kjør bil når det svimler.',
      ],
    },
  },
  {
    icpc: ['H81'],
    weight: 3,
    who: { from: 18 },
    reasons: ['Tette ører, vokspropp', 'Skylle ører'],
    desk: ['Ørevoks', 'Ørerens'],
    notes: [
      [
        'Tett {side} øre i {varighet}. Har dryppet olje.',
        'Cerumen fyller {side} øregang. Etter skylling: normal trommehinne.',
        'Ørevoks.',
        'Skylt ut. Unngå Q-tips.',
      ],
    ],
    talk: {
      subject: ['Tett øre'],
      open: [
        '{Side} øre er helt tett, og jeg hører dårlig. Har hatt vokspropp før. Må jeg til lege for å skylle, eller kan sekretæren gjøre det?',
      ],
      answer: [
        'Drypp olje i øret kveld og morgen i fire dager, og bestill så kort konsultasjon. Sekretæren skyller, og jeg kikker inn etterpå. Har du hull i trommehinnen, må du si fra.',
      ],
    },
  },
  {
    icpc: ['K04'],
    urgent: 'also',
    weight: 2,
    who: { from: 20 },
    reasons: ['Hjertebank om kvelden'],
    desk: ['Palpitasjoner, EKG'],
    notes: [
      [
        'Ekstraslag om kvelden, ikke ved anstrengelse. Ingen besvimelse. Mye kaffe.',
        'Puls {puls} regelmessig. BT {btfint}. EKG: sinusrytme, én VES.',
        'Godartede ekstraslag.',
        'Forklart. 24-timers EKG ved økende plager. Mindre koffein.',
      ],
    ],
    talk: {
      subject: ['Hjertebank'],
      open: [
        'Jeg kjenner at hjertet hopper over et slag, særlig når jeg ligger stille. Klokka mi har tatt et EKG som sier «uavklart». Hva bør jeg gjøre?',
      ],
      ask: [
        [
          'Kommer det når du anstrenger deg? Har du besvimt, eller har noen i familien dødd brått i ung alder?',
          'Nei, bare i ro. Ingen i familien.',
        ],
      ],
      answer: [
        'Det høres ut som ekstraslag, som er ufarlig. For sikkerhets skyld tar vi et EKG: sekretæren finner en tid denne uken. Besvimelse eller brystsmerter ved anstrengelse er noe annet, da ringer du 113.',
      ],
    },
  },
  {
    icpc: ['A77'],
    weight: 2,
    who: { from: 14, to: 35 },
    reasons: ['Sliten etter virus, kyssesyke?'],
    desk: ['Mononukleose?'],
    notes: [
      [
        'Feber, hovne kjertler og slapphet i {varighet}.',
        'Hovne halslymfeknuter. Mononukleosetest positiv. Milt ikke palpabel.',
        'Kyssesyke.',
        'Hvile, ingen kontaktidrett i fire uker. Sykmeldt {grad}.',
      ],
    ],
    talk: {
      subject: ['Kyssesyke'],
      open: [
        'Jeg fikk påvist kyssesyke for tre uker siden og er fortsatt utslitt. Når kan jeg trene igjen? Har fotballkamp i helgen.',
      ],
      answer: [
        'Ingen kontaktidrett før det har gått fire uker, milten kan være sårbar. Rolig tur er fint. Slappheten kan vare i to måneder, men skal gå sakte riktig vei.',
      ],
    },
  },
  {
    icpc: ['A85'],
    weight: 1.5,
    who: { from: 25 },
    reasons: ['Bivirkninger av ny medisin'],
    desk: ['Bivirkning?'],
    notes: [
      [
        'Hoste og svimmelhet etter oppstart av ny medisin.',
        'BT {btfint}. Pulm: ren.',
        'Sannsynlig bivirkning.',
        'Byttet preparat. Meldt i medisinlisten.',
      ],
    ],
    talk: {
      subject: ['Bivirkning?', 'Reagerer på ny tablett'],
      open: [
        'Etter at jeg begynte på den nye tabletten har jeg vært svimmel og uggen. Kan jeg dele den i to, eller må jeg slutte?',
        'Jeg har fått tørr i munnen og metallsmak etter den nye medisinen. Er det noe som går over?',
      ],
      answer: [
        'Ta halv tablett i en uke, og gå så opp igjen hvis du tåler det. Er du fortsatt svimmel, slutter du og skriver til meg.',
        'Det er en kjent bivirkning, og den gir seg som regel på to–tre uker. Sukkerfri pastill hjelper. Er det like plagsomt om tre uker, bytter vi.',
      ],
    },
  },
]
