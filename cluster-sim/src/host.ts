/** How one command is run on a host. */
export interface ExecOptions {
  /** Working directory as seen on the host; default: the host's Flink folder (`/root/training/flink-…`). */
  cwd?: string
  env?: Readonly<Record<string, string>>
  /** Milliseconds until the command and its children are killed. Default 60 000. */
  timeout?: number
  signal?: AbortSignal
  /** Text given on standard input, which is then closed. */
  input?: string
  /** Called with each piece of output as it comes, stdout and stderr in the order received. */
  onOutput?: (chunk: string, stream: 'stdout' | 'stderr') => void
  /** Output kept in the result, in bytes per stream; more is dropped from the middle. Default 1 MiB. */
  maxBuffer?: number
}

/** What a command left behind. A non-zero exit is a result, not an exception. */
export interface ExecResult {
  /** Null when it was killed by a signal or by the time limit. */
  exitCode: number | null
  stdout: string
  stderr: string
  /** stdout and stderr interleaved as received: what a terminal would have shown. */
  output: string
  timedOut: boolean
  durationMs: number
}

/** A command that keeps running: a background step, a shell, a REPL. */
export interface RunningCommand {
  write(text: string): void
  /** Closes the command's standard input. */
  end(): void
  /** Everything printed so far, capped as `maxBuffer` says. */
  readonly output: string
  /** Settles when the command ends. */
  readonly ended: Promise<ExecResult>
  /** SIGTERM to the command and its children, SIGKILL after two seconds. */
  stop(): Promise<void>
}

/** One machine of a cluster, whatever the driver makes it of. Paths are as seen on that machine. */
export interface Host {
  readonly name: string
  /** IP address on the cluster's network. */
  readonly address: string
  /** The host's Flink folder: `…/root/training/flink-<version>`; default working directory. */
  readonly flinkHome: string
  /** The host's folder for its Hadoop configuration (core-site.xml and friends). */
  readonly hadoopConf: string
  /**
   * Runs a command to its end. A string is a bash script, as typed in the host's shell; an array is run
   * as it is. The environment is a login's: PATH with `bin/flink`'s neighbours, `hdfs`, `yarn`, `nc`, ssh.
   */
  exec(command: string | readonly string[], options?: ExecOptions): Promise<ExecResult>
  /** Starts a command and returns at once. */
  open(command: string | readonly string[], options?: ExecOptions): RunningCommand
  /**
   * A shell, or one command, on this process's own terminal; settles with its exit code. An abort hangs up, as a
   * closed terminal does.
   */
  shell(options?: { command?: string; signal?: AbortSignal }): Promise<number>
  readFile(path: string): Promise<string>
  writeFile(path: string, content: string, mode?: number): Promise<void>
  /** True if something exists at the path. */
  exists(path: string): Promise<boolean>
  /**
   * Copies a file or folder of this machine onto the host, as `cp -R` does: into `to` where that is a folder.
   * Host paths may be relative to the Flink folder. @throws LabError `nothing-to-copy`, `copy-failed`
   */
  copyIn(from: string, to: string): Promise<void>
  /** The same from the host onto this machine. */
  copyOut(from: string, to: string): Promise<void>
  /** Where the host's TCP port can be reached from this process: `127.0.7.111:8081`. */
  endpoint(port: number): Promise<{ hostname: string; port: number }>
}
