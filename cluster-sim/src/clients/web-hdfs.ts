/** HDFS through the NameNode's WebHDFS (Hadoop docs, "WebHDFS REST API"). Paths are absolute HDFS paths. */
export interface WebHdfs {
  /** Creates or overwrites a file, with its parent folders; copies of each block as HDFS has it set, or `replication`. */
  write(path: string, content: string | Uint8Array, options?: { replication?: number }): Promise<void>
  /** Reads a file, at most `maxBytes` of it (default 16 MiB). @throws LabError `hdfs-file-too-large` */
  read(path: string, maxBytes?: number): Promise<string>
  /** Entries of a folder, or undefined when there is nothing at the path. A file lists itself. */
  list(path: string): Promise<{ path: string; type: 'FILE' | 'DIRECTORY'; length: number }[] | undefined>
  /** Removes a file or folder with all in it; true if something was there. */
  remove(path: string): Promise<boolean>
  mkdirs(path: string): Promise<void>
}
