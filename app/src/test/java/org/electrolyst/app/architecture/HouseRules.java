package org.electrolyst.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the house, for the classes below a root package. */
final class HouseRules {
    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return Stream.of(structure(), libraries(), surprises(), List.of(analysisOnlyComputes()))
                .flatMap(List::stream)
                .toList();
    }

    private List<ArchRule> structure() {
        return List.of(
                classes().should(new ModuleArrows(root)),
                noClasses()
                        .that()
                        .resideInAPackage(in("acquisition.imports"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("drivers"), in("acquisition.engine"))
                        .as("imports touch no instrument"),
                SlicesRuleDefinition.slices()
                        .matching(root + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .as("packages have no cycles"),
                classes().should(new NullMarkedPackage()),
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..util..",
                                "..utils..",
                                "..common..",
                                "..helper..",
                                "..helpers..",
                                "..impl..",
                                "..manager..")
                        .as("packages say what they hold"),
                fields().that().areStatic().should().beFinal().as("static state never changes"));
    }

    private List<ArchRule> libraries() {
        return List.of(
                only("SQL", List.of("store"), "java.sql..", "javax.sql..", "org.sqlite.."),
                only("Excel", List.of("reports"), "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."),
                only("serial ports", List.of("drivers"), "com.fazecast.."),
                only("JSON", List.of("store", "app"), "com.fasterxml.jackson.."));
    }

    private ArchRule only(String what, List<String> modules, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(modules.stream().map(this::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(what + " only in " + String.join(" and ", modules));
    }

    /** What would make a result depend on more than its inputs, or act behind the back of the program. */
    private List<ArchRule> surprises() {
        String app = in("app");
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(app)
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                        .as("standard streams only in app"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(app)
                        .should(accessTargetWhere(Forbidden.callOf(
                                "java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt")))
                        .as("exit only in app"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(app)
                        .should(accessTargetWhere(
                                Forbidden.callOf("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep")))
                        .as("sleep only in app"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(app, in("model.time"))
                        .should(accessTargetWhere(
                                Forbidden.callOf("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime")))
                        .as("system clock only in app and model.time"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(app)
                        .should(accessTargetWhere(Forbidden.unseededRandomness()))
                        .as("unseeded randomness only in app"),
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(root + ".model.time.WallTime")
                        .should(accessTargetWhere(Forbidden.presentTime()))
                        .as("present time only from WallTime"));
    }

    private ArchRule analysisOnlyComputes() {
        DescribedPredicate<JavaClass> effects = resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.concurrent..",
                        "java.util.logging..",
                        "org.slf4j..")
                .or(name("java.lang.Thread"))
                .and(DescribedPredicate.not(name("java.io.Serializable")));
        return noClasses()
                .that()
                .resideInAPackage(in("analysis"))
                .should()
                .dependOnClassesThat(effects)
                .orShould(accessTargetWhere(Forbidden.callOf(
                        "java.util.Collection.parallelStream",
                        "java.util.List.parallelStream",
                        "java.util.stream.Stream.parallel",
                        "java.util.stream.IntStream.parallel",
                        "java.util.stream.DoubleStream.parallel")))
                .as("analysis does no files, no SQL, no logging, no threads");
    }

    private String in(String path) {
        return root + "." + path + "..";
    }
}
