import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sink of all systems: a line for each result, `id word count emitted arrived`. Every line is handed to the kernel at
 * once, so that it outlives the process that wrote it. The process notes its id, for the one who is to kill it.
 */
final class Journal implements AutoCloseable {
    private final FileOutputStream out;

    Journal(String folder, String system) throws IOException {
        out = new FileOutputStream(Path.of(folder, system + ".journal").toFile(), true);
        Files.writeString(Path.of(folder, system + ".worker"), "" + ProcessHandle.current().pid());
    }

    void write(Word word) throws IOException {
        long arrived = System.currentTimeMillis();
        String line = word.id + " " + word.word + " " + word.count + " " + word.emitted + " " + arrived + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
