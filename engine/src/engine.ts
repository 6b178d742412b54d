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

/** Everything needed to run a cluster, installed and verified. Paths are of this machine. */
export interface Engine {
  java: Java
  flink: Distribution
  hadoop: Distribution
  scala: Distribution
  /** Installed on demand: `engine install kafka`. */
  kafka?: Distribution
  /** Folder that holds AppCDS archives, one `<role>.jsa` each, already keyed by JVM build and distributions. */
  archives: string
}
