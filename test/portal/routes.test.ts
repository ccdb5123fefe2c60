import { describe, expect, test } from 'vitest'
import { hrefOf, type PageName, placeOf, slugs } from '../../renderer/portal/lib/routes'

describe('addresses of the page', () => {
  const pages = Object.keys(slugs) as PageName[]

  test.each(pages)('the address of %s leads to it', (page) => {
    const { pathname, search } = new URL(hrefOf(page, { id: 'a-1:b', steg: 'tid' }), 'http://localhost')
    expect(placeOf(pathname, search)).toEqual({ page, params: { id: 'a-1:b', steg: 'tid' } })
  })

  test.each(pages)('the address of %s has one part below /portal/, so that its files are found beside it', (page) => {
    expect(hrefOf(page)).toMatch(/^\/portal\/[a-z-]*$/)
  })

  test('an address nobody made is unknown, never an error', () => {
    for (const path of ['/portal/nope', '/other', '/portal/timeavtaler/x', '/portal/%E0%A4%A'])
      expect(placeOf(path, '?%E0%A4%A').page).toBe('unknown')
  })

  test('index.html is the front page', () => {
    expect(placeOf('/portal/index.html', '').page).toBe('front')
  })
})
