package dev.settle.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Code that breaks a rule. It stands in the test as text and is compiled when the test runs, into the very packages the
 * rule is about, so that nothing wrong is ever on a class path of ours.
 */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Shared, for opening all the jars is what takes the time. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, UTF_8);

    private Planted() {}

    /** The classes of these sources, each a package and one type on the top level, as one module in a folder. */
    static JavaClasses together(Path folder, String... sources) {
        return new ClassFileImporter().importPath(compiled(folder, List.of(sources)));
    }

    /** The same with a module for each source. */
    static JavaClasses apart(Path folder, String... sources) {
        List<Path> modules = new ArrayList<>();
        for (String source : sources) {
            modules.add(compiled(folder, List.of(source)));
        }
        return new ClassFileImporter().importPaths(modules);
    }

    private static Path compiled(Path folder, List<String> sources) {
        try {
            Path module = Files.createTempDirectory(folder, "module");
            FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(module));
            StringWriter said = new StringWriter();
            List<String> options = List.of("-proc:none", "-Xlint:none");
            List<JavaFileObject> units =
                    sources.stream().<JavaFileObject>map(Source::new).toList();
            if (!COMPILER.getTask(said, FILES, null, options, null, units).call()) {
                throw new AssertionError("what is planted does not compile:\n" + said);
            }
            return module;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String found(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in\n" + source);
        }
        return matcher.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(
                    URI.create(
                            "planted:///" + found(PACKAGE, text).replace('.', '/') + "/" + found(TYPE, text) + ".java"),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
