/** What hosts are made of. */
export const driverNames = ['process', 'docker'] as const
export type DriverName = (typeof driverNames)[number]

/** What can be asked for when a cluster is made. `auto` looks at the topology and at this machine. */
export const driverChoices = ['auto', ...driverNames] as const
export type DriverChoice = (typeof driverChoices)[number]
