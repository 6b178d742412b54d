import { readingsDiffer } from '../../kit/test/readings-differ.ts'
import { readings } from './readings.ts'
import { worldFrom } from './world.ts'

readingsDiffer(readings, worldFrom, { moreThan: 20 })
