import type { Prescription } from '@shared/patient/model'

/** What a long-standing illness is treated with, by active substance (no brand names). */
export type Drug = Pick<Prescription, 'drug' | 'atc' | 'strength' | 'form' | 'dosage' | 'dispensingGroup'>

const TABLET = 'tablett'
const one = (
  drug: string,
  atc: string,
  strength: string,
  dosage: string,
  form = TABLET,
  dispensingGroup: 'A' | 'B' | 'C' = 'C',
) => ({
  drug,
  atc,
  strength,
  form,
  dosage,
  dispensingGroup,
})

const MORNING = '1 tablett hver morgen'
const DAILY = '1 tablett daglig'
const EVENING = '1 tablett om kvelden'
const TWICE = '1 tablett morgen og kveld'

/** By illness; each entry of the list is one treatment, all its drugs together. */
export const TREATMENTS = {
  hypertension: [
    [one('Amlodipin', 'C08CA01', '5 mg', DAILY)],
    [one('Losartan', 'C09CA01', '50 mg', MORNING)],
    [one('Kandesartan', 'C09CA06', '16 mg', MORNING), one('Amlodipin', 'C08CA01', '10 mg', DAILY)],
    [one('Lisinopril', 'C09AA03', '10 mg', MORNING)],
    [one('Losartan og hydroklortiazid', 'C09DA01', '100 mg/12,5 mg', MORNING)],
    [one('Valsartan', 'C09CA03', '160 mg', MORNING)],
  ],
  diabetes: [
    [one('Metformin', 'A10BA02', '500 mg', '2 tabletter morgen og kveld, til mat')],
    [one('Metformin', 'A10BA02', '1000 mg', TWICE), one('Empagliflozin', 'A10BK03', '10 mg', MORNING)],
    [
      one('Metformin', 'A10BA02', '850 mg', TWICE),
      one('Semaglutid', 'A10BJ06', '0,5 mg', '1 injeksjon en gang i uken, samme ukedag', 'injeksjonsvæske i penn'),
    ],
  ],
  cholesterol: [
    [one('Atorvastatin', 'C10AA05', '40 mg', EVENING)],
    [one('Atorvastatin', 'C10AA05', '20 mg', EVENING)],
    [one('Rosuvastatin', 'C10AA07', '10 mg', DAILY), one('Ezetimib', 'C10AX09', '10 mg', DAILY)],
  ],
  heartDisease: [
    [
      one('Acetylsalisylsyre', 'B01AC06', '75 mg', DAILY, 'enterotablett'),
      one('Atorvastatin', 'C10AA05', '80 mg', EVENING),
      one('Metoprolol', 'C07AB02', '50 mg', MORNING, 'depottablett'),
      one('Glyseroltrinitrat', 'C01DA02', '0,4 mg', '1 dose under tungen ved brystsmerter', 'munnspray'),
    ],
  ],
  atrialFibrillation: [
    [one('Apiksaban', 'B01AF02', '5 mg', TWICE), one('Metoprolol', 'C07AB02', '100 mg', MORNING, 'depottablett')],
    [
      one('Rivaroksaban', 'B01AF01', '20 mg', '1 tablett daglig, til mat'),
      one('Bisoprolol', 'C07AB07', '2,5 mg', MORNING),
    ],
  ],
  heartFailure: [
    [
      one('Furosemid', 'C03CA01', '40 mg', MORNING),
      one('Bisoprolol', 'C07AB07', '5 mg', MORNING),
      one('Spironolakton', 'C03DA01', '25 mg', MORNING),
      one('Ramipril', 'C09AA05', '5 mg', MORNING, 'kapsel'),
    ],
  ],
  hypothyroidism: [
    [one('Levotyroksin', 'H03AA01', '75 mikrogram', '1 tablett hver morgen, en halv time før mat')],
    [one('Levotyroksin', 'H03AA01', '100 mikrogram', '1 tablett hver morgen, en halv time før mat')],
    [one('Levotyroksin', 'H03AA01', '50 mikrogram', '1 tablett hver morgen, en halv time før mat')],
  ],
  asthma: [
    [
      one('Salbutamol', 'R03AC02', '0,2 mg/dose', '1–2 inhalasjoner ved behov', 'inhalasjonspulver'),
      one(
        'Budesonid og formoterol',
        'R03AK07',
        '160/4,5 mikrogram',
        '1 inhalasjon morgen og kveld',
        'inhalasjonspulver',
      ),
    ],
    [one('Salbutamol', 'R03AC02', '0,1 mg/dose', '2 inhalasjoner ved behov', 'inhalasjonsaerosol')],
    [
      one(
        'Flutikason',
        'R03BA05',
        '50 mikrogram/dose',
        '2 inhalasjoner morgen og kveld i kammer',
        'inhalasjonsaerosol',
      ),
      one('Salbutamol', 'R03AC02', '0,1 mg/dose', '2 inhalasjoner i kammer ved tett pust', 'inhalasjonsaerosol'),
    ],
  ],
  copd: [
    [
      one('Tiotropium', 'R03BB04', '2,5 mikrogram', '2 inhalasjoner hver morgen', 'inhalasjonsvæske'),
      one('Salbutamol', 'R03AC02', '0,2 mg/dose', '1–2 inhalasjoner ved behov', 'inhalasjonspulver'),
    ],
    [
      one('Umeklidinium og vilanterol', 'R03AL03', '55/22 mikrogram', '1 inhalasjon daglig', 'inhalasjonspulver'),
      one('Salbutamol', 'R03AC02', '0,2 mg/dose', '1–2 inhalasjoner ved behov', 'inhalasjonspulver'),
    ],
  ],
  depression: [
    [one('Escitalopram', 'N06AB10', '10 mg', MORNING)],
    [one('Sertralin', 'N06AB06', '50 mg', MORNING)],
    [one('Mirtazapin', 'N06AX11', '15 mg', '1 tablett ved sengetid')],
    [one('Venlafaksin', 'N06AX16', '75 mg', '1 kapsel hver morgen', 'depotkapsel')],
  ],
  anxiety: [
    [one('Escitalopram', 'N06AB10', '5 mg', MORNING)],
    [
      one('Sertralin', 'N06AB06', '100 mg', MORNING),
      one('Oksazepam', 'N05BA04', '10 mg', '1 tablett ved sterk uro, høyst 2 i uken', TABLET, 'B'),
    ],
  ],
  insomnia: [
    [one('Zopiklon', 'N05CF01', '5 mg', '1 tablett ved sengetid, høyst 3 netter i uken', TABLET, 'B')],
    [one('Melatonin', 'N05CH01', '2 mg', '1 tablett 1–2 timer før sengetid', 'depottablett')],
    [one('Zolpidem', 'N05CF02', '5 mg', '1 tablett ved sengetid ved behov', TABLET, 'B')],
  ],
  migraine: [
    [one('Sumatriptan', 'N02CC01', '50 mg', '1 tablett ved anfall, kan gjentas etter 2 timer')],
    [
      one('Rizatriptan', 'N02CC04', '10 mg', '1 smeltetablett ved anfall', 'smeltetablett'),
      one('Kandesartan', 'C09CA06', '16 mg', DAILY),
    ],
  ],
  epilepsy: [[one('Lamotrigin', 'N03AX09', '100 mg', TWICE)], [one('Levetiracetam', 'N03AX14', '500 mg', TWICE)]],
  adhd: [
    [one('Metylfenidat', 'N06BA04', '36 mg', '1 depottablett hver morgen', 'depottablett', 'A')],
    [one('Lisdeksamfetamin', 'N06BA12', '50 mg', '1 kapsel hver morgen', 'kapsel', 'A')],
  ],
  reflux: [
    [one('Pantoprazol', 'A02BC02', '20 mg', '1 tablett før frokost', 'enterotablett')],
    [one('Esomeprazol', 'A02BC05', '40 mg', '1 tablett før frokost', 'enterotablett')],
  ],
  pain: [
    [
      one('Paracetamol', 'N02BE01', '1 g', '1 tablett inntil 3 ganger daglig'),
      one('Naproksen', 'M01AE02', '500 mg', '1 tablett inntil 2 ganger daglig, i korte kurer'),
    ],
    [
      one(
        'Paracetamol og kodein',
        'N02AJ06',
        '400 mg/30 mg',
        '1–2 tabletter inntil 3 ganger daglig ved sterke smerter',
        TABLET,
        'B',
      ),
    ],
    [
      one('Tramadol', 'N02AX02', '50 mg', '1 kapsel inntil 3 ganger daglig', 'kapsel', 'B'),
      one('Paracetamol', 'N02BE01', '1 g', '1 tablett inntil 3 ganger daglig'),
    ],
    [
      one('Oksykodon', 'N02AA05', '10 mg', TWICE, 'depottablett', 'A'),
      one('Makrogol', 'A06AD65', '13,8 g', '1 pose daglig', 'pulver til mikstur'),
    ],
  ],
  contraception: [
    [
      one(
        'Levonorgestrel og etinyløstradiol',
        'G03AA07',
        '150/30 mikrogram',
        '1 tablett daglig i 21 dager, 7 dagers pause',
      ),
    ],
    [one('Desogestrel', 'G03AC09', '75 mikrogram', '1 tablett daglig uten pause')],
  ],
  menopause: [
    [
      one('Østradiol', 'G03CA03', '50 mikrogram/24 timer', '1 plaster to ganger i uken', 'depotplaster'),
      one('Progesteron', 'G03DA04', '100 mg', '1 kapsel ved sengetid', 'kapsel'),
    ],
    [one('Østradiol', 'G03CA03', '10 mikrogram', '1 vaginaltablett to ganger i uken', 'vaginaltablett')],
  ],
  prostate: [[one('Tamsulosin', 'G04CA02', '0,4 mg', '1 kapsel daglig etter frokost', 'depotkapsel')]],
  gout: [[one('Allopurinol', 'M04AA01', '300 mg', DAILY)]],
  osteoporosis: [
    [
      one('Alendronat', 'M05BA04', '70 mg', '1 tablett i uken, fastende med et stort glass vann'),
      one('Kalsium og vitamin D', 'A12AX', '500 mg/20 mikrogram', '1 tyggetablett daglig', 'tyggetablett'),
    ],
  ],
  b12Deficiency: [[one('Hydroksokobalamin', 'B03BA03', '1 mg/ml', '1 injeksjon hver tredje måned', 'injeksjonsvæske')]],
  allergy: [
    [
      one('Cetirizin', 'R06AE07', '10 mg', '1 tablett daglig i sesongen'),
      one('Mometason', 'R01AD09', '50 mikrogram/dose', '2 sprayinger i hvert nesebor daglig', 'nesespray'),
    ],
    [one('Desloratadin', 'R06AX27', '5 mg', '1 tablett daglig i sesongen')],
  ],
  eczema: [
    [one('Mometason', 'D07AC13', '0,1 %', 'Tynt lag en gang daglig i 2 uker, deretter 2 ganger i uken', 'krem')],
    [one('Hydrokortison', 'D07AA02', '1 %', 'Tynt lag 1–2 ganger daglig i inntil 2 uker', 'krem')],
  ],
  psoriasis: [
    [
      one(
        'Kalsipotriol og betametason',
        'D05AX52',
        '50 mikrogram/0,5 mg/g',
        '1 gang daglig i inntil 4 uker',
        'kutant skum',
      ),
    ],
  ],
  acne: [[one('Adapalen og benzoylperoksid', 'D10AD53', '0,1 %/2,5 %', 'Tynt lag hver kveld', 'gel')]],
} satisfies Record<string, readonly (readonly Drug[])[]>

export type Illness = keyof typeof TREATMENTS

/** Short courses that people carry in their list without a long-standing illness. */
export const SHORT_COURSES: readonly Drug[] = [
  one('Fenoksymetylpenicillin', 'J01CE02', '660 mg', '2 tabletter 3 ganger daglig i 7 dager'),
  one('Pivmecillinam', 'J01CA08', '200 mg', '1 tablett 3 ganger daglig i 3 dager'),
  one('Naproksen', 'M01AE02', '250 mg', '1–2 tabletter 2 ganger daglig ved behov'),
  one('Kloramfenikol', 'S01AA01', '1 %', '1 cm i øyet 3–4 ganger daglig i 5 dager', 'øyesalve'),
  one('Hydrokortison', 'D07AA02', '1 %', 'Tynt lag 1–2 ganger daglig i 1 uke', 'krem'),
  one('Paracetamol', 'N02BE01', '500 mg', '1–2 tabletter inntil 4 ganger daglig'),
  one('Metoklopramid', 'A03FA01', '10 mg', '1 tablett inntil 3 ganger daglig ved kvalme'),
]

/** How common an illness is, by age. The figures are round: believable in a list, not epidemiology. */
export const ILLNESSES: readonly {
  readonly illness: Illness
  readonly sex?: 'female' | 'male'
  /** share of people at 5, 20, 35, 50, 65, 80 years */
  readonly share: readonly [number, number, number, number, number, number]
}[] = [
  { illness: 'hypertension', share: [0, 0.002, 0.02, 0.14, 0.34, 0.52] },
  { illness: 'diabetes', share: [0, 0.001, 0.012, 0.05, 0.11, 0.15] },
  { illness: 'cholesterol', share: [0, 0, 0.01, 0.09, 0.25, 0.3] },
  { illness: 'heartDisease', share: [0, 0, 0.001, 0.02, 0.09, 0.19] },
  { illness: 'atrialFibrillation', share: [0, 0, 0.002, 0.012, 0.06, 0.17] },
  { illness: 'heartFailure', share: [0, 0, 0, 0.004, 0.02, 0.09] },
  { illness: 'hypothyroidism', sex: 'female', share: [0, 0.01, 0.04, 0.08, 0.11, 0.12] },
  { illness: 'hypothyroidism', sex: 'male', share: [0, 0.002, 0.008, 0.015, 0.03, 0.04] },
  { illness: 'asthma', share: [0.06, 0.07, 0.06, 0.06, 0.06, 0.05] },
  { illness: 'copd', share: [0, 0, 0.002, 0.02, 0.07, 0.1] },
  { illness: 'depression', share: [0, 0.05, 0.07, 0.08, 0.07, 0.08] },
  { illness: 'anxiety', share: [0, 0.03, 0.04, 0.04, 0.03, 0.02] },
  { illness: 'insomnia', share: [0.005, 0.02, 0.03, 0.06, 0.1, 0.15] },
  { illness: 'migraine', sex: 'female', share: [0, 0.07, 0.1, 0.09, 0.04, 0.01] },
  { illness: 'migraine', sex: 'male', share: [0, 0.02, 0.03, 0.03, 0.01, 0.005] },
  { illness: 'epilepsy', share: [0.004, 0.007, 0.007, 0.008, 0.01, 0.012] },
  { illness: 'adhd', share: [0.015, 0.05, 0.03, 0.01, 0.002, 0] },
  { illness: 'reflux', share: [0, 0.02, 0.05, 0.1, 0.15, 0.19] },
  { illness: 'pain', share: [0, 0.01, 0.04, 0.08, 0.12, 0.18] },
  { illness: 'contraception', sex: 'female', share: [0, 0.42, 0.14, 0.01, 0, 0] },
  { illness: 'menopause', sex: 'female', share: [0, 0, 0.01, 0.17, 0.1, 0.03] },
  { illness: 'prostate', sex: 'male', share: [0, 0, 0.001, 0.04, 0.15, 0.25] },
  { illness: 'gout', share: [0, 0.001, 0.005, 0.02, 0.05, 0.06] },
  { illness: 'osteoporosis', sex: 'female', share: [0, 0, 0, 0.02, 0.09, 0.2] },
  { illness: 'b12Deficiency', share: [0, 0.004, 0.008, 0.015, 0.03, 0.06] },
  { illness: 'allergy', share: [0.06, 0.14, 0.12, 0.09, 0.06, 0.03] },
  { illness: 'eczema', share: [0.08, 0.05, 0.04, 0.03, 0.02, 0.02] },
  { illness: 'psoriasis', share: [0.004, 0.02, 0.03, 0.03, 0.03, 0.02] },
  { illness: 'acne', share: [0.005, 0.08, 0.01, 0, 0, 0] },
]

/** Critical information as it stands at the top of a journal; the first two are by far the commonest. */
export const WARNINGS: readonly string[] = [
  'CAVE penicillin (utslett som barn)',
  'CAVE penicillin: anafylaksi',
  'CAVE sulfonamider (utslett)',
  'CAVE NSAIDs: forverring av astma',
  'CAVE jodholdig kontrastmiddel',
  'Allergi: latex',
  'Allergi: nøtter, har adrenalinpenn',
  'Allergi: bie- og vepsestikk, har adrenalinpenn',
  'Immundempende behandling',
]
export const WARNINGS_OF_THE_OLD: readonly string[] = [
  'Bruker blodfortynnende',
  'Redusert nyrefunksjon, eGFR 38',
  'Pacemaker',
  'Eneste nyre venstre side',
  'CAVE ACE-hemmere: angioødem',
]

export const SPECIAL_NEEDS: readonly string[] = [
  'Bruker høreapparat, snakk tydelig',
  'Døv, trenger tegnspråktolk',
  'Rullestol, trenger undersøkelsesrom 1',
  'Sterkt svaksynt, ledsages til rommet',
  'Rullator, trenger god tid',
  'Førerhund',
  'Ønsker pårørende med i samtalen',
]
