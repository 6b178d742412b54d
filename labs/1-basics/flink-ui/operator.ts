/** The program's own word for a box or a task: `Source: orders -> pace` is `orders`, `clean -> read (1/1)` is `clean`. */
export const operatorIn = (name: string): string | undefined => /^(?:Source: )?(\w+)/.exec(name)?.[1]
