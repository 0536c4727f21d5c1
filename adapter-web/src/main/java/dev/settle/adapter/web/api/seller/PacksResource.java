package dev.settle.adapter.web.api.seller;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.application.seller.port.in.ActivatePack;
import dev.settle.domain.policy.Pack;
import java.util.List;

/** A seller's policy. */
public final class PacksResource {
    private final ActivatePack activate;
    private final LintPack lint;

    public PacksResource(ActivatePack activate, LintPack lint) {
        this.activate = activate;
        this.lint = lint;
    }

    public void into(Routes routes) {
        routes.on("activatePack", this::activate).on("reviewPack", this::review);
    }

    private Answer activate(Ask ask) {
        var body = ask.body();
        var done = activate.activate(
                ask.origin(), ask.seller(), body.text("text"), body.findText("class"), body.day("from"));
        ObjectNode json = Json.object()
                .put("pack", done.pack())
                .put("version", done.version())
                .put("from", done.from().toString());
        ObjectNode levels = json.putObject("levels");
        done.levels().forEach((level, values) -> levels.set(level, Written.map(values)));
        json.set("findings", findings(done.findings()));
        return Answer.created(json);
    }

    private Answer review(Ask ask) {
        var report = lint.lint(ask.body().text("text"));
        ObjectNode json = Json.object().put("usable", report.isUsable());
        report.pack().map(Pack::name).ifPresent(name -> json.put("pack", name));
        report.pack().map(Pack::version).ifPresent(version -> json.put("version", version));
        json.set("findings", findings(report.findings()));
        return Answer.ok(json);
    }

    private static ArrayNode findings(List<LintPack.Placed> found) {
        return Written.list(found, placed -> {
            var finding = placed.finding();
            ObjectNode json = Json.object()
                    .put("severity", finding.severity().name())
                    .put("code", finding.code())
                    .put("key", finding.key())
                    .put("sentence", finding.sentence())
                    .put("cure", finding.cure());
            placed.at().ifPresent(at -> json.put("line", at.line()).put("column", at.column()));
            return json;
        });
    }
}
