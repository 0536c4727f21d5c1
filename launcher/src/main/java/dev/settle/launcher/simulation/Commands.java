package dev.settle.launcher.simulation;

import dev.settle.application.Stores;
import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.scenario.Verb;
import java.util.Optional;

/** Keys: steps of one key are one command, which is carried out once. What was refused has left no trace and is tried anew. */
final class Commands {
    private final Stores stores;
    private final String seller;

    Commands(Stores stores, String seller) {
        this.stores = stores;
        this.seller = seller;
    }

    void once(Step step, Runnable command) {
        if (step.key().isEmpty() || step.verb() instanceof Verb.Bill) {
            command.run();
            return;
        }
        var scope = new Idempotency.Scope(seller, "scenario", step.key().get());
        stores.transactions().inTransaction(() -> {
            if (stores.idempotency().claim(scope, content(step)).isEmpty()) {
                command.run();
                stores.idempotency().answer(scope, "done");
            }
            return step;
        });
    }

    /** What is asked, without the place in the file where it is asked. */
    private static String content(Step step) {
        return String.join(
                "\n",
                step.account().orElse(""),
                step.effective().map(String::valueOf).orElse(""),
                said(step.verb()));
    }

    private static String said(Verb verb) {
        if (verb instanceof Verb.Subscribe order && order.trial().isPresent()) {
            var plain = new Verb.Subscribe(
                    order.id(),
                    order.sku(),
                    order.every(),
                    order.currency(),
                    order.seats(),
                    order.anchor(),
                    order.until(),
                    order.client(),
                    order.site(),
                    order.notes(),
                    Optional.empty(),
                    order.agreement());
            return plain + Rulebook.values(order.trial().get(), "trial.").toString();
        } else if (verb instanceof Verb.PackChange change) {
            return "pack " + change.pack().name()
                    + Rulebook.values(change.pack().with(), "");
        } else if (verb instanceof Verb.CatalogChange change) {
            return "catalog " + Wares.of(change.catalog()).version();
        }
        return verb.toString();
    }
}
