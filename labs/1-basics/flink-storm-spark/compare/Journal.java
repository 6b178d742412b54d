import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The sink of all systems: a line for each result, `id word count emitted arrived`. Every line is handed to the kernel at
 * once, so that it outlives the process that wrote it. The process notes its id, for the one who is to kill it, and the
 * moment of the very first result, at which the stream's clock starts.
 */
final class Journal implements AutoCloseable {
    private final FileOutputStream out;
    private final Path begin;
    private boolean begun;

    Journal(String folder, String system) throws IOException {
        out = new FileOutputStream(Path.of(folder, system + ".journal").toFile(), true);
        begin = Path.of(folder, system + ".begin");
        Files.writeString(Path.of(folder, system + ".worker"), "" + ProcessHandle.current().pid());
    }

    void write(Word word) throws IOException {
        long arrived = System.currentTimeMillis();
        String line = word.id + " " + word.word + " " + word.count + " " + word.emitted + " " + arrived + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
        if (!begun && !Files.exists(begin)) note(arrived);
        begun = true;
    }

    /** Readers see all of the file or none of it. */
    private void note(long moment) throws IOException {
        Path half = Path.of(begin + ".new");
        Files.writeString(half, "" + moment);
        Files.move(half, begin, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
