/** An unpacked distribution in the cache. */
export interface Distribution {
  name: string
  version: string
  /** Absolute folder; read-only by contract: hosts hard-link or mount it. */
  home: string
}

/** The Java tool-chain found on this machine. */
export interface Java {
  /** JAVA_HOME. */
  home: string
  /** Feature release: 17. */
  major: number
  /** `java.vm.version` of the JVM; AppCDS archives are keyed by it. */
  build: string
}

/** Distributions that not every lab needs, installed on demand: `engine install kafka`. */
export const onDemandNames = ['kafka', 'storm', 'spark'] as const
export type OnDemand = (typeof onDemandNames)[number]

/** Everything needed to run a cluster, installed and verified. Paths are of this machine. */
export interface Engine extends Partial<Record<OnDemand, Distribution>> {
  java: Java
  flink: Distribution
  hadoop: Distribution
  scala: Distribution
  /** Folder that holds AppCDS archives, one `<role>.jsa` each, already keyed by JVM build and distributions. */
  archives: string
}
