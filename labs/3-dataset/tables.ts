import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A country or territory of ISO 3166. */
export interface Country {
  /** Two letters: `CN`. */
  code: string
  name: string
}

/** A time zone and the place it is named after. */
export interface Zone {
  /** The country's two letters. */
  code: string
  /** `Asia/Shanghai`. */
  name: string
  /** What stands before the first slash: `Asia`. */
  area: string
  /** True south of the equator. */
  south: boolean
  /** Whole degrees, the minutes dropped; negative south of the equator. */
  latitude: number
}

/** Rows of one of the tz database's tables, without its comments: cells parted by tabs. */
function rowsOf(file: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, '../data', file), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => line.split('\t'))
}

/** All 249 countries, in the order of their codes. */
export function countries(): Country[] {
  return rowsOf('iso3166.tab').map(([code = '', name = '']) => ({ code, name }))
}

/** All zones, a country's together. */
export function zones(): Zone[] {
  return rowsOf('zone.tab').map(([code = '', place = '', name = '']) => {
    const [area = ''] = name.split('/')
    const south = place.startsWith('-')
    const degrees = Number(place.slice(1, 3))
    return { code, name, area, south, latitude: south && degrees > 0 ? -degrees : degrees }
  })
}
