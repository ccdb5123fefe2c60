/** What is written on a lab appointment, by its type. */
export const LAB_REASONS: Readonly<
  Record<string, { readonly own: readonly string[]; readonly desk: readonly string[] }>
> = {
  'type-blood-test': {
    own: [
      'Blodprøver før kontroll',
      'Prøver legen har bestilt',
      'Langtidssukker og kolesterol',
      'Stoffskifteprøve',
      'Fastende blodprøver',
    ],
    desk: ['Bl.pr. før årskontroll', 'INR', 'HbA1c, lipider', 'Bl.pr., rekvisisjon ligger', 'Elektrolytter, kreatinin'],
  },
  'type-wound-care': {
    own: ['Skifte bandasje på leggen', 'Fjerne sting i hånden', 'Sårstell etter operasjon'],
    desk: ['Leggsår, skift', 'Fjerne suturer', 'Sårkontroll', 'Kompresjonsbandasje'],
  },
  'type-flu-vaccine': {
    own: ['Influensavaksine', 'Årets influensavaksine'],
    desk: ['Influensavaksine', 'Influensa + pneumokokk'],
  },
  'type-covid-vaccine': { own: ['Koronavaksine', 'Oppfriskningsdose korona'], desk: ['Covid-19-vaksine'] },
  'type-covid-test': { own: ['Test før innleggelse', 'Trenger svar før reise'], desk: ['Covid-test før innleggelse'] },
  'type-b12': { own: ['B12-sprøyte, har med preparatet', 'Vitamin B12'], desk: ['B12-inj.', 'B12-inj. hver 3. mnd.'] },
}
