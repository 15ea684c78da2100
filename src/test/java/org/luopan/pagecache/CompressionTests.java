package org.luopan.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CompressionTests {

    private final Compression compression = new Compression();

    @Test
    void compressesAPageOnceUntilItSaysSomethingElse() throws IOException {
        var first = compression.gzip(page("Chengdu"));
        assertThat(compression.gzip(page("Chengdu"))).isSameAs(first);
        var other = compression.gzip(page("Qingdao"));
        assertThat(content(first)).isEqualTo(page("Chengdu"));
        assertThat(content(other)).isEqualTo(page("Qingdao"));
    }

    @Test
    void compressesAnEmptyPage() throws IOException {
        assertThat(content(compression.gzip(new byte[0]))).isEmpty();
    }

    private static byte[] page(String city) {
        return ("<p>" + city + "</p>").repeat(5_000).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(byte[] compressed) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return zip.readAllBytes();
        }
    }
}
