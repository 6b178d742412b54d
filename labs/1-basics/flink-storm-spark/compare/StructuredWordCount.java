import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.ForeachWriter;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;

/** Small batches again, each begun as soon as the one before is done; state and position are kept for every batch. */
public final class StructuredWordCount {
    public static void main(String[] args) throws Exception {
        String folder = args[0];
        Stream stream = new Stream(folder, "structured");
        SparkSession spark = SparkSession.builder().appName("WordCount")
            .config("spark.sql.shuffle.partitions", 1)
            .getOrCreate();
        StreamingQuery query = spark.readStream().format(StreamTable.class.getName()).option("folder", folder).load()
            .as(Encoders.INT())
            .flatMap((FlatMapFunction<Integer, Word>) n -> stream.words(n).iterator(), Encoders.kryo(Word.class))
            .groupByKey((MapFunction<Word, String>) word -> word.word, Encoders.STRING())
            .flatMapGroupsWithState(
                (FlatMapGroupsWithStateFunction<String, Word, Long, Word>) StructuredWordCount::count,
                OutputMode.Append(), Encoders.LONG(), Encoders.kryo(Word.class), GroupStateTimeout.NoTimeout())
            .writeStream()
            .option("checkpointLocation", "file://" + folder + "/structured.checkpoints")
            .foreach(new JournalWriter(folder))
            .start();
        String end = "" + stream.size();
        while (query.lastProgress() == null || !end.equals(query.lastProgress().sources()[0].endOffset()))
            query.awaitTermination(200);
        query.stop();
        spark.stop();
    }

    private static Iterator<Word> count(String word, Iterator<Word> events, GroupState<Long> count) {
        long next = count.exists() ? count.get() : 0;
        List<Word> counted = new ArrayList<>();
        while (events.hasNext()) counted.add(events.next().counted(++next));
        count.update(next);
        return counted.iterator();
    }

    private static final class JournalWriter extends ForeachWriter<Word> {
        private final String folder;
        private transient Journal journal;

        JournalWriter(String folder) {
            this.folder = folder;
        }

        @Override
        public boolean open(long partition, long batch) {
            try {
                journal = new Journal(folder, "structured");
                return true;
            } catch (Exception error) {
                throw new IllegalStateException(error);
            }
        }

        @Override
        public void process(Word word) {
            try {
                journal.write(word);
            } catch (Exception error) {
                throw new IllegalStateException(error);
            }
        }

        @Override
        public void close(Throwable error) {
            try {
                journal.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
