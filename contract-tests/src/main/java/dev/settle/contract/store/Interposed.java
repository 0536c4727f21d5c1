package dev.settle.contract.store;

import dev.settle.application.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What stands between a store and who uses it, where a test is to see what is asked or to have something go wrong. */
public final class Interposed {
    private Interposed() {}

    /** What comes before each call; when it throws, the call is not made. */
    @FunctionalInterface
    public interface First {
        void call(Method method, Object... arguments) throws Throwable;
    }

    /** The same port, and something that comes before each call. */
    public static <P> P before(Class<P> port, P its, First first) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    first.call(method, arguments);
                    try {
                        return method.invoke(its, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw Objects.requireNonNull(thrown.getCause());
                    }
                }));
    }

    /** The same store, and something that comes before each call of one of its ports. */
    public static <P> Stores before(Stores its, Class<P> port, First first) {
        return replaced(its, port, own -> before(port, own, first));
    }

    /** The same store with another port in the place of its own. */
    public static <P> Stores with(Stores its, Class<P> port, P other) {
        return replaced(its, port, own -> other);
    }

    private static <P> Stores replaced(Stores its, Class<P> port, UnaryOperator<P> by) {
        RecordComponent[] ports = Stores.class.getRecordComponents();
        Class<?>[] types = Arrays.stream(ports).map(RecordComponent::getType).toArray(Class<?>[]::new);
        if (!Arrays.asList(types).contains(port)) {
            throw new IllegalArgumentException(port + " is no port of a store");
        }
        try {
            Object[] parts = new Object[ports.length];
            for (int i = 0; i < parts.length; i++) {
                Object own = ports[i].getAccessor().invoke(its);
                parts[i] = types[i].equals(port) ? by.apply(port.cast(own)) : own;
            }
            return Stores.class.getConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("a record is open to everybody", closed);
        }
    }
}
