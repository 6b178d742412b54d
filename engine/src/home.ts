export { labHome } from './home.mjs'
