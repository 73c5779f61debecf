package org.electrolyst.model.run;

import java.util.Arrays;

/** A plan with the very bytes that were read. Immutable. */
public final class PlanFile {
    private final String name;
    private final byte[] content;

    /**
     * A plan.
     *
     * @param name what the plan calls itself
     * @param content its bytes; copied
     */
    public PlanFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanFile that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
