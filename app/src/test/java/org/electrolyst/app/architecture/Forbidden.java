package org.electrolyst.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Calls, and method references, that make a result depend on more than its inputs. */
final class Forbidden {
    private Forbidden() {}

    /** A call of any of {@code methods}, each written {@code java.lang.System.exit}. */
    static DescribedPredicate<JavaAccess<?>> callOf(String... methods) {
        Set<String> names = Set.of(methods);
        return DescribedPredicate.describe(
                "is one of " + String.join(", ", methods), access -> names.contains(qualifiedName(access)));
    }

    /** Random numbers whose seed nobody chose. */
    static DescribedPredicate<JavaAccess<?>> unseededRandomness() {
        DescribedPredicate<JavaAccess<?>> generators =
                callOf("java.util.Random.<init>", "java.util.SplittableRandom.<init>", "java.util.UUID.randomUUID");
        DescribedPredicate<JavaAccess<?>> always = callOf(
                "java.lang.Math.random",
                "java.util.concurrent.ThreadLocalRandom.current",
                "java.security.SecureRandom.<init>");
        DescribedPredicate<JavaAccess<?>> unseeded = DescribedPredicate.describe(
                "without a seed",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().isEmpty());
        return always.or(generators.and(unseeded));
    }

    /** The present instant, by any class of {@code java.time}. */
    static DescribedPredicate<JavaAccess<?>> presentTime() {
        return DescribedPredicate.describe("asks java.time for the present", access -> {
            boolean inJavaTime = access.getTargetOwner().getPackageName().equals("java.time");
            return inJavaTime
                    && (access.getName().equals("now") || access.getName().startsWith("system"));
        });
    }

    private static String qualifiedName(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }
}
