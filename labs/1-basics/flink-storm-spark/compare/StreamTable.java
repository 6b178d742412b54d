import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The stream as a source of Structured Streaming: its events as numbers, from position to position. */
public final class StreamTable implements TableProvider, Table, SupportsRead, ScanBuilder, Scan {
    private static final StructType SCHEMA = new StructType().add("n", DataTypes.IntegerType, false);
    private String folder;

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return SCHEMA;
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> options) {
        return this;
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    @SuppressWarnings("deprecation")
    public StructType schema() {
        return SCHEMA;
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.MICRO_BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        folder = options.get("folder");
        return this;
    }

    @Override
    public Scan build() {
        return this;
    }

    @Override
    public StructType readSchema() {
        return SCHEMA;
    }

    @Override
    public MicroBatchStream toMicroBatchStream(String checkpoints) {
        return new Batches(new Stream(folder, "structured"));
    }

    private record Range(int from, int until) implements InputPartition {}

    private static final class Position extends Offset {
        final int n;

        Position(int n) {
            this.n = n;
        }

        @Override
        public String json() {
            return "" + n;
        }
    }

    private static final class Batches implements MicroBatchStream {
        private final Stream stream;
        private int due;

        Batches(Stream stream) {
            this.stream = stream;
        }

        @Override
        public Offset initialOffset() {
            return new Position(0);
        }

        @Override
        public Offset latestOffset() {
            due = stream.dueBy(System.currentTimeMillis(), due);
            return new Position(due);
        }

        @Override
        public Offset deserializeOffset(String json) {
            return new Position(Integer.parseInt(json));
        }

        @Override
        public InputPartition[] planInputPartitions(Offset start, Offset end) {
            return new InputPartition[] {new Range(((Position) start).n, ((Position) end).n)};
        }

        @Override
        public PartitionReaderFactory createReaderFactory() {
            return partition -> new Reader((Range) partition);
        }

        @Override
        public void commit(Offset end) {}

        @Override
        public void stop() {}
    }

    private static final class Reader implements PartitionReader<InternalRow> {
        private final Range range;
        private int n;

        Reader(Range range) {
            this.range = range;
            n = range.from() - 1;
        }

        @Override
        public boolean next() {
            return ++n < range.until();
        }

        @Override
        public InternalRow get() {
            return new GenericInternalRow(new Object[] {n});
        }

        @Override
        public void close() {}
    }
}
