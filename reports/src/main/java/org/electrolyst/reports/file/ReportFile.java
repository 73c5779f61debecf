package org.electrolyst.reports.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its place and moves it there when it is complete. */
public final class ReportFile {
    private static final int MAX_NAMES = 1000;

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Moves a complete file over the target. */
    @FunctionalInterface
    interface Replacement {
        void replace(Path complete, Path target) throws IOException;
    }

    private final Replacement replacement;

    ReportFile(Replacement replacement) {
        this.replacement = replacement;
    }

    /**
     * Writes {@code content} to {@code target}. An older file there is replaced; if it cannot be, as when a spreadsheet
     * program holds it open, it stays and the new file gets a name with a number.
     *
     * @return where the file really is
     * @throws IOException if nothing could be written; says why and what to do. No part of the file is left behind.
     */
    public static Path write(Path target, Content content) throws IOException {
        return new ReportFile(ReportFile::moveOver).writeFile(target, content);
    }

    Path writeFile(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new IOException(target + " is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "the folder " + folder + " does not exist; create it or write the report somewhere else");
        }
        Path part = reserve(folder, "." + absolute.getFileName(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            return place(part, absolute);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path place(Path complete, Path target) throws IOException {
        try {
            replacement.replace(complete, target);
            return target;
        } catch (FileSystemException e) {
            if (!Files.exists(target)) {
                throw e;
            }
            return placeBeside(complete, target, e);
        }
    }

    private static Path placeBeside(Path complete, Path target, FileSystemException reason) throws IOException {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        for (int number = 2; number <= MAX_NAMES; number++) {
            Path candidate = target.resolveSibling(stem + " (" + number + ")" + extension);
            try {
                return Files.move(complete, candidate);
            } catch (FileAlreadyExistsException e) {
                reason.addSuppressed(e);
            }
        }
        throw new IOException(
                target + " cannot be replaced and " + MAX_NAMES + " files with its name lie beside it", reason);
    }

    /** An empty file of a new name. Names may be taken: by a program that was killed, or one that writes the same report. */
    private static Path reserve(Path folder, String stem, String extension) throws IOException {
        IOException reason = new IOException("unfinished files named " + stem + "*" + extension + " fill the folder "
                + folder + "; delete them and try again");
        for (int number = 1; number <= MAX_NAMES; number++) {
            Path candidate = folder.resolve(number == 1 ? stem + extension : stem + "." + number + extension);
            try {
                Files.newByteChannel(candidate, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        .close();
                return candidate;
            } catch (FileAlreadyExistsException e) {
                reason.addSuppressed(e);
            } catch (AccessDeniedException e) {
                throw new IOException(
                        "no permission to create files in the folder " + folder + "; write the report somewhere else",
                        e);
            }
        }
        throw reason;
    }

    private static void moveOver(Path complete, Path target) throws IOException {
        try {
            Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
