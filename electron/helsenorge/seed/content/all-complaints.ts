import { airways } from './complaints-airways'
import { belly } from './complaints-belly'
import { body } from './complaints-body'
import { children } from './complaints-child'
import { chronic } from './complaints-chronic'
import { general } from './complaints-general'
import { mind } from './complaints-mind'
import { skin } from './complaints-skin'

export const adults = [...airways, ...body, ...chronic, ...mind, ...skin, ...belly, ...general]
export { children }
