import type { AppointmentType } from '@shared/calendar/model'

/** The colours of an appointment type go by its category; tokens.css holds them as --k-type-<face>. */
export const faces = {
  Ordinær: 'ordinary',
  Hastetime: 'urgent',
  Video: 'video',
  Tidsvindu: 'window',
  Lab: 'lab',
  Vaksine: 'vaccine',
} as const satisfies Record<AppointmentType['category'], string>
export type Face = (typeof faces)[keyof typeof faces]

/** A type's name in the language of the window. */
export const typeName = (type: AppointmentType | undefined, language: string): string =>
  type === undefined ? '' : language === 'en' ? type.nameEn : type.name
