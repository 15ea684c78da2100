package org.luopan.traffic;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat with few threads and one servlet, behind the valves and filters under test. */
final class SmallServer implements AutoCloseable {

    static final int THREADS = 20;

    private final Tomcat tomcat = new Tomcat();

    SmallServer(Servlet servlet, Filter filter, Valve... valves) throws IOException, LifecycleException {
        tomcat.setBaseDir(Files.createTempDirectory("luopan-small").toString());
        tomcat.setPort(0);
        var connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxThreads", Integer.toString(THREADS));
        connector.setProperty("minSpareThreads", Integer.toString(THREADS));
        connector.setProperty("connectionTimeout", "10000");
        connector.setProperty("socket.txBufSize", "131072");
        for (var valve : valves) {
            tomcat.getEngine().getPipeline().addValve(valve);
        }
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "all", servlet).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "all");
        if (filter != null) {
            var definition = new FilterDef();
            definition.setFilterName("filter");
            definition.setFilter(filter);
            definition.setAsyncSupported("true");
            context.addFilterDef(definition);
            var mapping = new FilterMap();
            mapping.setFilterName("filter");
            mapping.addURLPattern("/*");
            context.addFilterMap(mapping);
        }
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** A connection with a very small receive buffer. */
    Socket connect(int room) throws IOException {
        var socket = new Socket();
        if (room > 0) {
            socket.setReceiveBufferSize(room);
        }
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        socket.setSoTimeout(15_000);
        return socket;
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
