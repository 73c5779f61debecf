package org.electrolyst.app.lab;

import java.util.Optional;

/** The version of this program. */
public final class Version {
    private Version() {}

    /** As the jar's manifest says; {@code development} when run from compiled classes. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
