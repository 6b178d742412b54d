import java.io.IOException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Record by record; the state and the position in the source are in one checkpoint. */
public final class FlinkWordCount {
    public static void main(String[] args) throws Exception {
        String folder = args[0];
        Stream stream = new Stream(folder, "flink");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        env.enableCheckpointing(1000);
        // How long a record may wait for others before it is sent on to the next task; default 100 ms.
        env.setBufferTimeout(Long.parseLong(args[1]));

        DataGeneratorSource<Integer> source = new DataGeneratorSource<>(n -> {
            stream.await(n.intValue());
            return n.intValue();
        }, stream.size(), Types.INT);
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "stream")
            .<Word>flatMap((n, out) -> stream.words(n).forEach(out::collect))
            .returns(Word.class)
            .keyBy(word -> word.word)
            .process(new Count())
            .sinkTo(new JournalSink(folder));
        env.execute("WordCount");
    }

    private static final class Count extends KeyedProcessFunction<String, Word, Word> {
        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void processElement(Word word, Context context, Collector<Word> out) throws Exception {
            long next = count.value() == null ? 1 : count.value() + 1;
            count.update(next);
            out.collect(word.counted(next));
        }
    }

    private record JournalSink(String folder) implements Sink<Word> {
        @Override
        public SinkWriter<Word> createWriter(WriterInitContext context) throws IOException {
            Journal journal = new Journal(folder, "flink");
            return new SinkWriter<>() {
                @Override
                public void write(Word word, Context context) throws IOException {
                    journal.write(word);
                }

                @Override
                public void flush(boolean end) {}

                @Override
                public void close() throws IOException {
                    journal.close();
                }
            };
        }

        @Override
        @SuppressWarnings("deprecation")
        public SinkWriter<Word> createWriter(InitContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
