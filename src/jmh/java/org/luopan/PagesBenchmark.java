package org.luopan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What one page costs that is rendered afresh: time, CPU time and allocations of the whole program, asked over HTTP by one reader. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PagesBenchmark {

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Param({"platforms", "platforms?audience=gen-z&tier=tier-3", "platforms/wechat", "platforms/douban", "search?q=livestreaming"})
    String page;

    private ServletWebServerApplicationContext program;
    private Path data;
    private long began;
    private int pages;

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PagesBenchmark.class.getSimpleName())
                        .forks(1)
                        .jvmArgs("-Xmx1g")
                        .warmupIterations(6)
                        .warmupTime(TimeValue.seconds(20))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(5))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void start() throws IOException {
        data = Files.createTempDirectory("luopan-benchmark");
        program = (ServletWebServerApplicationContext)
                SpringApplication.run(LuopanApplication.class, "--server.port=0", "--luopan.page-cache.size=0", "--luopan.data=" + data);
    }

    @TearDown
    public void stop() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Setup(Level.Iteration)
    public void begin() {
        pages = 0;
        began = system.getProcessCpuTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
        System.out.printf("%.2f ms CPU a page, ", (system.getProcessCpuTime() - began) / 1e6 / pages);
    }

    @Benchmark
    public byte[] render() throws IOException {
        pages++;
        URLConnection asked = URI.create("http://localhost:" + program.getWebServer().getPort() + "/en/" + page)
                .toURL()
                .openConnection();
        asked.setRequestProperty("Accept-Encoding", "gzip");
        try (var answer = asked.getInputStream()) {
            return answer.readAllBytes();
        }
    }
}
