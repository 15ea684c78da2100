package org.luopan.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be requested. */
class GuardTests {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("example.com", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c")),
            Map.entry("www.tencent.com", List.of("203.205.254.157")),
            Map.entry("inside.example.com", List.of("10.1.2.3")),
            Map.entry("loop.example.com", List.of("127.0.0.1")),
            Map.entry("loop6.example.com", List.of("::1")),
            Map.entry("metadata.example.com", List.of("169.254.169.254")),
            Map.entry("mapped.example.com", List.of("::ffff:192.168.1.1")),
            Map.entry("half.example.com", List.of("93.184.215.14", "192.168.0.5")),
            Map.entry("unique.example.com", List.of("fd00::1")),
            Map.entry("127.0.0.1.nip.io", List.of("127.0.0.1")),
            Map.entry("10-0-0-1.sslip.io", List.of("10.0.0.1")),
            Map.entry("169.254.169.254.nip.io", List.of("169.254.169.254")),
            Map.entry("localtest.me", List.of("::1", "127.0.0.1")),
            Map.entry("loop.example.com.", List.of("127.0.0.1")),
            Map.entry("nowhere.example.com", List.of()));

    private final List<String> asked = new ArrayList<>();

    private final Guard guard = Guard.ofTheInternet(host -> {
        asked.add(host);
        var addresses = new ArrayList<InetAddress>();
        for (var address : NAMES.getOrDefault(host, List.of())) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                // This machine.
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://localhost/",
                "http://localhost.localdomain/",
                "http://printer.localhost/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                // Private networks.
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.254/",
                "http://192.168.0.1/",
                "http://192.168.255.255/",
                "http://100.64.0.1/",
                "http://100.127.255.254/",
                "http://[fc00::1]/",
                "http://[fdab:cdef::1]/",
                "http://[fec0::1]/",
                // One cable, and what clouds tell their own machines.
                "http://169.254.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.170.2/v2/credentials",
                "http://100.100.100.200/latest/meta-data/",
                "http://168.63.129.16/machine",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://metadata.google.internal/computeMetadata/v1/",
                // Special use.
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[3fff::1]/",
                "http://[100::1]/",
                // IPv4 within IPv6.
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:c0a8:101::1]/",
                "http://[2001:0:53aa:64c:0:0:80ff:fffe]/",
                "http://[2606:4700::5efe:a00:1]/",
                // Other spellings of numbers.
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://10.1/",
                "http://127.0.0.1./",
                "http://08.8.8.8/",
                "http://256.1.1.1/",
                "http://1.1.1.1.1/",
                // Names that stand for addresses inside.
                "http://inside.example.com/",
                "http://loop.example.com/",
                "http://loop6.example.com/",
                "http://metadata.example.com/",
                "http://mapped.example.com/",
                "http://half.example.com/",
                "http://unique.example.com/",
                "http://nowhere.example.com/",
                "http://intranet/",
                "http://wiki.corp/",
                "http://router.lan/",
                "http://db.internal/",
                "http://printer.local/",
                "http://1.0.0.127.in-addr.arpa/",
                // Other protocols.
                "file:///etc/passwd",
                "file://localhost/etc/passwd",
                "ftp://example.com/",
                "gopher://example.com:70/_x",
                "jar:http://example.com/a.jar!/b",
                "dict://example.com:11211/stat",
                "ldap://example.com/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "//example.com/",
                "example.com",
                "",
                // Other ports, and names in front.
                "http://example.com:22/",
                "http://example.com:6379/",
                "https://example.com:8443/",
                "http://example.com:0/",
                "http://example.com:99999/",
                "http://user@example.com/",
                "http://user:secret@example.com/",
                "http://example.com@127.0.0.1/",
                "http://example.com%40127.0.0.1/",
                "http://example.com\\@127.0.0.1/",
                "http://127.0.0.1\\.example.com/",
                "http://example.com /",
                "http://example.com\r\nHost: inside/",
                "http://exa\u3002mple.com/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "http:///path",
                "http://[::1/",
                // The same in disguise: names that spell an address, dots and digits of other scripts, what is cut off,
                // and odd brackets.
                "http://127.0.0.1.nip.io/",
                "http://10-0-0-1.sslip.io/",
                "http://169.254.169.254.nip.io/latest/meta-data/",
                "http://localtest.me/",
                "http://loop.example.com./",
                "http://INSIDE.EXAMPLE.COM/",
                "http://127%E3%80%820.0.1/",
                "http://127\u30020\u30020\u30021/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://127.0.0.1%00.example.com/",
                "http://127.0.0.1%2f.example.com/",
                "http://127.0.0.1#@example.com/",
                "http://127.0.0.1?@example.com/",
                "http://127.0.0.1:80@example.com/",
                "http://example.com:80@127.0.0.1/",
                "http://example.com\t@127.0.0.1/",
                "http://@127.0.0.1/",
                "http://:80@127.0.0.1/",
                "http:127.0.0.1/",
                "http:/127.0.0.1/",
                "http://::1/",
                "HTTP://127.0.0.1/",
                "https://[::]:443/",
                "http://0/",
                "http://0x0/",
                "http://0177.1/",
                "http://00000177.0.0.1/",
                "http://127.00.0.1/",
                "http://127.0.0.0x1/",
                // More of what wraps an address of IPv4, zones, and networks that nobody routes.
                "http://[::ffff:0:7f00:1]/",
                "http://[64:ff9b:1:fffe::10.0.0.1]/",
                "http://[2001:20::1]/",
                "http://[5f00::1]/",
                "http://[2002:a9fe:a9fe::]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[2606:4700::200:5efe:a00:1]/",
                "http://[fe80::1%1]/",
                "http://127.0.0.1.:80/",
                "http://xn--127-.0.0.1/",
                "http://[::ffff:0x7f.1]/",
                "http://[0:0:0:0:0:ffff:127.1]/",
                "http://example.com:080@10.0.0.1/",
                "http://[::ffff:127.0.0.1]:80/",
                "http://3232235777/",
                "http://-1/",
                "http://[::ffff:169.254.169.254]/",
                "http://[0:0:0:0:0:ffff:7f00:1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[::7f00:1]/",
                "http://[::1%25lo]/",
                "http://[::1%lo]/",
                "http://[fe80::1%eth0]/",
                "http://[64:ff9b::169.254.169.254]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://[2001::1]/",
                "http://[2001:0:a9fe:a9fe::]/",
                "http://[v1.a]/",
                "http://[127.0.0.1]/",
                "http://example.com:22@127.0.0.1:22/",
                "http://example.com:25/",
                "http://example.com:-80/",
                "http://example.com:80:22/",
                "ws://example.com/",
                "netdoc:///etc/passwd",
                "tftp://example.com/",
                "view-source:http://example.com/",
                "url:http://example.com/",
                "\u0000http://example.com/"
            })
    void refuses(String address) {
        assertThatThrownBy(() -> guard.check(address)).as(address).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/news?id=5#top",
                "http://EXAMPLE.com",
                "https://www.tencent.com/en-us/investors.html",
                "http://example.com:80/",
                "https://example.com:443/",
                "http://93.184.215.14/",
                "http://172.32.0.1/",
                "http://100.128.0.1/",
                "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"
            })
    void allowsWhatIsPublic(String address) throws IOException {
        assertThat(guard.check(address).machine()).matches(PublicAddresses::contain);
    }

    @Test
    void asksForANameOnlyOnce() throws IOException {
        guard.check("https://example.com/");
        assertThat(asked).containsExactly("example.com");
    }
}
