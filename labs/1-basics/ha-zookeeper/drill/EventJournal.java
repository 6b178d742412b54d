import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Writes the events NAME-1 to NAME-N into files, a hundred a second, until a gate file lets them all through. */
public class EventJournal {
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("EventJournal NAME N OUTPUT GATE");
            System.exit(2);
        }
        FileSink<String> journal = FileSink.<String>forRowFormat(new Path(args[2]), new SimpleStringEncoder<>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                // A file becomes visible with the checkpoint that covers it, and not before.
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.fromSource(new NumberSequenceSource(1, Long.parseLong(args[1])), WatermarkStrategy.noWatermarks(), "numbers")
                .map(new Slowly(args[0], args[3])).name("events")
                .sinkTo(journal).name("journal");
        env.execute("event journal");
    }

    static class Slowly extends RichMapFunction<Long, String> {
        private final String name;
        private final String gate;
        private transient boolean open;
        private transient long looked;

        Slowly(String name, String gate) {
            this.name = name;
            this.gate = gate;
        }

        @Override
        public String map(Long number) throws Exception {
            if (!open) {
                Thread.sleep(10);
                long now = System.currentTimeMillis();
                if (now - looked > 500) {
                    Path path = new Path(gate);
                    open = path.getFileSystem().exists(path);
                    looked = now;
                }
            }
            return name + "-" + number;
        }
    }
}
