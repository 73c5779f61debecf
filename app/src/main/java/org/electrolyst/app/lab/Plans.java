package org.electrolyst.app.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.electrolyst.acquisition.plan.KnownInstruments;
import org.electrolyst.acquisition.plan.PlanReader;
import org.electrolyst.acquisition.plan.PlanReading;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.recipe.BundledRecipes;

/** Reads plans against the instruments and recipes that this program knows. Opens no port. */
public final class Plans {
    private Plans() {}

    /**
     * Reads the plan in a file.
     *
     * @param shownName what the user calls the file
     */
    public static PlanReading read(Path file, String shownName) {
        try {
            return read(Files.readAllBytes(file), shownName);
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.USAGE, "noSuchFile", "there is no such file", shownName);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "unreadable", "the plan cannot be read: " + e.getMessage(), shownName);
        }
    }

    /** Reads a plan from its bytes. */
    public static PlanReading read(byte[] bytes, String shownName) {
        return new PlanReader(KnownInstruments.registered(), Set.copyOf(BundledRecipes.names())).read(shownName, bytes);
    }
}
