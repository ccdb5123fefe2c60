import type { RenewalOutcome } from '@shared/inbox/model'
import type { Audience, Talk } from './complaint'

/** Patients who write English. Staff answer in kind. */
export const english = {
  consultations: [
    {
      subject: ['Back pain', 'Pain in my lower back'],
      open: [
        'I hurt my back at work last week, lifting boxes. It is hard to stand for a long time. I work {jobben} and cannot do my job now. Can I get sick leave for some days?',
      ],
      ask: [
        [
          'Does the pain go down into your leg? Any numbness, or problems when you pass urine?',
          'No, only the lower back. No other problems.',
        ],
      ],
      answer: [
        'This sounds like a muscle strain, and it usually gets better in one or two weeks. Keep moving as much as you can, and take paracetamol. I have written sick leave for five days; you will find it at nav.no. Call us if you get numb or weak in the legs.',
      ],
    },
    {
      subject: ['Skin rash', 'Rash on my arms'],
      open: [
        'I have had an itchy rash on both arms since {dagen}. I attach a photo. I use no new soap or medicine. Should I be worried?',
      ],
      answer: [
        'Thank you for the clear photo. It looks like eczema, which is harmless. Use hydrocortisone cream 1 % twice a day for one week (no prescription needed) and plenty of moisturiser. Send a new photo if it is not better by then.',
      ],
      picture: 'rash',
    },
    {
      subject: ['Blood test results'],
      open: [
        'I can see in the portal that my blood test results are ready, but I do not understand them. Is everything all right? I still feel very tired.',
      ],
      answer: [
        'Everything is normal except your iron store, which is a bit low. Take one iron tablet every other day for three months, and take a new blood test after that. You can book it here under Blodprøve.',
      ],
    },
    {
      who: { from: 20, to: 43, sex: 'female' },
      subject: ['Pregnant, what do I do now?'],
      open: [
        'I just found out that I am pregnant, about six weeks. This is my first child in Norway. How does it work here, should I see you or a midwife?',
      ],
      answer: [
        'Congratulations! You choose: a midwife at the health centre or me. The first visit is between week 6 and 12. Take folic acid 0.4 mg every day, and book an appointment with me in three weeks. Interpreter is free, let us know if you want one.',
      ],
    },
    {
      subject: ['Anxiety and sleep'],
      open: [
        'Since I came to Norway I sleep only four hours each night, and my heart beats fast when I think about home. I do not want to take strong medicine. What can I do?',
      ],
      ask: [
        [
          'I am glad you wrote. Do you have someone to talk to, and do you ever think that life is not worth living?',
          'I have a friend from the language course. No, I do not think like that, I am only tired and sad.',
        ],
      ],
      answer: [
        'What you describe is very common after what you have been through. I would like to talk with you for 40 minutes, with an interpreter if you like. The secretary will call you about the time. If you feel worse at night, call 116 117.',
      ],
    },
    {
      subject: ['Stomach problems'],
      open: [
        'My stomach burns every evening after dinner, and I often wake up with a sour taste. I have tried tablets from the pharmacy, they help a little. What is the next step?',
      ],
      answer: [
        'This sounds like acid reflux. I have sent a prescription for a stronger tablet: one every morning before breakfast for four weeks. Avoid eating the last three hours before bed. Tell me how it goes in a month.',
      ],
    },
  ],
  contacts: [
    {
      subject: ['Change my appointment', 'Appointment for my wife'],
      open: [
        'I have an appointment on {dagen} but I must work. Can you move it to later in the week, please?',
        'Can I book an appointment for my wife here? She does not have BankID yet.',
      ],
      answer: [
        'You are moved to the next day at the same time. You will find it under Timeavtaler.',
        'She can call us on 000 55 100 until she has BankID. We open at 8.',
      ],
    },
    {
      subject: ['Interpreter'],
      open: ['Could you please order an interpreter for my appointment next week? I prefer a woman if possible.'],
      answer: ['It is ordered, by video. It is free of charge.'],
    },
    {
      subject: ['Vaccination certificate'],
      open: ['My new employer needs proof of my vaccines in English. Where can I get it?'],
      answer: ['You can print it yourself here at Helsenorge: Vaksiner, then «Utskrift på engelsk».'],
    },
  ],
  renewalSubjects: ['Prescription renewal', 'Renew prescription', '{medisin}'],
  renewals: [
    'Please renew my prescription for {medisin}. I have tablets for one more week.',
    'I need more {medisin}, the pharmacy says the prescription has expired. Thank you!',
  ],
  answers: {
    '14': [
      'Your prescription is renewed for one year. You can collect the medicine at any pharmacy.',
      'Renewed. Please take a blood test before next time, you can book it under Blodprøve.',
    ],
    '15': ['I cannot renew this without seeing you first. Please book a consultation.'],
    '26': ['Your prescription is still valid, you can collect the medicine today.'],
    '32': ['I have renewed {fornyet}. We must talk about {ikke} before I can renew it, please book an appointment.'],
  },
} satisfies {
  consultations: readonly (Talk & { readonly who?: Audience })[]
  contacts: readonly Talk[]
  renewalSubjects: readonly string[]
  renewals: readonly string[]
  answers: Readonly<Record<RenewalOutcome, readonly string[]>>
}

/** And some who write nynorsk. */
export const nynorsk = {
  consultations: [
    {
      subject: ['Vondt i ryggen att', 'Rygg'],
      open: [
        'No har eg hatt vondt i ryggen i {varigheit}, og det vil ikkje gje seg. Eg får sove, men er stiv som ein stokk om morgonen. Bør eg til fysioterapeut, eller skal eg berre halde meg i gang?',
      ],
      answer: [
        'Hald deg i gang så godt du kan, det er den beste medisinen. Du kan gå rett til fysioterapeut utan tilvising. Ta paracetamol fast ei veke, og skriv att om det ikkje betrar seg.',
      ],
    },
    {
      subject: ['Blodtrykket', 'Målingar heime'],
      open: [
        'Her kjem målingane frå siste veka, slik vi avtala. Snittet vart {bt}. Eg kjenner meg heilt fin, men lurer på om vi må auke dosen.',
      ],
      answer: [
        'Takk! Det er litt i høgaste laget. Vi aukar til ein heil tablett frå i morgon. Mål på nytt om fire veker og send meg snittet.',
      ],
    },
    {
      subject: ['Utslett på leggen'],
      open: [
        'Eg har fått eit raudt utslett på leggen som klør noko forferdeleg. Det byrja etter at eg hadde rydda i hagen. Legg ved bilete.',
      ],
      answer: [
        'Det liknar eit kontakteksem. Smør med hydrokortison to gonger om dagen i ei veke. Er det ikkje betre då, vil eg sjå på det.',
      ],
      picture: 'rash',
    },
    {
      subject: ['Sjukmelding'],
      open: [
        'Sjukmeldinga mi går ut {ukedag}. Eg er på bettringsvegen, men toler ikkje full dag enno. Kan vi lengje med {grad} i to veker?',
      ],
      answer: ['Ja, den er forlengd med {grad} i to veker. Før neste gong må vi ta ein time saman.'],
    },
  ],
  contacts: [
    {
      subject: ['Time til mor mi'],
      open: [
        'Mor mi på {gammel} har mista brillene og får ikkje bestilt sjølv. Kan de setje henne opp til ein kontroll neste veke?',
      ],
      answer: ['Ho er sett opp til time onsdag kl. 11. Vi sender stadfesting i posten.'],
    },
    {
      subject: ['Parkering'],
      open: ['Kor kan eg parkere når eg skal inn med far min som går med rullator?'],
      answer: ['Bruk plassane ved hovudinngangen. Ring i luka, så kjem vi ut og hjelper.'],
    },
  ],
} satisfies { consultations: readonly Talk[]; contacts: readonly Talk[] }
