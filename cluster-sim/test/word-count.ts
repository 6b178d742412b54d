/** The notes' three lines, and what must come out. */
export const sentence = 'I love Beijing\nI love China\nBeijing is the capital of China\n'
export const counted = 'beijing 2\ncapital 1\nchina 2\ni 2\nis 1\nlove 2\nof 1\nthe 1\n'

/** The notes' own command with a program's arguments, for an output path. */
export const wordCount = (output: string, run = 'bin/flink run') =>
  `${run} examples/batch/WordCount.jar -input hdfs://bigdata111:9000/input/data.txt -output hdfs://bigdata111:9000${output}`
