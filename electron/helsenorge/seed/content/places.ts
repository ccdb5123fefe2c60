/** An invented town: its post codes lie beyond the last one Posten has given out, so that no letter or map search can hit a real home. */
export const PLACES: readonly {
  readonly postalCode: string
  readonly city: string
  readonly weight: number
  readonly streets: readonly string[]
}[] = [
  {
    postalCode: '9993',
    city: 'Fjordgløtt',
    weight: 34,
    streets: [
      'Fjordgata',
      'Bryggestredet',
      'Gløttveien',
      'Havnepromenaden',
      'Losgata',
      'Naustveien',
      'Måkeveien',
      'Skutebakken',
      'Tollbualmenningen',
      'Sjøboden',
    ],
  },
  {
    postalCode: '9994',
    city: 'Kvernlia',
    weight: 26,
    streets: [
      'Kvernveien',
      'Bekkefaret',
      'Møllerstien',
      'Lisvingen',
      'Bjørkealleen',
      'Rognveien',
      'Hasselbakken',
      'Tiurstien',
      'Blåklokkeveien',
    ],
  },
  {
    postalCode: '9995',
    city: 'Tangen i Solvåg',
    weight: 18,
    streets: [
      'Tangenveien',
      'Fyrstien',
      'Svabergveien',
      'Tareveien',
      'Krabbevika',
      'Strandsnipeveien',
      'Vestre Tangen',
    ],
  },
  {
    postalCode: '9996',
    city: 'Storhaug øst',
    weight: 14,
    streets: [
      'Haugveien',
      'Utsiktsveien',
      'Gamle Prestevei',
      'Klokkerbakken',
      'Skolegata',
      'Jernbanealleen',
      'Stasjonsveien',
    ],
  },
  {
    postalCode: '9997',
    city: 'Myrdalen i Solvåg',
    weight: 8,
    streets: ['Myrdalsveien', 'Moltestien', 'Seterveien', 'Fjellgårdsveien', 'Elvekanten', 'Nordre Myrdal'],
  },
]

/** Others' practices, for patients on a list elsewhere. */
export const OTHER_GPS: readonly string[] = [
  'Lars Fossheim, Havnegata legekontor',
  'Turid Rønningen, Storhaug legesenter',
  'Amir Farahani, Kvernlia legegruppe',
  'Hanne Tveitane, Tangen fastlegekontor',
  'Pål Arntzen, Myrdalen legekontor',
]
