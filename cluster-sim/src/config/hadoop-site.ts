import { XMLBuilder, XMLParser } from 'fast-xml-parser'

const builder = new XMLBuilder({ format: true, indentBy: '  ', suppressEmptyNode: false })

/** A Hadoop site file (`core-site.xml` and friends) with these keys, as a person would write it. */
export function siteXml(keys: Readonly<Record<string, string>>): string {
  const property = Object.entries(keys).map(([name, value]) => ({ name, value }))
  const body =
    property.length > 0
      ? builder.build({ configuration: { property } })
      : '<configuration>\n</configuration>\n'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
}

/** Reads a site file's keys. */
export function parseSite(xml: string): Record<string, string> {
  const parser = new XMLParser({ isArray: (name) => name === 'property', parseTagValue: false })
  const properties: { name: string; value?: string }[] = parser.parse(xml)?.configuration?.property ?? []
  return Object.fromEntries(properties.map(({ name, value }) => [name, value ?? '']))
}
