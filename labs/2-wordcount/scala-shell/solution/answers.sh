said=$(bin/start-scala-shell.sh remote bigdata111 8081 <<'TYPED'
val text = "hdfs://bigdata111:9000/input/sonnet.txt"
val words = benv.readTextFile(text).flatMap(_.toLowerCase.split("[^a-z]+")).filter(_.length >= {{minLength}})
println("different: " + words.distinct().count())
val stream = senv.readTextFile(text).flatMap(_.toLowerCase.split("[^a-z]+")).filter(_.length >= {{minLength}})
println("updates: " + stream.map((_, 1)).keyBy(_._1).sum(1).executeAndCollect("updates {{start}}", 1000).size)
var seen = {{start}}
val counted = words.map { word => seen += 1; word }.count()
println("seen: " + seen)
println("pid: " + benv.fromElements(0).map(_ => ProcessHandle.current().pid()).collect().head)
TYPED
)
sed -nE 's/^(scala> )?((different|updates|seen): [0-9]+)$/\2/p' <<<"$said"
echo "job: $(bin/flink list -a | grep ': updates {{start}} ' | grep -oE '[0-9a-f]{32}' | tail -1)"
pid=$(sed -nE 's/^(scala> )?pid: //p' <<<"$said")
case $(jps | grep "^$pid ") in
  *TaskManagerRunner) echo 'runs-in: taskmanager' ;;
  *Entrypoint) echo 'runs-in: jobmanager' ;;
  *) echo 'runs-in: shell' ;;
esac
