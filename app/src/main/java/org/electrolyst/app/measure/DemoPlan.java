package org.electrolyst.app.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.electrolyst.fixtures.materials.SimulatedMaterial;

/** The plan of the simulated laboratory day. */
public final class DemoPlan {
    private static final String PELLET = "0.60 mm ± 0.01 mm";
    private static final String FILM = "50 µm ± 1 µm";

    private DemoPlan() {}

    /** Id of the demonstrated sample. */
    public static String sampleId(SimulatedMaterial material, long seed) {
        return "demo-" + material.name().replace(' ', '-') + "-" + seed;
    }

    /** The plan as YAML: a film of 50 µm where the material is called one, else a pellet of 0.60 mm. */
    public static String text(SimulatedMaterial material, long seed) {
        boolean film = material.name().toLowerCase(Locale.ROOT).contains("film");
        return template()
                .replace("${material}", material.name())
                .replace("${sample}", sampleId(material, seed))
                .replace("${thickness}", film ? FILM : PELLET);
    }

    private static String template() {
        try (InputStream in = DemoPlan.class.getResourceAsStream("demo-plan.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its demo plan");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo plan cannot be read", e);
        }
    }
}
