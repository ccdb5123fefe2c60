import { CheckmarkIcon, ChevronDownIcon } from '@navikt/aksel-icons'
import type { Employee } from '@shared/clinic/model'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../lib/format'
import { languages } from '../lib/i18n'
import { usePreference } from '../lib/preference'
import { themes } from '../lib/theme'
import { useLocal } from '../lib/use-command'
import { useOverlays } from './overlays'
import { useSession } from './session'

/** Who sits at the desk, and the few things that belong to that person: change user, language, theme. */
export function UserMenu() {
  const { t } = useTranslation(['shell', 'common'])
  const { user, employees } = useSession()
  const { open } = useOverlays()
  const switchUser = useLocal('session.switchUser')
  const menu = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState(false)
  const choose = (employee: Employee): void => {
    menu.current?.hidePopover()
    void switchUser({ employeeId: employee.id })
  }
  return (
    <>
      <button type="button" className="plain user-button" popoverTarget="user-menu">
        <span className="avatar" aria-hidden>
          {user?.initials ?? '–'}
        </span>
        <span className="visually-hidden">{t('shell:user')}: </span>
        <span className="user-name">{user ? fullName(user) : t('shell:noUser')}</span>
        <ChevronDownIcon aria-hidden fontSize={16} />
      </button>
      <div
        id="user-menu"
        ref={menu}
        className="pop user-menu"
        popover="auto"
        onToggle={(event) => setOpened(event.newState === 'open')}
      >
        {opened && (
          <>
            <h2>{t('shell:switchUser')}</h2>
            <ul className="user-list">
              {employees.map((employee) => (
                <li key={employee.id}>
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={employee.id === user?.id}
                    onClick={() => choose(employee)}
                  >
                    <span className="avatar" aria-hidden>
                      {employee.initials}
                    </span>
                    <span className="grow">{fullName(employee)}</span>
                    <span className="muted">{t(`common:role.${employee.role}`)}</span>
                    {employee.id === user?.id ? (
                      <CheckmarkIcon aria-hidden fontSize={16} />
                    ) : (
                      <span className="gap-16" />
                    )}
                  </button>
                </li>
              ))}
            </ul>
            <div className="user-choices">
              <LanguageChoice />
              <ThemeChoice />
              <button
                type="button"
                className="plain"
                onClick={() => {
                  menu.current?.hidePopover()
                  open('shortcuts')
                }}
              >
                <span className="grow">{t('shell:shortcuts')}</span>
                <kbd>F1</kbd>
              </button>
            </div>
          </>
        )}
      </div>
    </>
  )
}

/** Norwegian or English, at once. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation(['shell', 'common'])
  const [, remember] = usePreference('language')
  return (
    <fieldset className="choice">
      <legend className="grow">{t('shell:language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="chip"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => {
            remember(language)
            void i18n.changeLanguage(language)
          }}
        >
          {t(`common:language.${language}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** Light, dark, or as the machine is set. */
export function ThemeChoice() {
  const { t } = useTranslation('shell')
  const [chosen, remember] = usePreference('theme')
  return (
    <fieldset className="choice">
      <legend className="grow">{t('theme.label')}</legend>
      {themes.map((theme) => (
        <button
          key={theme}
          type="button"
          className="chip"
          aria-pressed={(chosen ?? 'system') === theme}
          onClick={() => remember(theme)}
        >
          {t(`theme.${theme}`)}
        </button>
      ))}
    </fieldset>
  )
}
