import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Writes the ids event-1 … event-N to files, slowly until a gate file exists: EventJournal N OUTPUT GATE SINK. */
public class EventJournal {
    public static void main(String[] args) throws Exception {
        long events = Long.parseLong(args[0]);
        Path output = new Path(args[1]);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<String> ids =
                env.fromSource(new NumberSequenceSource(1, events), WatermarkStrategy.noWatermarks(), "ids")
                        .map(new Slowly(args[2]))
                        .name("slowly");
        if (args[3].equals("exactly-once")) {
            ids.sinkTo(
                    FileSink.<String>forRowFormat(output, new SimpleStringEncoder<>())
                            .withBucketAssigner(new BasePathBucketAssigner<>())
                            .withRollingPolicy(OnCheckpointRollingPolicy.build())
                            .build());
        } else {
            // Visible at once, whatever becomes of the checkpoint: what is replayed is written again.
            ids.map(new WriteAtOnce(output)).sinkTo(new DiscardingSink<>());
        }
        env.execute("event journal");
    }

    /** A few hundred events a second, and checkpoints that take long enough to be hit. */
    static class Slowly extends RichMapFunction<Long, String> implements CheckpointedFunction {
        private final String gate;
        private transient boolean open;
        private transient long looked;

        Slowly(String gate) {
            this.gate = gate;
        }

        @Override
        public String map(Long id) throws Exception {
            if (!open) {
                Thread.sleep(5);
                long now = System.currentTimeMillis();
                if (now - looked > 500) {
                    Path path = new Path(gate);
                    open = path.getFileSystem().exists(path);
                    looked = now;
                }
            }
            return "event-" + id;
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            if (!open) Thread.sleep(200);
        }

        @Override
        public void initializeState(FunctionInitializationContext context) {}
    }

    static class WriteAtOnce extends RichMapFunction<String, String> {
        private final Path output;
        private transient FSDataOutputStream file;

        WriteAtOnce(Path output) {
            this.output = output;
        }

        @Override
        public void open(OpenContext context) throws Exception {
            file = output.getFileSystem().create(new Path(output, "part-" + UUID.randomUUID()), FileSystem.WriteMode.NO_OVERWRITE);
        }

        @Override
        public String map(String id) throws Exception {
            file.write((id + "\n").getBytes(StandardCharsets.UTF_8));
            file.flush();
            return id;
        }

        @Override
        public void close() throws Exception {
            if (file != null) file.close();
        }
    }
}
