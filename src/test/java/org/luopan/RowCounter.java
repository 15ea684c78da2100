package org.luopan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** A driver that counts the rows which one thread reads through the driver of the database. */
public final class RowCounter implements Driver {

    private static final ThreadLocal<Long> ROWS = ThreadLocal.withInitial(() -> 0L);

    /** The number of rows that an action reads in this thread. */
    public static long of(Runnable reading) {
        var before = ROWS.get();
        reading.run();
        return ROWS.get() - before;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        return counted(Connection.class, DriverManager.getDriver(url).connect(url, info));
    }

    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    private static <T> T counted(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Counting(real)));
    }

    private record Counting(Object real) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                var result = method.invoke(real, arguments);
                if (real instanceof ResultSet && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                    ROWS.set(ROWS.get() + 1);
                }
                if (method.getName().equals("unwrap")) {
                    return result;
                }
                return result instanceof ResultSet rows
                        ? counted(ResultSet.class, rows)
                        : result instanceof PreparedStatement prepared
                                        && method.getReturnType() == PreparedStatement.class
                                ? counted(PreparedStatement.class, prepared)
                                : result instanceof Statement statement && method.getReturnType() == Statement.class
                                        ? counted(Statement.class, statement)
                                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
