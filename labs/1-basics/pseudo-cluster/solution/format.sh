hdfs namenode -format -nonInteractive
