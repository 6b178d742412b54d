import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** What happened in an interval becomes one small batch job (an RDD); a lost part is computed again from the source. */
public final class DStreamsWordCount {
    private static final ClassTag<Integer> INTEGER = ClassTag$.MODULE$.apply(Integer.class);
    private static final CountDownLatch done = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        String folder = args[0];
        Stream stream = new Stream(folder, "dstreams");
        Duration interval = new Duration(Long.parseLong(args[1]));
        JavaStreamingContext context = new JavaStreamingContext(new SparkConf().setAppName("WordCount"), interval);
        context.checkpoint("file://" + folder + "/dstreams.checkpoints");

        JavaInputDStream<Integer> events = new JavaInputDStream<>(new StreamInput(context.ssc(), stream), INTEGER);
        events.flatMap(n -> stream.words(n).iterator())
            .mapToPair(word -> new Tuple2<>(word.word, word))
            .mapWithState(StateSpec.function(DStreamsWordCount::count).numPartitions(1))
            .foreachRDD(batch -> batch.foreachPartition(words -> write(folder, words)));
        context.start();
        done.await();
        context.stop(true, true);
    }

    private static Word count(String word, Optional<Word> event, State<Long> count) {
        long next = count.exists() ? count.get() + 1 : 1;
        count.update(next);
        return event.get().counted(next);
    }

    private static void write(String folder, Iterator<Word> words) throws Exception {
        try (Journal journal = new Journal(folder, "dstreams")) {
            while (words.hasNext()) journal.write(words.next());
        }
    }

    /** The events of each interval, as numbers: read again, a number gives the same event. */
    private static final class StreamInput extends InputDStream<Integer> {
        private final Stream stream;
        private int next;

        StreamInput(StreamingContext context, Stream stream) {
            super(context, INTEGER);
            this.stream = stream;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public Option<RDD<Integer>> compute(Time time) {
            int until = stream.dueBy(time.milliseconds(), next);
            // A batch later than the last event: all jobs before it are done or at work.
            if (next == stream.size()) done.countDown();
            List<Integer> events = new ArrayList<>();
            while (next < until) events.add(next++);
            return Option.apply(new JavaSparkContext(context().sparkContext()).parallelize(events, 1).rdd());
        }
    }
}
