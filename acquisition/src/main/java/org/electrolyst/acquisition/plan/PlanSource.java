package org.electrolyst.acquisition.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The file that a plan was read from, byte by byte: what a run keeps and is resumed from. Immutable. */
public final class PlanSource {
    private final String fileName;
    private final byte[] bytes;
    private final String sha256;

    PlanSource(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes.clone();
        this.sha256 = HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Name it was read by. */
    public String fileName() {
        return fileName;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Hash of its bytes, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanSource that && fileName.equals(that.fileName) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return fileName + " (SHA-256 " + sha256 + ")";
    }
}
