package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.launcher.pack.PackSchema;
import dev.settle.launcher.pack.ParameterReference;
import dev.settle.launcher.pack.YamlPackReader;
import dev.settle.launcher.scenario.ResultJson;
import dev.settle.launcher.yaml.Yaml;
import dev.settle.launcher.yaml.YamlError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks over packs. */
@Command(
        name = "lint",
        description = "Says what is wrong, idle or risky in packs, before anybody is billed by them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every pack can be activated; there may be warnings",
            "1:some pack cannot be activated",
            "2:some file cannot be read"
        })
public final class Lint implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Packs, and folders with a pack.yaml in or below them.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print one line of JSON for each file.")
    private boolean json;

    @Option(names = "--reference", description = "Print the reference page of all parameters instead.")
    private boolean reference;

    @Option(names = "--schema", description = "Print the JSON schema of pack files instead.")
    private boolean schema;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final LintPack linter = PolicyUseCases.over(new YamlPackReader()).lintPack();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (reference || schema) {
            out.print(reference ? ParameterReference.page() : PackSchema.text());
            out.flush();
            return 0;
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a pack, or a folder of packs.");
        }
        int code = 0;
        for (Path file : YamlFiles.within(spec, files, name -> name.equals("pack.yaml"))) {
            String name = file.toString().replace('\\', '/');
            try {
                var report = linter.lint(Yaml.text(file));
                out.println(json ? line(name, report) : text(name, report));
                code = Math.max(code, report.isUsable() ? 0 : 1);
            } catch (YamlError | UncheckedIOException unreadable) {
                unreadable(name, String.valueOf(unreadable.getMessage()));
                code = 2;
            }
        }
        out.flush();
        return code;
    }

    private void unreadable(String file, String why) {
        if (json) {
            spec.commandLine().getOut().println(ResultJson.line(file, new YamlError(1, 1, why)));
        } else {
            spec.commandLine().getErr().println("settle: " + file + ": " + why);
        }
    }

    private static String text(String file, LintPack.Report report) {
        StringBuilder text = new StringBuilder(report.isUsable() ? "ok      " : "WRONG   ").append(file);
        report.findings()
                .forEach(found ->
                        text.append(System.lineSeparator()).append("        ").append(found));
        return text.toString();
    }

    private static String line(String file, LintPack.Report report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("file", file);
        report.pack().ifPresent(pack -> line.put("version", pack.version()));
        var findings = line.putArray("findings");
        report.findings().forEach(found -> {
            ObjectNode one = findings.addObject();
            found.at().ifPresent(at -> one.put("line", at.line()).put("column", at.column()));
            one.put("severity", found.finding().severity().name())
                    .put("code", found.finding().code())
                    .put("key", found.finding().key())
                    .put("message", found.finding().sentence())
                    .put("cure", found.finding().cure());
        });
        return line.put("ok", report.isUsable()).toString();
    }
}
