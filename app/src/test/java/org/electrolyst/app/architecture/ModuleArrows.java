package org.electrolyst.app.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Which module may use which, as drawn in CONTRIBUTING.md; {@code analysis.polarization} stands for that package alone. */
final class ModuleArrows extends ArchCondition<JavaClass> {
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "model", Set.of(),
            "fixtures", Set.of("model"),
            "drivers", Set.of("model"),
            "store", Set.of("model"),
            "analysis", Set.of("model"),
            "acquisition", Set.of("drivers", "store", "model", "analysis.polarization"),
            "reports", Set.of("store", "model"),
            "app", Set.of("model", "fixtures", "drivers", "store", "analysis", "acquisition", "reports"));

    private final String root;

    ModuleArrows(String root) {
        super("follow the arrows between modules");
        this.root = root;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        String module = pathOf(item).replaceFirst("\\..*", "");
        if (!ARROWS.containsKey(module)) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no known module"));
            return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target) && !mayUse(module, pathOf(target))) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private static boolean mayUse(String module, String path) {
        return isWithin(path, module) || ARROWS.get(module).stream().anyMatch(allowed -> isWithin(path, allowed));
    }

    private static boolean isWithin(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + ".");
    }

    private boolean isOurs(JavaClass item) {
        return item.getPackageName().startsWith(root + ".");
    }

    /** The package without the root: {@code analysis.polarization}. */
    private String pathOf(JavaClass item) {
        return isOurs(item) ? item.getPackageName().substring(root.length() + 1) : "";
    }
}
