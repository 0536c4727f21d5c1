package dev.settle.launcher.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 text, one document, whose top is a map. Every way to fail is a {@link YamlError}. */
public final class Yaml {
    private Yaml() {}

    /**
     * Reads a file of UTF-8 text.
     *
     * @throws UncheckedIOException when the file cannot be read at all
     */
    public static YamlMap read(Path file) {
        return read(text(file));
    }

    /**
     * The text of a file, for whoever reads it further.
     *
     * @throws YamlError when it is not UTF-8
     * @throws UncheckedIOException when the file cannot be read at all
     */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new YamlError(1, 1, why(notUtf8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(why(unreadable), unreadable);
        }
    }

    /** Why a file that somebody named was not read, for that somebody. */
    public static String why(IOException unreadable) {
        if (unreadable instanceof CharacterCodingException) {
            return "not UTF-8 text; save the file as UTF-8";
        }
        return unreadable instanceof NoSuchFileException ? "there is no such file" : "it cannot be read: " + unreadable;
    }

    public static YamlMap read(String text) {
        try {
            return new YamlReader().top(onlyDocument(text));
        } catch (MarkedYamlEngineException malformed) {
            throw atItsMark(malformed);
        } catch (ReaderException unprintable) {
            throw atFirstUnprintable(text);
        } catch (YamlEngineException malformed) {
            throw new YamlError(1, 1, "not YAML: " + malformed.getMessage());
        }
    }

    private static Node onlyDocument(String text) {
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE) // YamlReader counts what they unfold to
                .build();
        var parser = new ParserImpl(settings, new StreamReader(settings, text));
        var documents = new Composer(settings, new DepthLimit(parser, YamlReader.DEEPEST));
        if (!documents.hasNext()) {
            throw new YamlError(1, 1, "the file is empty; write a map");
        }
        var first = documents.next();
        if (documents.hasNext()) {
            var mark = documents.next().getStartMark().orElseThrow();
            throw new YamlError(mark.getLine() + 1, mark.getColumn() + 1, "a second document; keep one in each file");
        }
        return first;
    }

    private static YamlError atItsMark(MarkedYamlEngineException malformed) {
        var mark = malformed.getProblemMark().or(malformed::getContextMark);
        return new YamlError(
                mark.map(it -> it.getLine() + 1).orElse(1),
                mark.map(it -> it.getColumn() + 1).orElse(1),
                "not YAML: " + malformed.getProblem());
    }

    private static YamlError atFirstUnprintable(String text) {
        int line = 1;
        int column = 1;
        for (int character : text.codePoints().toArray()) {
            if (!StreamReader.isPrintable(character)) {
                break;
            }
            line = character == '\n' ? line + 1 : line;
            column = character == '\n' ? 1 : column + 1;
        }
        return new YamlError(line, column, "a character that YAML does not allow; remove it");
    }
}
