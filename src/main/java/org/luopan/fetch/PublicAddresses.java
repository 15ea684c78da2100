package org.luopan.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses that anybody on the internet can reach from those of private networks, of this machine, and of special use. */
final class PublicAddresses {

    /** What IANA reserves of IPv4, and where clouds answer their own machines. */
    private static final List<Block> RESERVED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only this is public, */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /** except for special use, for examples, and for what wraps an address of IPv4. */
    private static final List<Block> RESERVED_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return RESERVED_4.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_6.contains(address)
                && RESERVED_6.stream().noneMatch(block -> block.contains(address))
                && !wrapsByIsatap(address.getAddress());
    }

    /** Whether the second half of an address is one of IPv4, by ISATAP. */
    private static boolean wrapsByIsatap(byte[] address) {
        return (address[8] & 0xFD) == 0 && address[9] == 0 && address[10] == 0x5E && address[11] == (byte) 0xFE;
    }

    private static List<Block> blocks(String... blocks) {
        return Stream.of(blocks).map(Block::of).toList();
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            var parts = written.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            var whole = bits / 8;
            var rest = bits % 8;
            return Arrays.equals(bytes, 0, whole, start, 0, whole)
                    && (rest == 0 || ((bytes[whole] ^ start[whole]) & 0xFF) >> (8 - rest) == 0);
        }
    }
}
