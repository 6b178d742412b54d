package flinklab;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.ClusterClientJobClientAdapter;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.deployment.executors.RemoteExecutorFactory;
import org.apache.flink.client.program.ClusterClientProvider;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;

/**
 * Flink's own remote executor, but main() learns at once that its job has ended. Flink's client asks after 10,
 * 20, 40 … 2000 ms (RestClusterClient's ExponentialWaitStrategy), up to as long again as the job ran.
 */
final class PromptResults extends RemoteExecutorFactory implements PipelineExecutorServiceLoader {
    private static final long POLL_MS = 20;

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
        return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
        return Stream.of(getName());
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        PipelineExecutor flinks = super.getExecutor(configuration);
        ClusterClientProvider<StandaloneClusterId> cluster = () -> {
            try {
                return new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        return (pipeline, conf, loader) ->
                flinks.execute(pipeline, conf, loader).thenApply(job -> new PromptJob(cluster, job.getJobID(), loader));
    }

    private static final class PromptJob extends ClusterClientJobClientAdapter<StandaloneClusterId> {
        private final ClusterClientProvider<StandaloneClusterId> cluster;

        PromptJob(ClusterClientProvider<StandaloneClusterId> cluster, JobID job, ClassLoader loader) {
            super(cluster, job, loader);
            this.cluster = cluster;
        }

        @Override
        public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
            return CompletableFuture.runAsync(this::awaitEnd).thenCompose(ended -> super.getJobExecutionResult());
        }

        /** Returns as well when the cluster does not answer: Flink's own request tells that best. */
        private void awaitEnd() {
            try (var client = cluster.getClusterClient()) {
                while (!client.getJobStatus(getJobID()).get().isTerminalState()) {
                    Thread.sleep(POLL_MS);
                }
            } catch (Exception e) {
                return;
            }
        }
    }
}
