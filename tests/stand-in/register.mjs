// Loaded with `node --import`: from here on, `electron` is the stand-in.
import * as module from 'node:module'
import { resolve } from './hooks.mjs'

if (module.registerHooks) module.registerHooks({ resolve })
else module.register('./hooks.mjs', import.meta.url)
