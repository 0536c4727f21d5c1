package dev.settle.launcher.demo;

import dev.settle.contract.store.Interposed;
import dev.settle.domain.journal.Origin;
import dev.settle.launcher.Settle;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes down which verbs nobody calls of all that carry an origin, so that somebody answers for what they change. */
final class VerbsUsed {
    private final Set<String> all = new ConcurrentSkipListSet<>();
    private final Set<String> idle = new ConcurrentSkipListSet<>();

    /** The same verbs; a call crosses its name off. */
    Settle around(Settle settle) throws ReflectiveOperationException {
        RecordComponent[] capabilities = Settle.class.getRecordComponents();
        Object[] watched = new Object[capabilities.length];
        for (int index = 0; index < watched.length; index++) {
            watched[index] = watched(capabilities[index].getAccessor().invoke(settle));
        }
        return Settle.class.cast(made(Settle.class, watched));
    }

    Set<String> all() {
        return all;
    }

    /** Such as {@code ChangeSeats.preview}. */
    Set<String> idle() {
        return idle;
    }

    private Object watched(Object capability) throws ReflectiveOperationException {
        RecordComponent[] verbs = capability.getClass().getRecordComponents();
        Object[] watched = new Object[verbs.length];
        for (int index = 0; index < watched.length; index++) {
            watched[index] =
                    watched(verbs[index].getType(), verbs[index].getAccessor().invoke(capability));
        }
        return made(capability.getClass(), watched);
    }

    private <P> P watched(Class<P> port, Object service) {
        Arrays.stream(port.getMethods())
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(VerbsUsed::carriesOrigin))
                .forEach(method -> all.add(name(port, method)));
        idle.addAll(all);
        return Interposed.before(port, port.cast(service), (method, with) -> idle.remove(name(port, method)));
    }

    private static boolean carriesOrigin(Class<?> parameter) {
        return parameter.equals(Origin.class)
                || parameter.isRecord()
                        && Arrays.stream(parameter.getRecordComponents())
                                .anyMatch(part -> part.getType().equals(Origin.class));
    }

    private static String name(Class<?> port, Method method) {
        return port.getSimpleName() + "." + method.getName();
    }

    private static Object made(Class<?> type, Object... parts) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return type.getConstructor(types).newInstance(parts);
    }
}
