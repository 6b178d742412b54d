import { testHaByHand } from './ha-by-hand.ts'
import { tracesOf } from './traces.ts'

testHaByHand('process', tracesOf)
