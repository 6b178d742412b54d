drill/build
bin/flink run -d -p 2 drill/journal.jar {{name}} {{events}} \
  hdfs://bigdata111:9000{{output}} hdfs://bigdata111:9000{{gate}}
