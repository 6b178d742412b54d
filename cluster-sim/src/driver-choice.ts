/** What can be asked for when a cluster is made. `auto` looks at the topology and at this machine. */
export const driverChoices = ['auto', 'process', 'docker'] as const
export type DriverChoice = (typeof driverChoices)[number]
