package flinklab;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.ProgramInvocationException;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;

/**
 * Runs one program's main() against a cluster, as `flink run` does, once for each request. It is started ahead and
 * waits on standard input for requests, each a line of URL-encoded fields:
 *
 * <pre>report-file nonce jar main-class parallelism [argument …]</pre>
 *
 * How main() ended is written to the report file, whose name the program is never given; then the nonce is the last
 * that is written to both standard streams. Without a report the JVM was ended by the program (System.exit, halt) or
 * from outside. Standard input closes when the grader is gone: then this JVM ends as well.
 *
 * <p>Arguments: rest-host rest-port rehearsal-input rehearse|train sample [sample …]. The rehearsal input is a small
 * file of the cluster's HDFS, a sample one of the main classes in this jar. With `train` it runs the samples' jobs for
 * real and exits normally, so that the JVM can write an AppCDS archive.
 */
public final class LabClient {
    private LabClient() {}

    public static void main(String[] arguments) throws Exception {
        InputStream in = System.in;
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Configuration configuration = new Configuration();
        configuration.set(JobManagerOptions.ADDRESS, arguments[0]);
        configuration.set(RestOptions.ADDRESS, arguments[0]);
        configuration.set(RestOptions.PORT, Integer.parseInt(arguments[1]));
        configuration.set(DeploymentOptions.TARGET, "remote");
        configuration.set(DeploymentOptions.ATTACHED, true);
        String self = Path.of(LabClient.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        String rehearsalInput = arguments[2];
        List<String> samples = List.of(arguments).subList(4, arguments.length);
        if (arguments[3].equals("train")) {
            for (String sample : samples) {
                Throwable failure = run(configuration, new PromptResults(), self, sample, rehearsalInput, "wait");
                if (failure == null) continue;
                failure.printStackTrace();
                System.exit(1);
            }
            System.exit(0);
        }
        rehearse(configuration, self, samples, rehearsalInput);
        System.out.println("flink-lab client ready");
        System.out.flush();

        BlockingQueue<String> requests = requestsOf(in);
        PrintStream out = System.out;
        PrintStream err = System.err;
        while (true) {
            String request = requests.take();
            System.setOut(out);
            System.setErr(err);
            answer(configuration, request);
        }
    }

    private static void answer(Configuration configuration, String request) throws IOException {
        String[] fields = request.split(" ", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = URLDecoder.decode(fields[i], StandardCharsets.UTF_8);
        }
        Path report = Path.of(fields[0]);
        String nonce = fields[1];
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, Integer.parseInt(fields[4]));
        String[] args = Arrays.copyOfRange(fields, 5, fields.length);
        Throwable thrown = run(configuration, new PromptResults(), fields[2], fields[3], args);
        // What the program has made of them.
        for (PrintStream stream : Arrays.asList(System.out, System.err)) {
            if (stream != null) stream.flush();
        }
        Path unfinished = Path.of(report + ".part");
        Files.writeString(unfinished, Report.json(nonce, thrown));
        Files.move(unfinished, report, StandardCopyOption.ATOMIC_MOVE);
        try {
            // To the streams themselves.
            for (FileDescriptor stream : List.of(FileDescriptor.out, FileDescriptor.err)) {
                new FileOutputStream(stream).write((nonce + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            // Streams that the program has closed end with this JVM. Its shutdown hooks have no say any more.
            Runtime.getRuntime().halt(0);
        }
    }

    /** As `flink run` does it: Flink's own PackagedProgram, child-first class loader, attached. */
    private static Throwable run(
            Configuration base, PipelineExecutorServiceLoader executors, String jar, String mainClass, String... args) {
        Configuration configuration = new Configuration(base);
        configuration.set(PipelineOptions.JARS, List.of(new File(jar).toURI().toString()));
        boolean rehearsal = executors instanceof TranslateOnly;
        try (PackagedProgram program =
                PackagedProgram.newBuilder()
                        .setJarFile(new File(jar))
                        .setEntryPointClassName(mainClass)
                        .setArguments(args)
                        .setConfiguration(configuration)
                        .build()) {
            ClientUtils.executeProgram(executors, configuration, program, false, rehearsal);
            return null;
        } catch (ProgramInvocationException e) {
            // Flink's wrapper "The main method caused an error" says nothing by itself.
            return e.getCause() == null ? e : e.getCause();
        } catch (Throwable e) {
            return e;
        }
    }

    /**
     * Loads and runs once what most programs need: translation, HDFS (a first read in a cold JVM takes half a
     * second), REST. A cluster that does not answer is no error yet, and not waited for: Hadoop would try for
     * minutes.
     */
    private static void rehearse(Configuration configuration, String self, List<String> samples, String input)
            throws InterruptedException {
        Thread rehearsal =
                new Thread(
                        () -> {
                            // The second time compiles what the first has only interpreted.
                            for (int time = 0; time < 2; time++) {
                                for (String sample : samples) {
                                    run(configuration, new TranslateOnly(), self, sample, input);
                                }
                            }
                            try (var client =
                                    new RestClusterClient<>(configuration, StandaloneClusterId.getInstance())) {
                                client.getClusterOverview().get(5, TimeUnit.SECONDS);
                            } catch (Exception e) {
                                // The program's own run will tell.
                            }
                        },
                        "flink-lab-rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();
        rehearsal.join(5_000);
    }

    /** Reads on while a program runs: the end of the input is the end of the grader, and so of this JVM. */
    private static BlockingQueue<String> requestsOf(InputStream in) {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread reader =
                new Thread(
                        () -> {
                            try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                                    requests.add(line);
                                }
                            } catch (IOException e) {
                                // The same as closed.
                            }
                            Runtime.getRuntime().halt(143);
                        },
                        "flink-lab-requests");
        reader.setDaemon(true);
        reader.start();
        return requests;
    }
}
