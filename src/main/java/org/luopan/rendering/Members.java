package org.luopan.rendering;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;

/** Properties and methods of the objects that templates see. Each place in a template remembers the method of each class it met. */
final class Members {

    /** The classes whose members may be used: the product's own, and those values and collections that views consist of. */
    private static final String OWN = "org.luopan.";

    private static final List<Class<?>> VALUES =
            List.of(String.class, Number.class, List.class, Map.class, java.util.Set.class, IterationStatusVar.class);

    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);

    private static final Object[] NO_ARGUMENTS = {};

    private Members() {}

    static Quick property(Quick owner, String name, boolean safe) {
        return new Use(owner, name, null, safe);
    }

    static Quick call(Quick owner, String name, List<Quick> arguments, boolean safe) {
        return new Use(owner, name, arguments.toArray(Quick[]::new), safe);
    }

    /** One element of a map or list. */
    static Quick at(Quick owner, Quick key) {
        return variables -> {
            var held = owner.value(variables);
            var wanted = key.value(variables);
            if (held instanceof Map<?, ?> map && wanted instanceof String) {
                return map.get(wanted);
            }
            return held instanceof List<?> list && wanted instanceof Integer index && index < list.size()
                    ? list.get(index)
                    : Quick.NO_RULE;
        };
    }

    /** One property or call in one template. */
    private static final class Use implements Quick {

        private final Quick owner;
        private final String name;
        private final Quick @Nullable [] arguments;
        private final boolean safe;
        private final Map<Class<?>, Optional<Member>> members = new ConcurrentHashMap<>();

        Use(Quick owner, String name, Quick @Nullable [] arguments, boolean safe) {
            this.owner = owner;
            this.name = name;
            this.arguments = arguments;
            this.safe = safe;
        }

        @Override
        public @Nullable Object value(IExpressionContext variables) {
            var target = owner.value(variables);
            if (target == null) {
                return safe ? null : NO_RULE;
            }
            if (target == NO_RULE) {
                return NO_RULE;
            }
            var member = members.get(target.getClass());
            if (member == null) {
                member = Member.find(target.getClass(), name, arguments == null ? -1 : arguments.length);
                members.put(target.getClass(), member);
            }
            return member.isEmpty() ? NO_RULE : member.get().of(target, given(variables));
        }

        private @Nullable Object[] given(IExpressionContext variables) {
            if (arguments == null || arguments.length == 0) {
                return NO_ARGUMENTS;
            }
            var given = new Object[arguments.length];
            for (var i = 0; i < given.length; i++) {
                given[i] = arguments[i].value(variables);
            }
            return given;
        }
    }

    /** The method of one class that gives a property or answers a call. */
    private record Member(MethodHandle handle, Class<?>[] parameters) {

        /** The getter, for -1 parameters, or the only method with this many; empty if it is hidden or there are several. */
        static Optional<Member> find(Class<?> type, String name, int parameters) {
            if (!type.getName().startsWith(OWN) && VALUES.stream().noneMatch(value -> value.isAssignableFrom(type))) {
                return Optional.empty();
            }
            if (parameters >= 0) {
                return open(type, name, parameters).flatMap(Member::of);
            }
            if (Map.class.isAssignableFrom(type)) {
                return Optional.empty();
            }
            var capital = StringUtils.capitalize(name);
            return Stream.of("get" + capital, "is" + capital, name)
                    .flatMap(getter -> open(type, getter, 0).stream())
                    .findFirst()
                    .flatMap(Member::of);
        }

        private static Optional<Method> open(Class<?> type, String name, int parameters) {
            var named = Stream.of(type.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == parameters
                            && !method.isBridge()
                            && method.getDeclaringClass() != Object.class
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getReturnType() != void.class)
                    .toList();
            return named.size() == 1
                    ? Optional.of(ClassUtils.getPubliclyAccessibleMethodIfPossible(named.get(0), type))
                    : Optional.empty();
        }

        private static Optional<Member> of(Method method) {
            try {
                if (method.getDeclaringClass().getName().startsWith(OWN)) {
                    method.setAccessible(true);
                }
                var handle = MethodHandles.lookup().unreflect(method);
                return Optional.of(new Member(
                        handle.asSpreader(Object[].class, method.getParameterCount())
                                .asType(CALL),
                        method.getParameterTypes()));
            } catch (IllegalAccessException hidden) {
                return Optional.empty();
            }
        }

        @Nullable
        Object of(Object target, @Nullable Object[] given) {
            for (var i = 0; i < given.length; i++) {
                var suits = given[i] == null
                        ? !parameters[i].isPrimitive()
                        : given[i] != Quick.NO_RULE && ClassUtils.isAssignableValue(parameters[i], given[i]);
                if (!suits) {
                    return Quick.NO_RULE;
                }
            }
            try {
                return (Object) handle.invokeExact(target, given);
            } catch (RuntimeException | Error failed) {
                throw failed;
            } catch (Throwable failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
